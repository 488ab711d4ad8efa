namespace JsonContracts.Schema.Formats.Asserted;

/// <summary>A format that an application decides itself.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="Check">What the application calls the method that decides; empty where only that there is one is known.</param>
public sealed record OwnFormat(string Name, string Check)
{
    /// <summary>Whether a draft defines a format of that name, so that it is decided already.</summary>
    public static bool IsTaken(string name) => AssertedFormats.Contains(name);
}
