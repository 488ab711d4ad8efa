using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>The schemas of OpenAPI 3.1: draft 2020-12, and the words that it adds.</summary>
internal static class OpenApi31
{
    public static KeywordTable Keywords { get; } = new(Draft202012.Keywords)
    {
        Keyword.Annotation("discriminator", Tag.Read),
        Keyword.Annotation("example", AnnotationKeywords.Example),
    };

    public static Dialect Dialect { get; } = new(Draft.OpenApi31, ["https://spec.openapis.org/oas/3.1/dialect/base"], Keywords)
    {
        HasTags = true,
        DynamicAnchorOf = Draft202012.Dialect.DynamicAnchorOf,
    };
}
