namespace JsonContracts.Schema.Linking;

/// <summary>Where a reference leads or, where that is not one place, why not.</summary>
internal sealed record Link(SchemaLocation? Location, string Reason, bool IsAmbiguous)
{
    public static Link Nowhere(string reason) => new(null, reason, false);

    public static Link Ambiguous(string reason) => new(null, reason, true);
}
