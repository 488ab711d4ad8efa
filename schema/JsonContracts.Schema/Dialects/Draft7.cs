using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 7.</summary>
internal static class Draft7
{
    public static KeywordTable Keywords { get; } = new(Draft6.Keywords)
    {
        Keyword.Applicator("if", ConditionalRule.Read, SubschemaPlaces.Single),
        Keyword.Unread("then", SubschemaPlaces.Single),
        Keyword.Unread("else", SubschemaPlaces.Single),
    };

    public static Dialect Dialect { get; } = new(
        Draft.V7,
        ["http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema"],
        Keywords)
    {
        ReferenceStandsAlone = true,
        IdNamesPlace = true,
        Anchors = [],
    };
}
