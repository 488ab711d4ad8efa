namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 7.</summary>
internal static class Draft7
{
    public static Dialect Dialect { get; } = new(
        Draft.V7,
        ["http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema"],
        new KeywordTable(SharedKeywords.Table)
        {
            Keyword.OfLaterDraft("dependentRequired"),
            Keyword.Annotation("$id", IdentityKeywords.IdOrPlace),
        })
    {
        ReferenceStandsAlone = true,
        IdNamesPlace = true,
    };
}
