using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Makes up values that are likely to be valid against a schema, and spoils some. It never says which are.</summary>
internal sealed class InstanceMaker(Random random, JsonNode root)
{
    private static readonly string[] s_numbers =
        ["0", "1", "-1", "2", "5", "10", "1.0", "2.5", "0.07", "0.1", "1e1", "-0.0", "0.5", "20", "19", "-5", "-6", "3.00", "100", "1e2", "2147483648", "0.3"];

    private static readonly string[] s_bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    /// <summary>A value, spoiled every second time.</summary>
    public JsonNode? Make()
    {
        var value = Of(root, 4);
        for (var times = random.Next(4) - 1; times > 0; times--) value = new Mutation(random, () => Wild(1)).Of(value);
        return value;
    }

    private JsonNode? Of(JsonNode? schema, int depth)
    {
        if (schema is not JsonObject json || depth < 0) return Wild(Math.Min(1, depth));
        json = Flat(json);
        if (json.ContainsKey("const")) return json["const"]?.DeepClone();
        if (json["enum"] is JsonArray { Count: > 0 } values) return Pick(values)?.DeepClone();
        return TypeOf(json) switch
        {
            "string" => Text(json),
            "integer" or "number" => Number(json),
            "boolean" => random.Next(2) == 0,
            "null" => null,
            "array" => List(json, depth),
            "object" => Object(json, depth),
            _ => Wild(1),
        };
    }

    /// <summary>The schema with one way through its branches and references laid over it.</summary>
    private JsonObject Flat(JsonObject schema)
    {
        var flat = (JsonObject)schema.DeepClone();
        for (var step = 0; step < 8; step++)
        {
            var branches = Branches(flat).ToList();
            if (branches.Count == 0) break;
            foreach (var keyword in new[] { "$ref", "allOf", "oneOf", "anyOf", "if", "then", "else" }) flat.Remove(keyword);
            foreach (var branch in branches.OfType<JsonObject>()) Lay(branch, flat);
        }

        return flat;
    }

    private IEnumerable<JsonNode?> Branches(JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            var target = root;
            foreach (var name in reference.Split('/').Skip(1)) target = target?[name]!;
            yield return target;
        }

        foreach (var branch in schema["allOf"] as JsonArray ?? []) yield return branch;
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (schema[keyword] is JsonArray { Count: > 0 } choice) yield return Pick(choice);
        }

        if (schema.ContainsKey("then") && schema["if"] is JsonObject && random.Next(3) == 0)
        {
            yield return schema["if"];
            yield return schema["then"];
        }
        else if (schema.ContainsKey("else"))
        {
            yield return schema["else"];
        }
    }

    private static void Lay(JsonObject branch, JsonObject onto)
    {
        foreach (var (keyword, value) in branch)
        {
            if (onto[keyword] is JsonObject members && value is JsonObject more)
            {
                foreach (var (name, member) in more) members[name] = member?.DeepClone();
            }
            else if (onto[keyword] is JsonArray names && value is JsonArray others)
            {
                foreach (var other in others) names.Add(other?.DeepClone());
            }
            else
            {
                onto[keyword] = value?.DeepClone();
            }
        }
    }

    private string? TypeOf(JsonObject schema)
    {
        if (schema["type"] is JsonArray several) return (string?)Pick(several);
        if ((string?)schema["type"] is { } type) return type;
        if (schema.ContainsKey("properties") || schema.ContainsKey("required")) return "object";
        return schema.ContainsKey("items") ? "array" : null;
    }

    private JsonNode Text(JsonObject schema)
    {
        if ((string?)schema["format"] is { } format && Texts.ByFormat.TryGetValue(format, out var known)) return Pick(known);
        var (least, most) = ((int?)schema["minLength"] ?? 0, (int?)schema["maxLength"] ?? 12);
        if (least <= 5) return Pick(Texts.Plain);
        return new string('w', random.Next(4) switch { 0 => least, 1 => most, 2 => most + 1, _ => least + 3 });
    }

    private JsonNode Number(JsonObject schema)
    {
        var bounds = s_bounds.Select(keyword => schema[keyword]).OfType<JsonValue>().ToList();
        if (bounds.Count == 0 || random.Next(4) == 0) return JsonNode.Parse(Pick(s_numbers))!;
        var bound = Pick(bounds).GetValue<decimal>();
        return bound + Pick([-1m, 0m, 0m, 1m, 0.5m, -0.01m]);
    }

    private JsonArray List(JsonObject schema, int depth)
    {
        var least = (int?)schema["minItems"] ?? 0;
        var most = (int?)schema["maxItems"] ?? least + 2;
        var list = new JsonArray();
        for (var count = random.Next(least, Math.Max(least, most) + 1); count > 0; count--) list.Add(Of(schema["items"], depth - 1));
        return list;
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        var value = new JsonObject();
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || (depth > 1 && random.Next(3) == 0)) value[name] = Of(member, depth - 1);
        }

        foreach (var name in required.Where(name => !value.ContainsKey(name))) value[name] = Of(schema["additionalProperties"], depth - 1);
        if (schema["additionalProperties"] is not JsonValue && random.Next(3) == 0) value["extra"] = Of(schema["additionalProperties"], depth - 1);
        return value;
    }

    private JsonNode? Wild(int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 or 3 => JsonNode.Parse(Pick(s_numbers)),
        4 or 5 => Pick(Texts.Plain),
        6 => new JsonArray(Wild(depth - 1), Wild(depth - 1)),
        7 => new JsonObject { ["a"] = Wild(depth - 1), ["label"] = "x" },
        _ => new JsonObject(),
    };

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private JsonNode? Pick(JsonArray values) => values[random.Next(values.Count)];
}
