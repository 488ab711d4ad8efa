using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 4.</summary>
internal static class Draft4
{
    public static KeywordTable Keywords { get; } = new(EarlierKeywords.Table)
    {
        Keyword.Annotation("id", IdentityKeywords.IdOrPlace),
        Keyword.Assertion("minimum", BoundRule.ReadWithFlag),
        Keyword.Assertion("maximum", BoundRule.ReadWithFlag),
        Keyword.Assertion("exclusiveMinimum", BoundRule.ReadFlag),
        Keyword.Assertion("exclusiveMaximum", BoundRule.ReadFlag),
    };

    public static Dialect Dialect { get; } = new(
        Draft.V4,
        ["http://json-schema.org/draft-04/schema", "https://json-schema.org/draft-04/schema"],
        Keywords)
    {
        ReferenceStandsAlone = true,
        IdKeyword = "id",
        IdNamesPlace = true,
        Anchors = [],
    };
}
