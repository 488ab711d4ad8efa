using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>
/// The values of a document of which its schema says anything, in whichever branch. Of the others nobody can tell a type: the schema itself
/// leaves them open. It is told from the text of the schema alone, and errs towards what is spoken of.
/// </summary>
internal sealed class SpokenValues
{
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "id", "$comment", "$defs", "definitions", "$anchor", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly",
    };

    private static readonly string[] s_sameValue = ["allOf", "anyOf", "oneOf", "if", "then", "else"];

    private static readonly string[] s_besideMembers = ["dependentSchemas", "dependencies"];

    private readonly JsonNode _root;
    private readonly HashSet<string> _spoken = new(StringComparer.Ordinal);
    private readonly HashSet<(JsonNode Schema, string Pointer)> _seen = [];

    private SpokenValues(JsonNode root) => _root = root;

    /// <summary>The JSON Pointers of the values.</summary>
    /// <param name="schema">The text of the schema.</param>
    /// <param name="json">The document.</param>
    public static IReadOnlyCollection<string> Of(string schema, string json)
    {
        var values = new SpokenValues(JsonNode.Parse(schema)!);
        values.Visit(values._root, JsonNode.Parse(json), "");
        return values._spoken;
    }

    private void Visit(JsonNode? node, JsonNode? value, string pointer)
    {
        if (node is not JsonObject schema || !_seen.Add((schema, pointer))) return;
        if (schema.Any(keyword => !s_silent.Contains(keyword.Key) && !keyword.Key.StartsWith("x-", StringComparison.Ordinal) && !IsEmpty(keyword.Value))) _spoken.Add(pointer);
        if ((string?)(schema["$ref"] as JsonValue) is { } reference) Visit(Target(reference), value, pointer);
        foreach (var inner in s_sameValue.SelectMany(keyword => Schemas(schema[keyword]))) Visit(inner, value, pointer);
        foreach (var inner in s_besideMembers.SelectMany(keyword => (schema[keyword] as JsonObject)?.Select(one => one.Value) ?? [])) Visit(inner, value, pointer);
        if (value is JsonObject members) VisitMembers(schema, members, pointer);
        if (value is JsonArray items) VisitItems(schema, items, pointer);
    }

    private static bool IsEmpty(JsonNode? value) => value is JsonObject { Count: 0 } || value?.GetValueKind() == System.Text.Json.JsonValueKind.True;

    private void VisitMembers(JsonObject schema, JsonObject members, string pointer)
    {
        foreach (var (name, value) in members)
        {
            var place = $"{pointer}/{name}";
            var own = new List<JsonNode?>();
            if ((schema["properties"] as JsonObject)?[name] is { } named) own.Add(named);
            own.AddRange((schema["patternProperties"] as JsonObject)?.Where(pattern => Matches(pattern.Key, name)).Select(pattern => pattern.Value) ?? []);
            if (own.Count == 0) own.Add(schema["additionalProperties"]);
            own.Add(schema["unevaluatedProperties"]);
            foreach (var inner in own) Visit(inner, value, place);
        }
    }

    private void VisitItems(JsonObject schema, JsonArray items, string pointer)
    {
        var first = (schema["prefixItems"] ?? schema["items"]) as JsonArray;
        var rest = schema["items"] is JsonArray ? schema["additionalItems"] : schema["items"];
        for (var i = 0; i < items.Count; i++)
        {
            Visit(i < (first?.Count ?? 0) ? first![i] : rest, items[i], $"{pointer}/{i}");
            Visit(schema["contains"], items[i], $"{pointer}/{i}");
            Visit(schema["unevaluatedItems"], items[i], $"{pointer}/{i}");
        }
    }

    private static IEnumerable<JsonNode?> Schemas(JsonNode? keyword) => keyword is JsonArray many ? many : Enumerable.Repeat(keyword, 1);

    private static bool Matches(string pattern, string name)
    {
        try
        {
            return Regex.IsMatch(name, pattern, RegexOptions.ECMAScript);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>Within the document; of what is elsewhere nothing is known here, so that all of it counts as spoken of by whatever refers to it.</summary>
    private JsonNode? Target(string reference)
    {
        if (!reference.StartsWith('#')) return null;
        return Uri.UnescapeDataString(reference[1..]).Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate((JsonNode?)_root, (node, token) => node switch
            {
                JsonObject json => json[token],
                JsonArray json when int.TryParse(token, out var index) && index < json.Count => json[index],
                _ => null,
            });
    }
}
