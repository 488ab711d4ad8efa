using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;
using JsonContracts.Schema.Writing;

namespace JsonContracts.Schema.Tests;

/// <summary>Values that are known only in part: what is certainly refused, and what may still be right.</summary>
public class PartialValueTests
{
    private static readonly JsonValue s_number = new UnknownValue(JsonKinds.Number);
    private static readonly JsonValue s_text = new UnknownValue(JsonKinds.String);

    /// <summary>Each row: a schema, a value, and the keywords that it certainly breaks, with pointers.</summary>
    public static TheoryData<string, JsonValue, string> Values => new()
    {
        { """{ "type": "string" }""", s_number, "type ''" },
        { """{ "type": "integer" }""", s_number, "" },
        { """{ "maximum": 1 }""", s_number, "" },
        { """{ "enum": ["a", 1] }""", s_number, "" },
        { """{ "enum": ["a", "b"] }""", s_number, "enum ''" },
        { """{ "const": [1, 2] }""", Array(s_number), "const ''" },
        { """{ "const": [1, 2] }""", Array(s_number, Json("3")), "const ''" },
        { """{ "const": [1, 2] }""", Array(s_number, Json("2")), "" },
        { """{ "maxItems": 1 }""", new PartialArray(EquatableArray.Of(s_text, s_text)), "maxItems ''" },
        { """{ "minItems": 3 }""", new PartialArray(EquatableArray.Of(s_text, s_text)), "" },
        { """{ "minItems": 3 }""", Array(s_text, s_text), "minItems ''" },
        { """{ "items": { "maximum": 1 } }""", Array(s_number, Json("2")), "maximum '/1'" },
        { """{ "uniqueItems": true }""", Array(Json("1"), s_number, Json("1.0")), "uniqueItems ''" },
        { """{ "uniqueItems": true }""", Array(Json("1"), s_number), "" },
        { """{ "required": ["a"] }""", Object(false, ("a", s_text, false)), "" },
        { """{ "required": ["a"] }""", Object(true), "" },
        { """{ "required": ["a"] }""", Object(false, ("b", s_text, false)), "required '/a'" },
        { """{ "dependentRequired": { "a": ["b"] } }""", Object(false, ("a", s_text, true)), "dependentRequired '/b'" },
        { """{ "dependentRequired": { "a": ["b"] } }""", Object(false, ("a", s_text, false)), "" },
        { """{ "dependentRequired": { "a": ["b"] } }""", Object(true, ("a", s_text, true)), "" },
        { """{ "properties": { "a": false } }""", Object(false, ("a", s_text, true)), "false '/a'" },
        { """{ "properties": { "a": false } }""", Object(false, ("a", s_text, false)), "" },
        { """{ "additionalProperties": false }""", Object(true), "" },
        { """{ "additionalProperties": false }""", Object(true, ("a", s_text, true)), "additionalProperties '/a'" },
        { """{ "minProperties": 2 }""", Object(false, ("a", s_text, true), ("b", s_text, false)), "" },
        { """{ "minProperties": 3 }""", Object(false, ("a", s_text, true), ("b", s_text, false)), "minProperties ''" },
        { """{ "maxProperties": 0 }""", Object(true, ("a", s_text, true)), "maxProperties ''" },
        { """{ "anyOf": [{ "type": "string" }, { "minimum": 1 }] }""", s_number, "" },
        { """{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", s_number, "anyOf ''" },
        { """{ "oneOf": [{ "type": "number" }, { "type": ["number", "null"] }] }""", s_number, "oneOf ''" },
        { """{ "oneOf": [{ "type": "number" }, { "minimum": 1 }] }""", s_number, "" },
        { """{ "not": { "type": "number" } }""", s_number, "not ''" },
        { """{ "not": { "type": "integer" } }""", s_number, "" },
        { """{ "if": { "minimum": 1 }, "then": { "type": "string" } }""", s_number, "" },
        { """{ "if": { "minimum": 1 }, "then": { "type": "string" }, "else": { "type": "null" } }""", s_number, "if ''" },
        { """{ "if": { "type": "number" }, "then": { "type": "string" } }""", s_number, "type ''" },
        { """{ "properties": { "a": { "$ref": "#/$defs/b" } }, "$defs": { "b": { "maximum": 1 } } }""", Object(true, ("a", Json("2"), true)), "maximum '/a'" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Only_what_is_certain_is_found(string schema, JsonValue value, string expected)
    {
        var document = SchemaDocument.Read("partial.schema.json", schema);
        var found = new Evaluator(new SchemaSet([document])).Evaluate(document.Root!, value);
        Assert.Equal(expected, string.Join("; ", found.Select(finding => $"{finding.Rule.Keyword} '{finding.Pointer}'")));
    }

    /// <summary>A schema that a type carries reads back as it was, with the places where its parts were written.</summary>
    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "$ref": "#/$defs/b", "minimum": 1 } }, "$defs": { "b": { "maximum": 9 } } }""", """{"x-origin":"s.json#","type":"object","properties":{"a":{"x-origin":"#/$defs/b","maximum":9,"allOf":[{"x-origin":"#/properties/a","minimum":1}]}}}""")]
    [InlineData("""{ "allOf": [{ "description": "Why.", "if": { "required": ["a"] }, "then": { "properties": { "b": false } } }] }""", """{"allOf":[{"x-origin":"s.json#/allOf/0","description":"Why.","if":{"required":["a"]},"then":{"properties":{"b":false}}}]}""")]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false, "allOf": [{ "properties": { "b": true } }] }""", null)]
    [InlineData("""{ "oneOf": [{ "title": "One", "const": 1 }, { "type": ["string", "null"], "pattern": "^\\d+$" }], "allOf": [{ "minimum": 1 }, { "minimum": 2 }, false] }""", null)]
    public void A_carried_schema_says_the_same(string schema, string? expected)
    {
        var text = Carried("s.json", schema);
        Assert.Equal(text, Carried("s.json", text));
        if (expected is not null) Assert.Equal(expected, text);
    }

    private static string Carried(string path, string schema)
    {
        var document = SchemaDocument.Read(path, schema);
        Assert.Empty(document.Faults);
        var flat = new Shapes.Normalizer(new SchemaSet([document]), _ => false).Normalize(document.Root!);
        return new SchemaText(_ => null, _ => null).Of(flat);
    }

    private static JsonValue Json(string json) => JsonValue.Parse(json);

    private static ArrayValue Array(params JsonValue[] items) => new(EquatableArray.Of(items));

    private static PartialObject Object(bool isOpen, params (string Name, JsonValue Value, bool IsCertain)[] members) =>
        new(members.Select(member => new PartialMember(member.Name, member.Value, member.IsCertain)).ToEquatableArray(), isOpen);
}
