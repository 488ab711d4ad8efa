using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>The keywords of the drafts before 2019-09, and the words that only came to mean something with it.</summary>
internal static class EarlierKeywords
{
    public static KeywordTable Table { get; } = new(SharedKeywords.Table)
    {
        Keyword.Applicator("dependencies", DependentRequiredRule.ReadEitherForm, SubschemaPlaces.Map),

        Keyword.Foreign("const", "enum"),
        Keyword.Foreign("contains"),
        Keyword.Foreign("propertyNames"),
        Keyword.Foreign("if"),
        Keyword.Foreign("dependentRequired", "dependencies"),
        Keyword.Foreign("dependentSchemas", "dependencies"),
        Keyword.Foreign("prefixItems", "items"),
        Keyword.Foreign("minContains"),
        Keyword.Foreign("maxContains"),
        Keyword.Foreign("unevaluatedItems"),
        Keyword.Foreign("unevaluatedProperties"),
    };
}
