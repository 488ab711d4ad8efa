using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Makes up objects whose members depend on a tag, in the ways in which people write that down, and values for them.</summary>
internal sealed class TagConditionMaker(Random random)
{
    private static readonly string[][] s_tags = [["\"a\"", "\"b\"", "\"c d\"", "\"other\"", "\"\""], ["1", "2", "3.5", "10"], ["true", "false"]];

    private static readonly string[] s_members = ["id", "place", "size", "more", "next"];

    private static readonly string[] s_values =
        ["1", "-1", "3", "\"x\"", "\"yy\"", "null", "true", "[]", "[1]", "{}", "{\"x\":1}", "{\"x\":\"no\"}", "{\"kind\":\"a\",\"size\":1}", "{\"kind\":1}", "{\"kind\":true,\"more\":\"x\"}"];

    private readonly string[] _tags = s_tags[random.Next(s_tags.Length)];

    /// <summary>A schema.</summary>
    public JsonObject Schema()
    {
        var schema = Json("""{ "type": "object", "properties": { "id": { "type": "string" }, "place": { "type": "object", "properties": { "x": { "type": "integer" } } } }, "required": ["kind"] }""");
        var named = _tags.Where(_ => random.Next(4) > 0).ToList();
        if (Tag(named) is { } tag) schema["properties"]!["kind"] = tag;
        if (random.Next(6) == 0) schema["type"] = Node("""["object", "null"]""");
        else if (random.Next(10) == 0) schema.Remove("type");
        if (random.Next(10) == 0) schema["additionalProperties"] = random.Next(2) == 0 ? false : Node("""{ "type": "integer" }""");
        if (random.Next(10) == 0) schema["unevaluatedProperties"] = false;
        if (random.Next(6) == 0) schema["anyOf"] = Node("""[{ "required": ["id"] }, { "required": ["size"] }]""");
        if (random.Next(2) == 0) AddBeside(schema, named);
        else AddNested(schema, named);
        schema["$defs"] = new JsonObject { ["part"] = Part(), ["whole"] = Whole() };
        return random.Next(8) switch
        {
            0 => new JsonObject { ["type"] = "array", ["items"] = Moved(schema), ["$defs"] = schema["$defs"]!.DeepClone() },
            1 => new JsonObject { ["oneOf"] = new JsonArray(Node("""{ "type": "string" }"""), Moved(schema)), ["$defs"] = schema["$defs"]!.DeepClone() },
            _ => schema,
        };
    }

    /// <summary>A value for the schema.</summary>
    public JsonNode? Value(JsonObject schema) => schema.ContainsKey("items") ? new JsonArray(Object(), Object()) : random.Next(15) == 0 ? Node(Pick(s_values)) : Object();

    private static JsonObject Moved(JsonObject schema)
    {
        var moved = (JsonObject)schema.DeepClone();
        moved.Remove("$defs");
        return moved;
    }

    private JsonObject Object()
    {
        var value = new JsonObject();
        if (random.Next(12) > 0) value["kind"] = Node(random.Next(10) == 0 ? Pick(s_values) : Pick(_tags));
        foreach (var name in s_members.Where(_ => random.Next(2) == 0)) value[name] = Node(random.Next(6) > 0 ? Usual(name) : Pick(s_values));
        return value;
    }

    private string Usual(string name) => name switch
    {
        "id" => "\"x\"",
        "place" => """{"x":1}""",
        "size" => "1",
        "more" => "\"x\"",
        "next" => $$"""{"kind":{{Pick(_tags)}},"size":2}""",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such member."),
    };

    /// <summary>What is said of the tag: all of its values, some more, its type, or nothing.</summary>
    private JsonNode? Tag(List<string> named) => random.Next(5) switch
    {
        0 => null,
        1 => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["description"] = "What it is." },
        2 when named.Count > 0 => new JsonObject { ["enum"] = new JsonArray([.. named.Select(Node)]) },
        _ => new JsonObject { ["enum"] = new JsonArray([.. _tags.Select(Node)]), ["default"] = Node(_tags[0]) },
    };

    private void AddBeside(JsonObject schema, List<string> named)
    {
        var all = new JsonArray();
        foreach (var value in named)
        {
            var condition = new JsonObject { ["if"] = If(value), ["then"] = Then() };
            if (random.Next(6) == 0) condition["else"] = Json("""{ "properties": { "id": { "maxLength": 1 } } }""");
            if (random.Next(4) == 0) condition["description"] = "Some have more.";
            all.Add(condition);
        }

        if (random.Next(5) == 0) all.Add(Json("""{ "if": { "required": ["id"] }, "then": { "properties": { "more": { "minLength": 1 } } } }"""));
        if (random.Next(6) == 0) all.Add(new JsonObject { ["if"] = If(_tags[0]), ["then"] = random.Next(2) == 0 ? false : Then() });
        if (all.Count > 0) schema["allOf"] = all;
    }

    private void AddNested(JsonObject schema, List<string> named)
    {
        var inner = schema;
        foreach (var value in named)
        {
            inner["if"] = If(value);
            inner["then"] = Then();
            if (value == named[^1]) break;
            var next = new JsonObject();
            inner["else"] = next;
            inner = next;
        }

        if (named.Count > 0 && random.Next(3) == 0) inner["else"] = random.Next(3) == 0 ? false : Then();
    }

    private JsonObject If(string value)
    {
        var condition = new JsonObject { ["properties"] = new JsonObject { ["kind"] = random.Next(5) == 0 ? new JsonObject { ["enum"] = new JsonArray(Node(value), Node(Pick(_tags))) } : new JsonObject { ["const"] = Node(value) } } };
        if (condition["properties"]!["kind"]!["enum"] is JsonArray { Count: 2 } two && two[0]!.ToJsonString() == two[1]!.ToJsonString()) two.RemoveAt(1);
        if (random.Next(2) == 0) condition["required"] = Node("""["kind"]""");
        if (random.Next(4) == 0) condition["type"] = "object";
        return condition;
    }

    private JsonNode Then() => Node(Pick(
    [
        """{ "properties": { "size": { "type": "integer", "minimum": 0 } }, "required": ["size"] }""",
        """{ "properties": { "size": { "type": "integer" }, "more": { "type": "string" } } }""",
        """{ "properties": { "more": { "type": "string" } }, "required": ["more"] }""",
        """{ "title": "Titled", "properties": { "more": { "type": "array" } } }""",
        """{ "properties": { "place": { "required": ["x"] }, "size": { "type": "string" } } }""",
        """{ "properties": { "kind": true, "id": true, "size": { "type": "integer" } }, "additionalProperties": false }""",
        """{ "properties": { "next": { "$ref": "#/$defs/whole" } } }""",
        """{ "required": ["id"] }""",
        """{ "$ref": "#/$defs/part" }""",
        """{ "$ref": "#/$defs/whole" }""",
    ]));

    private static JsonObject Part() => Json("""{ "type": "object", "properties": { "kind": { "const": "a" }, "size": { "type": "integer" } }, "required": ["kind", "size"] }""");

    /// <summary>It contains itself, and may be told by the same tag.</summary>
    private JsonObject Whole()
    {
        var whole = Json("""{ "type": "object", "properties": { "next": { "$ref": "#/$defs/whole" } }, "required": ["kind"] }""");
        if (random.Next(2) > 0) return whole;
        whole["allOf"] = new JsonArray(_tags.Take(2).Select(value => (JsonNode?)new JsonObject { ["if"] = If(value), ["then"] = Json($$"""{ "properties": { "size": { "type": "integer", "maximum": {{random.Next(4)}} } } }""") }).ToArray());
        return whole;
    }

    private static JsonObject Json(string text) => (JsonObject)Node(text);

    private static JsonNode Node(string text) => JsonNode.Parse(text)!;

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
