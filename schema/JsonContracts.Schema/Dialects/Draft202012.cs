using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 2020-12.</summary>
internal static class Draft202012
{
    public static KeywordTable Keywords { get; } = new(Draft201909.Keywords)
    {
        Keyword.Applicator("prefixItems", PrefixItemsRule.Read, SubschemaPlaces.List),
        Keyword.Applicator("items", ItemsRule.Read, SubschemaPlaces.Single),
        Keyword.Applicator("contains", ContainsRule.ReadMarking, SubschemaPlaces.Single),
        Keyword.Applicator("unevaluatedItems", UnevaluatedItemsRule.Read, SubschemaPlaces.Single),
        Keyword.Assertion("$dynamicRef", RefRule.ReadDynamic),
        Keyword.Annotation("$dynamicAnchor", IdentityKeywords.Anchor),
        Keyword.Foreign("$recursiveRef", "$dynamicRef"),
        Keyword.Foreign("additionalItems", "items"),
    };

    public static Dialect Dialect { get; } = new(
        Draft.V202012,
        ["https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft/2020-12/schema"],
        Keywords)
    {
        DynamicAnchorOf = (schema, _) => schema.Find("$dynamicAnchor")?.String,
    };
}
