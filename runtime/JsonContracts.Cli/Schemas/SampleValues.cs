using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Makes a value for a part of a schema from what its keywords say, without a look at rules between members.</summary>
internal sealed class SampleValues(JsonObject root)
{
    private const int MaxDepth = 12;
    private const int MaxLength = 10_000;
    private const string Words = "A paper boat drifts down a rain-filled gutter at dusk ";

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["uuid"] = "3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10",
        ["uri"] = "https://media.example.com/a",
        ["uri-reference"] = "/a",
        ["date"] = "2024-02-29",
        ["date-time"] = "2024-02-29T12:30:00Z",
        ["time"] = "12:30:00Z",
        ["duration"] = "PT5S",
        ["email"] = "joe@example.com",
        ["hostname"] = "example.com",
        ["ipv4"] = "127.0.0.1",
        ["ipv6"] = "::1",
    };

    private static readonly string[] s_media = ["Image", "Images", "Video", "Videos", "Audio", "Audios"];

    /// <summary>A value for the member at a place, which is the list of the names that lead there.</summary>
    public JsonNode? At(IReadOnlyList<string> place)
    {
        var schema = place.Aggregate(root, (at, name) => Inside(at, name));
        return Of(schema, place.Count == 0 ? "" : place[^1], 0);
    }

    private JsonObject Inside(JsonObject schema, string token)
    {
        var resolved = Resolved(schema);
        return Member(resolved, token)
            ?? Item(resolved, int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0)
            ?? Branches(resolved).Select(branch => Member(Resolved(branch), token)).FirstOrDefault(member => member is not null)
            ?? [];
    }

    private static JsonObject? Member(JsonObject schema, string name) => (schema["properties"] as JsonObject)?[name] as JsonObject;

    private static IEnumerable<JsonObject> Branches(JsonObject schema) =>
        new[] { schema["oneOf"], schema["anyOf"] }.OfType<JsonArray>().SelectMany(branches => branches.OfType<JsonObject>());

    private JsonNode? Of(JsonObject schema, string name, int depth)
    {
        if (depth == MaxDepth) return null;
        schema = Resolved(schema);
        if (schema["const"] is { } constant) return constant.DeepClone();
        if (schema["default"] is { } usual) return usual.DeepClone();
        if (schema["enum"] is JsonArray { Count: > 0 } values) return values[0]?.DeepClone();
        if (Branches(schema).FirstOrDefault() is { } branch) return Of(Both(schema, branch), name, depth + 1);
        return TypeOf(schema) switch
        {
            "object" => Members(schema, depth),
            "array" => Items(schema, name, depth),
            "integer" or "number" => Number(schema),
            "boolean" => true,
            "null" => null,
            _ => Text(schema, name),
        };
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray { Count: > 0 } types => types[0]!.ToString(),
        JsonValue type => type.ToString(),
        _ when schema["properties"] is not null => "object",
        _ => "string",
    };

    private JsonObject Members(JsonObject schema, int depth)
    {
        var members = new JsonObject();
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.ToString()))
        {
            members[name] = Of(Member(schema, name) ?? [], name, depth + 1);
        }

        return members;
    }

    private JsonArray Items(JsonObject schema, string name, int depth)
    {
        var count = Math.Max(1, CountOf(schema, "minItems") ?? 1);
        return new JsonArray([.. Enumerable.Range(0, count).Select(place => Of(Item(schema, place) ?? [], name, depth + 1))]);
    }

    /// <summary>What is said of an item: by its place, if the schema does, or of all items.</summary>
    private static JsonObject? Item(JsonObject schema, int place)
    {
        var places = (schema["prefixItems"] ?? schema["items"]) as JsonArray;
        return place < places?.Count ? places[place] as JsonObject : schema["items"] as JsonObject ?? schema["additionalItems"] as JsonObject;
    }

    /// <summary>The smallest number, or one that the upper limit allows.</summary>
    private static JsonNode Number(JsonObject schema)
    {
        if (schema["minimum"] is { } least) return least.DeepClone();
        var step = NumberOf(schema, "multipleOf") ?? 1;
        if (NumberOf(schema, "exclusiveMinimum") is { } above) return above + step;
        return Math.Min(NumberOf(schema, "maximum") ?? step, step);
    }

    private static decimal? NumberOf(JsonObject schema, string keyword) =>
        schema[keyword]?.GetValueKind() is JsonValueKind.Number && decimal.TryParse(schema[keyword]!.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int? CountOf(JsonObject schema, string keyword) => NumberOf(schema, keyword) is { } count ? (int)Math.Clamp(count, 0, MaxLength) : null;

    private static string Text(JsonObject schema, string name)
    {
        if (schema["format"]?.ToString() is { } format && Formats.TryGetValue(format, out var sample)) return sample;
        if (s_media.Any(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase))) return "https://media.example.com/a";
        var least = CountOf(schema, "minLength") ?? 0;
        var most = Math.Min(CountOf(schema, "maxLength") ?? Words.Length, Math.Max(least, Words.Length));
        var text = string.Concat(Enumerable.Repeat(Words, (most / Words.Length) + 1))[..most];
        return text.TrimEnd() is { } trimmed && trimmed.Length >= least ? trimmed : text;
    }

    private JsonObject Resolved(JsonObject schema)
    {
        for (var i = 0; i < MaxDepth && schema["$ref"]?.ToString() is { } reference; i++)
        {
            if (!reference.StartsWith("#/", StringComparison.Ordinal)) return [];
            JsonNode? target = root;
            foreach (var token in reference[2..].Split('/')) target = JsonReading.At(target, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            schema = target as JsonObject ?? [];
        }

        return schema;
    }

    private static JsonObject Both(JsonObject schema, JsonObject branch)
    {
        var both = new JsonObject(schema.Where(member => member.Key is not ("oneOf" or "anyOf")).Select(Copy));
        foreach (var (keyword, value) in branch) both[keyword] = value?.DeepClone();
        return both;
    }

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) => new(member.Key, member.Value?.DeepClone());
}
