using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>The schemas of OpenAPI 3.0: what it took over from draft 4, and its own keywords.</summary>
internal static class OpenApi30
{
    /// <summary>The keywords. Of its formats, <c>int32</c> and the like describe values without deciding which are valid, as any that is not well-known.</summary>
    public static KeywordTable Keywords { get; } = new(Draft4.Keywords.Without(IsLeftOut))
    {
        Keyword.Applicator("items", ItemsRule.Read, SubschemaPlaces.Single),
        Keyword.Assertion("nullable", Nullable.Read),
        Keyword.Annotation("discriminator", Tag.Read),
        Keyword.Annotation("example", AnnotationKeywords.Example),

        Keyword.Foreign("patternProperties", "additionalProperties"),
        Keyword.Foreign("additionalItems", "items"),
        Keyword.Foreign("dependencies"),
        Keyword.Foreign("dependentRequired"),
        Keyword.Foreign("dependentSchemas"),
    };

    public static Dialect Dialect { get; } = new(Draft.OpenApi30, [], Keywords)
    {
        ReferenceStandsAlone = true,
        HasTags = true,
        IdKeyword = "",
        Anchors = [],
    };

    private static bool IsLeftOut(string keyword) => keyword is "id" or "$schema" or "$defs" or "definitions" or "examples";
}
