using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace JsonContracts.Conformance.Tests.Judging;

/// <summary>NJsonSchema, an implementation that shares nothing with this one, for what it decides as the specification does.</summary>
internal sealed class OtherJudge(JsonSchema schema)
{
    /// <summary>The judge of a schema, which must not be one of the excluded ones.</summary>
    public static OtherJudge Of(string schema) =>
        new(JsonSchema.FromJsonAsync(PlainerWords.Of(JsonNode.Parse(schema)!).ToJsonString()).GetAwaiter().GetResult());

    public bool IsValid(string json) => schema.Validate(json).Count == 0;

    /// <summary>Why the judge is not asked about a schema; null when it is. Each reason was found with the official suite.</summary>
    public static string? Excluded(JsonNode? schema) => schema switch
    {
        JsonObject json => json.Select(member => Excluded(json, member.Key, member.Value)).FirstOrDefault(reason => reason is not null),
        _ => null,
    };

    /// <summary>Why the judge is not asked about a value; null when it is.</summary>
    public static string? ExcludedValue(JsonNode? value) => value switch
    {
        JsonObject json => json.Select(member => ExcludedValue(member.Value)).FirstOrDefault(reason => reason is not null),
        JsonArray json => json.Select(ExcludedValue).FirstOrDefault(reason => reason is not null),
        { } json when json.GetValueKind() == JsonValueKind.String && ((string)json!).Any(char.IsSurrogate) => "counts a character outside of the basic plane as two",
        { } json when json.GetValueKind() == JsonValueKind.Number && json.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') >= 0 && IsWhole(json) => "takes 1.0 for a fraction",
        _ => null,
    };

    private static bool IsWhole(JsonNode json) => JsonContracts.Schema.Text.JsonNumber.TryParse(json.ToJsonString(), out var number) && number.IsInteger;

    private static string? Excluded(JsonObject schema, string keyword, JsonNode? value) => keyword switch
    {
        "format" => "means something else by most formats",
        "enum" => value!.AsArray() is var all && (all.Count == 0 || all.Any(one => one is JsonArray or JsonObject or null)) ? "compares only plain values" : null,
        "const" => value is JsonArray or JsonObject or null ? "compares only plain values" : ExcludedValue(value),
        "multipleOf" when value!.ToJsonString().Contains('.', StringComparison.Ordinal) => "divides in binary",
        "maxProperties" when value!.ToJsonString() == "0" => "takes maxProperties of 0 for none",
        "minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties" => ExcludedValue(value),
        "pattern" when ((string)value!).Contains("\\p", StringComparison.Ordinal) => "knows other names for classes of characters",
        "uniqueItems" => "compares the texts of items",
        "$id" or "$anchor" or "id" => "resolves addresses by other rules",
        "$ref" when !((string)value!).StartsWith("#/$defs/", StringComparison.Ordinal) || ((string)value!).AsSpan().IndexOfAny('~', '%') >= 0 => "resolves addresses by other rules",
        "contains" or "minContains" or "maxContains" or "prefixItems" or "propertyNames" or "patternProperties" or "dependentSchemas" or "unevaluatedItems" or "unevaluatedProperties" or "$dynamicRef" => "does not know all keywords of the draft",
        "properties" or "$defs" or "definitions" => Parts(value!.AsObject().Select(member => member.Value)),
        "allOf" or "anyOf" or "oneOf" => Parts(value!.AsArray()),
        "not" or "items" or "if" or "then" or "else" or "additionalProperties" => Excluded(value),
        _ => null,
    };

    private static string? Parts(IEnumerable<JsonNode?> parts) => parts.Select(Excluded).FirstOrDefault(reason => reason is not null);
}
