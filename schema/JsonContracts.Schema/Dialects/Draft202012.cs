namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 2020-12.</summary>
internal static class Draft202012
{
    public static Dialect Dialect { get; } = new(
        Draft.V202012,
        ["https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft/2020-12/schema"],
        SharedKeywords.Table);
}
