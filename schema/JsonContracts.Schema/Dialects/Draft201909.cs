using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>Draft 2019-09.</summary>
internal static class Draft201909
{
    public static KeywordTable Keywords { get; } = new(SharedKeywords.Table)
    {
        Keyword.Annotation("$id", IdentityKeywords.Id),
        Keyword.Annotation("$anchor", IdentityKeywords.Anchor),
        Keyword.Assertion("const", ConstRule.Read),
        Keyword.Applicator("if", ConditionalRule.Read, SubschemaPlaces.Single),
        Keyword.Unread("then", SubschemaPlaces.Single),
        Keyword.Unread("else", SubschemaPlaces.Single),
        Keyword.Applicator("contains", ContainsRule.ReadBounded, SubschemaPlaces.Single),
        Keyword.Assertion("minContains", ContainsRule.ReadBound),
        Keyword.Assertion("maxContains", ContainsRule.ReadBound),
        Keyword.Applicator("propertyNames", PropertyNamesRule.Read, SubschemaPlaces.Single),
        Keyword.Assertion("dependentRequired", DependentRequiredRule.Read),
        Keyword.Applicator("dependentSchemas", DependentSchemas.Read, SubschemaPlaces.Map),
        Keyword.Applicator("unevaluatedItems", UnevaluatedItemsRule.ReadApartFromContains, SubschemaPlaces.Single),
        Keyword.Applicator("unevaluatedProperties", UnevaluatedPropertiesRule.Read, SubschemaPlaces.Single),
        Keyword.Unread("contentSchema", SubschemaPlaces.Single),
        Keyword.Assertion("$recursiveRef", RefRule.ReadRecursive),
        Keyword.Foreign("prefixItems", "items"),
        Keyword.Foreign("dependencies", "dependentRequired"),
    };

    public static Dialect Dialect { get; } = new(
        Draft.V201909,
        ["https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft/2019-09/schema"],
        Keywords)
    {
        Anchors = ["$anchor"],
        DynamicAnchorOf = (schema, isRoot) => isRoot && schema.Find("$recursiveAnchor")?.ToValue() is BooleanValue { Value: true } ? "" : null,
    };
}
