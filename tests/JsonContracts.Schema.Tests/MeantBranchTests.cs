using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>A value that says which branch of a choice it is meant for is judged by this branch; any other is refused by the choice as a whole.</summary>
public class MeantBranchTests
{
    private const string Tagged = """
        {
          "oneOf": [{ "$ref": "#/$defs/cat" }, { "allOf": [{ "$ref": "#/$defs/dog" }, { "required": ["bark"] }] }],
          "$defs": {
            "cat": { "type": "object", "properties": { "kind": { "const": "cat" }, "lives": { "maximum": 9 } }, "required": ["kind"] },
            "dog": { "type": "object", "properties": { "kind": { "enum": ["dog", "wolf"] }, "bark": { "type": "string" } }, "required": ["kind"] }
          }
        }
        """;

    private const string Kinds = """{ "anyOf": [{ "type": "string", "minLength": 2 }, { "type": "array", "items": { "type": "integer" } }, { "type": "null" }] }""";

    private const string Nested = """{ "anyOf": [{ "type": "object", "properties": { "a": { "anyOf": [{ "type": "string" }, { "type": "array", "maxItems": 1 }] } } }, { "type": "null" }] }""";

    private const string Untold = """{ "oneOf": [{ "type": "object", "required": ["a"] }, { "type": "object", "required": ["b"] }] }""";

    private const string Overlapping = """{ "oneOf": [{ "type": "integer" }, { "type": "number" }] }""";

    private const string Circle = """{ "$ref": "#/$defs/a", "$defs": { "a": { "oneOf": [{ "$ref": "#/$defs/a" }, { "type": "string", "minLength": 2 }] } } }""";

    private const string Listed = """{ "oneOf": [{ "type": "string", "const": "a" }, { "type": "integer", "const": 1 }] }""";

    private const string Maybe = """{ "anyOf": [{ "not": {} }, false, { "type": "integer" }, { "type": "string", "minLength": 2 }] }""";

    [Theory]
    [InlineData(Tagged, """{ "kind": "cat", "lives": 10 }""", "/lives maximum")]
    [InlineData(Tagged, """{ "kind": "wolf" }""", "/bark required")]
    [InlineData(Tagged, """{ "kind": "dog", "bark": 1 }""", "/bark type")]
    [InlineData(Tagged, """{ "kind": "fish" }""", "/kind oneOf")]
    [InlineData(Tagged, """{ "kind": 1 }""", "/kind oneOf")]
    [InlineData(Tagged, """{ "lives": 1 }""", "/kind required")]
    [InlineData(Tagged, "[]", " oneOf")]
    [InlineData(Kinds, "\"a\"", " minLength")]
    [InlineData(Kinds, "[1, true]", "/1 type")]
    [InlineData(Kinds, "{}", " anyOf")]
    [InlineData(Nested, """{ "a": [1, 2] }""", "/a maxItems")]
    [InlineData(Nested, """{ "a": 1 }""", "/a anyOf")]
    [InlineData(Untold, "{}", " oneOf")]
    [InlineData(Untold, """{ "a": 1, "b": 2 }""", " oneOf")]
    [InlineData(Overlapping, "1", " oneOf")]
    [InlineData(Circle, "\"a\"", "")]
    [InlineData(Listed, "\"b\"", " oneOf")]
    [InlineData(Maybe, "\"a\"", " minLength")]
    [InlineData(Maybe, "true", " anyOf")]
    public void What_is_wrong_is_told_of_the_branch_that_is_meant(string schema, string json, string expected)
    {
        var document = SchemaDocument.Read("choice.schema.json", schema);
        var findings = new Evaluator(new SchemaSet([document])).Evaluate(document.Root!, JsonValue.Parse(json));
        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.Pointer} {finding.Rule.Keyword}")));
    }
}
