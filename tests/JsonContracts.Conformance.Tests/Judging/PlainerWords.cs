using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Judging;

/// <summary>
/// Says a schema in the older words that NJsonSchema knows, with the same meaning: <c>const</c> as an <c>enum</c> of one, conditions
/// and dependencies as <c>anyOf</c> and <c>not</c>, boolean schemas as objects, <c>$ref</c> inside an <c>allOf</c>, and <c>required</c> together with the type that it is about.
/// </summary>
internal static class PlainerWords
{
    private static readonly string[] s_annotations = ["$schema", "$comment", "title", "description", "default", "examples", "x-contract", "deprecated"];

    /// <summary>The whole schema in plainer words.</summary>
    public static JsonObject Of(JsonNode schema)
    {
        if (schema is JsonValue boolean) return (bool)boolean ? [] : new JsonObject { ["not"] = new JsonObject() };
        var plain = new JsonObject();
        var all = new JsonArray();
        foreach (var (keyword, value) in (JsonObject)schema)
        {
            switch (keyword)
            {
                case "const": all.Add(new JsonObject { ["enum"] = new JsonArray(value?.DeepClone()) }); break;
                case "$ref": all.Add(new JsonObject { ["$ref"] = ((string)value!).Replace("$defs", "definitions", System.StringComparison.Ordinal) }); break;
                case "allOf": foreach (var branch in value!.AsArray()) all.Add(Of(branch!)); break;
                case "anyOf" or "oneOf": plain[keyword] = new JsonArray([.. value!.AsArray().Select(branch => Of(branch!))]); break;
                case "not" or "items": plain[keyword] = Of(value!); break;
                case "additionalProperties" when value is JsonObject: plain[keyword] = Of(value); break;
                case "properties": plain[keyword] = Members(value!); break;
                case "$defs" or "definitions": plain["definitions"] = Members(value!); break;
                case "dependentRequired": foreach (var (name, needs) in value!.AsObject()) all.Add(Dependency(name, needs!.AsArray())); break;
                case "required" when (string?)(schema["type"] as JsonValue) != "object": all.Add(Required(value!.AsArray())); break;
                case "if": foreach (var branch in Condition(schema.AsObject())) all.Add(branch); break;
                case "then" or "else": break;
                default:
                    if (!s_annotations.Contains(keyword)) plain[keyword] = value?.DeepClone();
                    break;
            }
        }

        // Beside an allOf that is nothing but one reference, the other words would be overlooked.
        if (all.Count == 1) all.Add(new JsonObject());
        if (all.Count > 0) plain["allOf"] = all;
        return plain;
    }

    private static JsonObject Members(JsonNode schemas) => new(schemas.AsObject().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Of(member.Value!))));

    private static JsonObject Dependency(string name, JsonArray needs)
    {
        var absent = Not(new JsonObject { ["type"] = "object", ["required"] = new JsonArray(name) });
        return needs.Count == 0 ? [] : Either(absent, Required(needs));
    }

    /// <summary>Only objects are asked for members.</summary>
    private static JsonObject Required(JsonArray names) => names.Count == 0 ? [] : Either(
        Not(new JsonObject { ["type"] = "object" }),
        new JsonObject { ["type"] = "object", ["required"] = names.DeepClone() });

    private static IEnumerable<JsonNode> Condition(JsonObject schema)
    {
        if (schema["then"] is { } then) yield return Either(Not(Of(schema["if"]!)), Of(then));
        if (schema["else"] is { } otherwise) yield return Either(Of(schema["if"]!), Of(otherwise));
    }

    private static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    private static JsonObject Either(JsonObject one, JsonObject other) => new() { ["anyOf"] = new JsonArray(one, other) };
}
