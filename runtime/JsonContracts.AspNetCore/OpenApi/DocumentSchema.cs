using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Writes the schema that a type carries as a document has it: references lead to components, what is meant for our tools is gone, and what
/// the document model has no member for is said in other words of the same meaning.
/// </summary>
/// <param name="address">Where the schema is to be found that a reference names.</param>
internal sealed class DocumentSchema(Func<string, string> address)
{
    private static readonly HashSet<string> s_schemas = new(StringComparer.Ordinal)
    {
        "items", "contains", "not", "if", "then", "else", "propertyNames", "additionalProperties", "unevaluatedProperties", "unevaluatedItems",
    };

    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal) { "allOf", "anyOf", "oneOf", "prefixItems" };

    private static readonly HashSet<string> s_maps = new(StringComparer.Ordinal) { "properties", "patternProperties", "dependentSchemas" };

    /// <summary>A schema as a document has it.</summary>
    public JsonObject Write(JsonNode? schema) => schema is JsonObject keywords ? Write(keywords) : Verdict(schema!.GetValue<bool>());

    /// <summary>The document model knows <c>true</c> and <c>false</c> at few places only.</summary>
    private static JsonObject Verdict(bool accepts) => accepts ? [] : new() { ["not"] = new JsonObject() };

    private JsonObject Write(JsonObject schema)
    {
        var written = new JsonObject();
        var apart = new List<JsonObject>();
        foreach (var (keyword, value) in schema)
        {
            if (keyword == "$ref") apart.Add(new() { [keyword] = address(value!.GetValue<string>()) });
            else if (keyword == "const") AddConstant(schema, value, written, apart);
            else if (IsSecondBound(keyword, schema)) apart.Add(new() { [keyword] = value!.DeepClone() });
            else if (keyword != "$defs" && !keyword.StartsWith("x-", StringComparison.Ordinal)) written[keyword] = Value(keyword, value);
        }

        if (apart is [var only] && written.Count == 0 && schema.Parent is not null) return only;
        if (apart.Count > 0) written["allOf"] = new JsonArray([.. (written["allOf"] as JsonArray ?? []).Select(part => part!.DeepClone()), .. apart]);
        return written;
    }

    /// <summary>The document model keeps one bound on each side.</summary>
    private static bool IsSecondBound(string keyword, JsonObject schema) =>
        (keyword == "exclusiveMinimum" && schema.ContainsKey("minimum")) || (keyword == "exclusiveMaximum" && schema.ContainsKey("maximum"));

    /// <summary>The constant of the document model is a string, whatever it is; a list of one value is not.</summary>
    private static void AddConstant(JsonObject schema, JsonNode? value, JsonObject written, List<JsonObject> apart)
    {
        var values = new JsonArray(value?.DeepClone());
        if (schema.ContainsKey("enum")) apart.Add(new() { ["enum"] = values });
        else written["enum"] = values;
    }

    private JsonNode? Value(string keyword, JsonNode? value)
    {
        if (keyword is "additionalProperties" or "unevaluatedProperties" && value is JsonValue) return value.DeepClone();
        if (s_schemas.Contains(keyword)) return Write(value);
        if (s_lists.Contains(keyword)) return new JsonArray([.. value!.AsArray().Select(Write)]);
        if (s_maps.Contains(keyword)) return new JsonObject(value!.AsObject().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Write(member.Value))));
        return value?.DeepClone();
    }
}
