using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Dialects;

/// <summary>The keywords that mean the same in every draft.</summary>
internal static class SharedKeywords
{
    public static KeywordTable Table { get; } =
    [
        Keyword.Assertion("$ref", RefRule.Read),
        Keyword.Assertion("type", TypeRule.Read),
        Keyword.Assertion("nullable", TypeRule.ReadNullable),
        Keyword.Assertion("enum", EnumRule.Read),
        Keyword.Assertion("minimum", BoundRule.Read),
        Keyword.Assertion("maximum", BoundRule.Read),
        Keyword.Assertion("exclusiveMinimum", BoundRule.Read),
        Keyword.Assertion("exclusiveMaximum", BoundRule.Read),
        Keyword.Assertion("multipleOf", MultipleOfRule.Read),
        Keyword.Assertion("minLength", LengthRule.Read),
        Keyword.Assertion("maxLength", LengthRule.Read),
        Keyword.Assertion("pattern", PatternRule.Read),
        Keyword.Assertion("format", FormatRule.Read),
        Keyword.Applicator("items", ItemsRule.ReadEitherForm, SubschemaPlaces.SingleOrList),
        Keyword.Applicator("additionalItems", ItemsRule.ReadAdditional, SubschemaPlaces.Single),
        Keyword.Assertion("minItems", ItemCountRule.Read),
        Keyword.Assertion("maxItems", ItemCountRule.Read),
        Keyword.Assertion("uniqueItems", UniqueItemsRule.Read),
        Keyword.Applicator("properties", PropertiesRule.Read, SubschemaPlaces.Map),
        Keyword.Applicator("patternProperties", PatternPropertiesRule.Read, SubschemaPlaces.Map),
        Keyword.Applicator("additionalProperties", AdditionalPropertiesRule.Read, SubschemaPlaces.Single),
        Keyword.Assertion("required", RequiredRule.Read),
        Keyword.Assertion("minProperties", MemberCountRule.Read),
        Keyword.Assertion("maxProperties", MemberCountRule.Read),
        Keyword.Applicator("allOf", AllOfRule.Read, SubschemaPlaces.List),
        Keyword.Applicator("anyOf", ChoiceRule.Read, SubschemaPlaces.List),
        Keyword.Applicator("oneOf", ChoiceRule.Read, SubschemaPlaces.List),
        Keyword.Applicator("not", NotRule.Read, SubschemaPlaces.Single),

        Keyword.Annotation("$schema", IdentityKeywords.Schema),
        Keyword.Definitions("$defs"),
        Keyword.Definitions("definitions"),
        Keyword.Annotation("title", AnnotationKeywords.Title),
        Keyword.Annotation("description", AnnotationKeywords.Description),
        Keyword.Annotation("default", AnnotationKeywords.Default),
        Keyword.Annotation("examples", AnnotationKeywords.Examples),
        Keyword.Annotation("deprecated", AnnotationKeywords.Deprecated),
        Keyword.Annotation("readOnly", AnnotationKeywords.ReadOnly),
        Keyword.Annotation("writeOnly", AnnotationKeywords.WriteOnly),
        Keyword.Annotation("x-contract", ContractExtension.Read),

        Keyword.Foreign("disallow", "not"),
        Keyword.Foreign("divisibleBy", "multipleOf"),
        Keyword.Foreign("extends", "allOf"),
    ];
}
