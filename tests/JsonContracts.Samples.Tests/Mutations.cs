using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Samples.Tests;

/// <summary>All values that differ from a JSON value in one place, by a fixed list of changes.</summary>
internal static class Mutations
{
    private static readonly string[] s_replacements =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "0.5", "1e2", "12345678901", "1e40", "\"\"", "\"x\"", "\"2026-02-28\"", "\"a text of some length\"", "[]", "[1]", "[\"x\"]", "[null]", "{}", "{\"a\":1}",
    ];

    /// <summary>The changed values, each as text.</summary>
    public static IEnumerable<string> Of(string json) => At(JsonNode.Parse(json), replaced => replaced).Select(node => node?.ToJsonString() ?? "null").Distinct();

    /// <summary>The changes at a value and inside it; <paramref name="rebuild"/> puts a changed value back into a copy of the whole.</summary>
    private static IEnumerable<JsonNode?> At(JsonNode? node, Func<JsonNode?, JsonNode?> rebuild)
    {
        foreach (var replacement in s_replacements) yield return rebuild(JsonNode.Parse(replacement));
        var changes = node switch
        {
            JsonObject one => OfObject(one, rebuild),
            JsonArray list => OfArray(list, rebuild),
            JsonValue value => OfValue(value).Select(rebuild),
            _ => [],
        };
        foreach (var change in changes) yield return change;
    }

    private static IEnumerable<JsonNode?> OfObject(JsonObject one, Func<JsonNode?, JsonNode?> rebuild)
    {
        foreach (var name in one.Select(member => member.Key))
        {
            yield return rebuild(Changed(one, copy => copy.Remove(name)));
            foreach (var change in At(one[name], inner => rebuild(Changed(one, copy => copy[name] = inner)))) yield return change;
        }

        foreach (var extra in new[] { "1", "0", "\"x\"", "null" }) yield return rebuild(Changed(one, copy => copy["extraMember"] = JsonNode.Parse(extra)));
    }

    private static IEnumerable<JsonNode?> OfArray(JsonArray list, Func<JsonNode?, JsonNode?> rebuild)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var index = i;
            yield return rebuild(Changed(list, copy => copy.RemoveAt(index)));
            yield return rebuild(Changed(list, copy => copy.Add(list[index]?.DeepClone())));
            foreach (var change in At(list[i], inner => rebuild(Changed(list, copy => copy[index] = inner)))) yield return change;
        }
    }

    private static IEnumerable<JsonNode?> OfValue(JsonValue value)
    {
        if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            return new[] { text + text, text.ToUpperInvariant(), text + "\n", " " + text, text[..(text.Length / 2)] }
                .Where(one => one.All(c => !char.IsSurrogate(c)))
                .Where(one => !Guid.TryParse(one, out _)) // The same UUID in capitals is written in small letters.
                .Select(one => (JsonNode?)JsonValue.Create(one));
        }

        if (value.GetValueKind() != JsonValueKind.Number) return [];
        var number = value.GetValue<double>();
        return new[] { number + 1, number - 1, -number, number * 10, number / 2, number + 0.001 }
            .Select(one => JsonNode.Parse(one.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static T Changed<T>(T node, Action<T> change)
        where T : JsonNode
    {
        var copy = (T)node.DeepClone();
        change(copy);
        return copy;
    }
}
