using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 6: its keywords are those of draft 7 without conditions.</summary>
internal static class Draft6
{
    public static KeywordTable Keywords { get; } = new(EarlierKeywords.Table)
    {
        Keyword.Annotation("$id", IdentityKeywords.IdOrPlace),
        Keyword.Assertion("const", ConstRule.Read),
        Keyword.Applicator("contains", ContainsRule.Read, SubschemaPlaces.Single),
        Keyword.Applicator("propertyNames", PropertyNamesRule.Read, SubschemaPlaces.Single),
    };

    public static Dialect Dialect { get; } = new(
        Draft.V6,
        ["http://json-schema.org/draft-06/schema", "https://json-schema.org/draft-06/schema"],
        Keywords)
    {
        ReferenceStandsAlone = true,
        IdNamesPlace = true,
        Anchors = [],
    };
}
