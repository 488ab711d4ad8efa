using System;
using System.Collections.Generic;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Reads one keyword of a schema object.</summary>
internal delegate void KeywordReader(SchemaObject schema, JsonNode value);

/// <summary>The dialect: what is read, and what asserts something that is not. Any other word is an annotation of somebody else.</summary>
internal static class KeywordTable
{
    private static readonly Dictionary<string, KeywordReader> Assertions = new(StringComparer.Ordinal)
    {
        ["$ref"] = LogicKeywords.Ref,
        ["type"] = ValueKeywords.Type,
        ["nullable"] = ValueKeywords.Nullable,
        ["const"] = ValueKeywords.Const,
        ["enum"] = ValueKeywords.Enum,
        ["minimum"] = ScalarKeywords.Bound,
        ["maximum"] = ScalarKeywords.Bound,
        ["exclusiveMinimum"] = ScalarKeywords.Bound,
        ["exclusiveMaximum"] = ScalarKeywords.Bound,
        ["multipleOf"] = ScalarKeywords.MultipleOf,
        ["minLength"] = ScalarKeywords.Count,
        ["maxLength"] = ScalarKeywords.Count,
        ["pattern"] = ScalarKeywords.Pattern,
        ["format"] = ScalarKeywords.Format,
        ["items"] = ContainerKeywords.Items,
        ["minItems"] = ScalarKeywords.Count,
        ["maxItems"] = ScalarKeywords.Count,
        ["uniqueItems"] = ContainerKeywords.UniqueItems,
        ["properties"] = ContainerKeywords.Properties,
        ["required"] = ContainerKeywords.Required,
        ["additionalProperties"] = ContainerKeywords.AdditionalProperties,
        ["minProperties"] = ScalarKeywords.Count,
        ["maxProperties"] = ScalarKeywords.Count,
        ["dependentRequired"] = ContainerKeywords.DependentRequired,
        ["allOf"] = LogicKeywords.AllOf,
        ["anyOf"] = LogicKeywords.AnyOf,
        ["oneOf"] = LogicKeywords.OneOf,
        ["not"] = LogicKeywords.Not,
        ["if"] = LogicKeywords.If,
        ["additionalItems"] = Unsupported,
        ["contains"] = Unsupported,
        ["dependencies"] = Unsupported,
        ["dependentSchemas"] = Unsupported,
        ["disallow"] = Unsupported,
        ["divisibleBy"] = Unsupported,
        ["extends"] = Unsupported,
        ["maxContains"] = Unsupported,
        ["minContains"] = Unsupported,
        ["patternProperties"] = Unsupported,
        ["prefixItems"] = Unsupported,
        ["propertyNames"] = Unsupported,
        ["unevaluatedItems"] = Unsupported,
        ["unevaluatedProperties"] = Unsupported,
        ["$dynamicRef"] = Unsupported,
        ["$recursiveRef"] = Unsupported,
    };

    private static readonly Dictionary<string, KeywordReader> Annotations = new(StringComparer.Ordinal)
    {
        ["$schema"] = IdentityKeywords.Schema,
        ["$id"] = IdentityKeywords.Id,
        ["$anchor"] = IdentityKeywords.Anchor,
        ["$defs"] = ContainerKeywords.Definitions,
        ["definitions"] = ContainerKeywords.Definitions,
        ["title"] = AnnotationKeywords.Title,
        ["description"] = AnnotationKeywords.Description,
        ["default"] = AnnotationKeywords.Default,
        ["examples"] = AnnotationKeywords.Examples,
        ["deprecated"] = AnnotationKeywords.Deprecated,
        ["readOnly"] = AnnotationKeywords.ReadOnly,
        ["writeOnly"] = AnnotationKeywords.WriteOnly,
        ["x-contract"] = ContractExtension.Read,
    };

    public static KeywordReader? Assertion(string keyword) => Assertions.TryGetValue(keyword, out var reader) ? reader : null;

    public static KeywordReader? Annotation(string keyword) => Annotations.TryGetValue(keyword, out var reader) ? reader : null;

    private static void Unsupported(SchemaObject schema, JsonNode value) =>
        schema.FaultAtName(FaultRules.UnsupportedKeyword, value, value.Name!.Text, "");
}
