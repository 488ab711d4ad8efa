namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 2019-09.</summary>
internal static class Draft201909
{
    public static Dialect Dialect { get; } = new(
        Draft.V201909,
        ["https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft/2019-09/schema"],
        SharedKeywords.Table);
}
