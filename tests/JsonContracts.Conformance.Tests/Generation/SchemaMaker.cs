using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Makes up schemas of the dialect that the reader accepts: no bounds that contradict each other, no faults.</summary>
internal sealed class SchemaMaker(Random random)
{
    private static readonly string[] s_names =
    [
        "a", "b", "size", "kind", "Value", "value", "taskUUID", "CFGScale", "class", "equals", "a/b", "m~n", "one two", "1st", "naïve", "$type", "Validate",
    ];

    private static readonly string[] s_patterns = ["^a", "b$", "^[a-c]*$", "\\d{2,3}", "^(ab|cd)+$", "^\\S+$", "[^x]", "^.{1,3}$", "é|😀", "^$"];

    private static readonly string[] s_formats = [.. Texts.ByFormat.Keys];

    private static readonly string[] s_definitions = ["node", "part"];

    private readonly List<string> _definitions = [];

    /// <summary>A whole schema. <paramref name="size"/> is how many levels it may have.</summary>
    public JsonObject Make(int size)
    {
        var definitions = new JsonObject();
        foreach (var name in s_definitions.Take(random.Next(3)))
        {
            definitions[name] = name == "node" ? Node() : Any(1);
        }

        _definitions.AddRange(definitions.Select(definition => definition.Key));
        var root = random.Next(4) > 0 ? Object(size) : Any(size) as JsonObject ?? [];
        if (definitions.Count > 0) root["$defs"] = definitions;
        return root;
    }

    private JsonNode Any(int size)
    {
        if (size <= 0) return Scalar();
        return random.Next(20) switch
        {
            0 => JsonValue.Create(random.Next(8) > 0),
            1 => new JsonObject(),
            2 or 3 => Array(size),
            4 or 5 or 6 => Object(size),
            7 => Choice("oneOf", size),
            8 => Choice("anyOf", size),
            9 => With(Scalar(), "allOf", Branches(size)),
            10 => With(Scalar(), "not", Scalar()),
            11 when _definitions.Count > 0 => new JsonObject { ["$ref"] = "#/$defs/" + Pick(_definitions) },
            12 => Several(),
            _ => Scalar(),
        };
    }

    private JsonObject Scalar()
    {
        var schema = random.Next(11) switch
        {
            0 or 1 or 2 => Text(),
            3 or 4 => Integer(),
            5 or 6 => Number(),
            7 => new JsonObject { ["type"] = "boolean" },
            8 => new JsonObject { ["enum"] = Values() },
            9 => new JsonObject { ["const"] = Value() },
            _ => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("URL", "base64", "a b", "") },
        };
        if (schema["type"] is { } type && schema["enum"] is null && random.Next(6) == 0) schema["type"] = new JsonArray((string)type!, "null");
        return schema;
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = "string" };
        switch (random.Next(5))
        {
            case 0: Bounds(schema, "minLength", "maxLength", 0, 5); break;
            case 1: schema["pattern"] = Pick(s_patterns); break;
            case 2: schema["format"] = Pick(s_formats); break;
            case 3: schema["minLength"] = random.Next(4); break;
        }

        return schema;
    }

    private JsonObject Integer()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (random.Next(3) > 0) Bounds(schema, random.Next(4) == 0 ? "exclusiveMinimum" : "minimum", random.Next(4) == 0 ? "exclusiveMaximum" : "maximum", -5, 20);
        if (random.Next(5) == 0) schema["multipleOf"] = random.Next(1, 5);
        return schema;
    }

    private JsonObject Number()
    {
        var schema = new JsonObject { ["type"] = "number" };
        switch (random.Next(4))
        {
            case 0: Bounds(schema, "minimum", "maximum", -2, 10); break;
            case 1: schema["exclusiveMinimum"] = 0.5; break;
            case 2: schema["multipleOf"] = Pick<decimal>([0.01m, 0.5m, 0.1m, 2m, 0.25m]); break;
        }

        return schema;
    }

    /// <summary>No type at all, or several: keywords of each, which only count for their own kind of value.</summary>
    private JsonObject Several()
    {
        var schema = new JsonObject();
        foreach (var part in new[] { Text(), Integer(), Array(1) }.Where(_ => random.Next(2) == 0))
        {
            foreach (var (keyword, value) in part) schema[keyword] = value?.DeepClone();
        }

        schema.Remove("type");
        if (random.Next(3) > 0) schema["type"] = new JsonArray("string", "integer", random.Next(2) == 0 ? "null" : "array");
        return schema;
    }

    private JsonObject Array(int size)
    {
        var schema = new JsonObject { ["type"] = "array" };
        if (random.Next(5) > 0) schema["items"] = Any(size - 1);
        if (random.Next(3) == 0) Bounds(schema, "minItems", "maxItems", 0, 4);
        if (random.Next(4) == 0) schema["uniqueItems"] = true;
        if (random.Next(6) == 0) schema["prefixItems"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Any(size - 1))]);
        if (random.Next(6) == 0) Contains(schema);
        if (random.Next(8) == 0) schema["unevaluatedItems"] = Rest(size);
        return schema;
    }

    private void Contains(JsonObject schema)
    {
        schema["contains"] = Scalar();
        if (random.Next(2) == 0) schema["minContains"] = random.Next(3);
        if (random.Next(3) == 0) schema["maxContains"] = random.Next(2, 4);
    }

    private JsonNode Rest(int size) => random.Next(2) == 0 ? JsonValue.Create(false) : Any(size - 1);

    private JsonObject Object(int size)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var names = s_names.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).ToList();
        var properties = new JsonObject();
        foreach (var name in names) properties[name] = Any(size - 1);
        if (random.Next(10) > 0) schema["properties"] = properties;
        if (random.Next(2) == 0) schema["required"] = Names(names);
        switch (random.Next(6))
        {
            case 0 or 1: schema["additionalProperties"] = false; break;
            case 2: schema["additionalProperties"] = Any(size - 1); break;
            case 3: schema["additionalProperties"] = true; break;
        }

        if (random.Next(5) == 0) schema["patternProperties"] = new JsonObject { [Pick(s_patterns)] = Any(size - 1), [Pick(s_patterns)] = Any(size - 1) };
        if (random.Next(8) == 0) schema["propertyNames"] = random.Next(2) == 0 ? Text() : new JsonObject { ["maxLength"] = random.Next(3, 8) };
        if (random.Next(6) == 0) schema["dependentSchemas"] = new JsonObject { [Pick(names)] = Any(size - 1) };
        if (random.Next(8) == 0) schema["unevaluatedProperties"] = Rest(size);
        if (random.Next(8) == 0) schema["minProperties"] = random.Next(3);
        if (random.Next(8) == 0) schema["maxProperties"] = random.Next(3, 6);
        if (random.Next(6) == 0) schema["dependentRequired"] = new JsonObject { [Pick(names)] = new JsonArray(Pick(s_names)) };
        if (random.Next(6) == 0) Condition(schema, names);
        if (random.Next(8) == 0) schema["not"] = new JsonObject { ["required"] = new JsonArray(Pick(names), "b") };
        if (random.Next(8) == 0) schema["allOf"] = new JsonArray(new JsonObject { ["properties"] = new JsonObject { [Pick(names)] = Any(size - 1) } });
        if (random.Next(8) == 0) schema[random.Next(2) == 0 ? "anyOf" : "oneOf"] = new JsonArray([.. names.Select(name => new JsonObject { ["required"] = new JsonArray(name) })]);
        if (schema["not"]?["required"] is JsonArray { Count: 2 } both && (string)both[0]! == (string)both[1]!) both.RemoveAt(1);
        return schema;
    }

    private void Condition(JsonObject schema, List<string> names)
    {
        var name = Pick(names);
        schema["if"] = new JsonObject { ["properties"] = new JsonObject { [name] = Scalar() }, ["required"] = new JsonArray(name) };
        if (random.Next(4) > 0) schema["then"] = random.Next(2) == 0 ? Forbid(Pick(names)) : new JsonObject { ["required"] = Names(names) };
        if (random.Next(3) == 0) schema["else"] = new JsonObject { ["properties"] = new JsonObject { [name] = Scalar() } };
    }

    private static JsonObject Forbid(string name) => new() { ["properties"] = new JsonObject { [name] = false } };

    private static JsonObject Node() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["label"] = new JsonObject { ["type"] = "string", ["maxLength"] = 3 },
            ["next"] = new JsonObject { ["$ref"] = "#/$defs/node" },
            ["all"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = "#/$defs/node" } },
        },
        ["required"] = new JsonArray("label"),
        ["additionalProperties"] = false,
    };

    private JsonObject Choice(string keyword, int size) => random.Next(3) switch
    {
        0 => new JsonObject { [keyword] = new JsonArray([.. Distinct("none", "fast", 0, -1).Select(value => new JsonObject { ["const"] = value, ["title"] = "A value" })]) },
        1 => new JsonObject { [keyword] = new JsonArray(Text(), Object(size - 1)) },
        _ => new JsonObject { [keyword] = Branches(size) },
    };

    private IEnumerable<JsonNode> Distinct(params JsonNode[] values) => values.Where((_, i) => i == 0 || random.Next(3) > 0);

    private JsonArray Branches(int size) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(size - 1))]);

    private static JsonObject With(JsonObject schema, string keyword, JsonNode value)
    {
        schema[keyword] = value;
        return schema;
    }

    private void Bounds(JsonObject schema, string lower, string upper, int from, int to)
    {
        var low = random.Next(from, to);
        if (random.Next(4) > 0) schema[lower] = low;
        if (random.Next(4) > 0) schema[upper] = random.Next(low + 2, to + 4);
    }

    private JsonArray Names(List<string> names) => new([.. names.Where((_, i) => i == 0 || random.Next(2) == 0).Select(name => JsonValue.Create(name))]);

    private JsonArray Values()
    {
        string[] pool = ["1", "\"one\"", "null", "true", "[1]", "{\"a\":1}", "2.5", "\"two\"", "0"];
        return new JsonArray([.. pool.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Select(json => JsonNode.Parse(json))]);
    }

    private JsonNode? Value() => JsonNode.Parse(Pick(["1", "\"one\"", "null", "true", "false", "[1,\"x\"]", "{\"a\":1}", "2.5", "-0.0"]));

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public static string Seeded(int seed) => new SchemaMaker(new Random(seed)).Make(1 + (seed % 3)).ToJsonString();
}
