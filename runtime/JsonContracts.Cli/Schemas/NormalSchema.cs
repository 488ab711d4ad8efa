using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>
/// The one way to write a contract, so that two revisions differ only where they say something else: keywords in a fixed order, members
/// in the order of the revision before, new ones behind them.
/// </summary>
internal static class NormalSchema
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, int> First = Ranks(
    [
        "$schema", "$id", "$anchor", "title", "description", "$comment", "x-contract", "deprecated", "readOnly", "writeOnly",
        "$ref", "type", "const", "enum", "format", "pattern", "minLength", "maxLength",
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "items",
        "minProperties", "maxProperties", "properties", "required", "additionalProperties", "dependentRequired",
        "if", "then", "else", "allOf", "anyOf", "oneOf", "not", "default",
    ]);

    private static readonly Dictionary<string, int> Last = Ranks(["$defs", "definitions", "examples", "x-catalog"]);

    /// <summary>The schema in normal order; nothing else changes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="before">The revision before, or null.</param>
    public static JsonObject Of(JsonObject schema, JsonObject? before = null)
    {
        var normal = new JsonObject();
        foreach (var (keyword, value) in schema.OrderBy(Rank).ThenBy(member => member.Key, StringComparer.Ordinal))
        {
            normal[keyword] = Value(keyword, value, before?[keyword]);
        }

        Arrange(normal);
        return normal;
    }

    /// <summary>The text of a contract file: two spaces of indentation, line feeds, a line feed at the end.</summary>
    public static string Text(JsonObject schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Layout)) schema.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static JsonNode? Value(string keyword, JsonNode? value, JsonNode? before)
    {
        if (SchemaParts.IsOne(keyword, value)) return Of(value!.AsObject(), before as JsonObject);
        if (SchemaParts.IsListed(keyword, value)) return new JsonArray([.. value!.AsArray().Select((part, i) => Part(part, At(before, i)))]);
        if (SchemaParts.IsNamed(keyword, value)) return Members(value!.AsObject(), before as JsonObject);
        return keyword is "x-contract" or "x-catalog" && value is JsonObject additions ? Sorted(additions) : value?.DeepClone();
    }

    private static JsonObject Sorted(JsonObject members) =>
        new(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static JsonNode? At(JsonNode? list, int index) => list is JsonArray parts && index < parts.Count ? parts[index] : null;

    private static JsonObject Members(JsonObject members, JsonObject? before)
    {
        var known = (before ?? []).Select(member => member.Key).Where(members.ContainsKey);
        var names = known.Concat(members.Select(member => member.Key)).Distinct();
        return new JsonObject(names.Select(name => KeyValuePair.Create(name, Part(members[name], before?[name]))));
    }

    private static JsonNode? Part(JsonNode? part, JsonNode? before) => part is JsonObject schema ? Of(schema, before as JsonObject) : part?.DeepClone();

    /// <summary>Names that other keywords list follow the order of the members themselves.</summary>
    private static void Arrange(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties) return;
        var ranks = Ranks(properties.Select(property => property.Key));
        int RankOf(string name) => ranks.GetValueOrDefault(name, ranks.Count);
        if (schema["required"] is JsonArray required && required.All(IsText))
        {
            schema["required"] = new JsonArray([.. required.Select(name => (string)name!).OrderBy(RankOf).Select(name => (JsonNode?)name)]);
        }

        if (schema["dependentRequired"] is JsonObject needs)
        {
            schema["dependentRequired"] = new JsonObject(needs.OrderBy(need => RankOf(need.Key)).Select(need => KeyValuePair.Create(need.Key, need.Value?.DeepClone())));
        }
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String;

    private static int Rank(KeyValuePair<string, JsonNode?> member) =>
        First.TryGetValue(member.Key, out var rank) ? rank
        : Last.TryGetValue(member.Key, out rank) ? First.Count + 1 + rank
        : First.Count;

    private static Dictionary<string, int> Ranks(IEnumerable<string> names) =>
        names.Select((name, rank) => KeyValuePair.Create(name, rank)).ToDictionary();
}
