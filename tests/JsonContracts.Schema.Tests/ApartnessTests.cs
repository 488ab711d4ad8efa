using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>Cases for whose values no other branch of the choice can hold.</summary>
public class ApartnessTests
{
    private const string A = """{ "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"], "additionalProperties": false }""";
    private const string B = """{ "type": "object", "properties": { "b": { "type": "string" } }, "required": ["b"], "additionalProperties": false }""";

    private static UnionShape Union(string schema)
    {
        var document = SchemaDocument.Read("root.schema.json", schema);
        Assert.Empty(document.Faults);
        return Assert.IsType<UnionShape>(ShapeBuilder.Build(new SchemaSet([document]), document, new HashSet<string>(), _ => new ShapeName("Root", NameSource.Author)).Root.Shape);
    }

    private static string Tagged(string tag, string more = "") =>
        $$"""{ "type": "object", "properties": { "kind": { "const": "{{tag}}" } {{more}} }, "required": ["kind"] }""";

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void Tags_set_all_cases_apart(string keyword) => Assert.All(
        Union($$"""{ "{{keyword}}": [{{Tagged("x")}}, {{Tagged("y")}}, {{Tagged("z", """, "w": { "type": "integer" }""")}}] }""").Cases,
        one => Assert.True(one.IsApart));

    /// <summary>The type of the others holds every text, so that one of them may be what another case is.</summary>
    [Theory]
    [InlineData("""{ "enum": ["x", "y", "z", "w"] }""", true)]
    [InlineData("""{ "type": "string" }""", false)]
    public void Values_that_a_tag_has_by_conditions_set_cases_apart(string tag, bool others) => Assert.Equal(
        [true, true, others],
        Union($$"""{ "type": "object", "properties": { "kind": {{tag}} }, "required": ["kind"], "allOf": [{{Condition("x")}}, {{Condition("y")}}] }""").Cases.Select(one => one.IsApart));

    private static string Condition(string tag) =>
        $$$"""{ "if": { "properties": { "kind": { "const": "{{{tag}}}" } } }, "then": { "properties": { "of-{{{tag}}}": { "type": "integer" } } } }""";

    [Fact]
    public void Tags_of_objects_do_not_mind_a_branch_of_another_kind() => Assert.All(
        Union($$"""{ "oneOf": [{{Tagged("x")}}, { "type": "string" }, {{Tagged("y")}}] }""").Cases,
        one => Assert.True(one.IsApart));

    [Fact]
    public void Tags_of_definitions_set_cases_apart() => Assert.All(
        Union($$"""{ "oneOf": [{ "$ref": "#/$defs/x" }, { "$ref": "#/$defs/y" }], "$defs": { "x": {{Tagged("x", """, "next": { "$ref": "#" }""")}}, "y": {{Tagged("y")}} } }""").Cases,
        one => Assert.True(one.IsApart));

    [Fact]
    public void Closed_objects_that_require_what_others_do_not_know_are_apart() =>
        Assert.All(Union($$"""{ "oneOf": [{{A}}, {{B}}] }""").Cases, one => Assert.True(one.IsApart));

    [Fact]
    public void A_recursive_choice_between_closed_objects_is_apart()
    {
        var union = Union("""
            {
              "oneOf": [{ "type": "number" }, { "$ref": "#/$defs/neg" }, { "$ref": "#/$defs/call" }],
              "$defs": {
                "neg": { "type": "object", "required": ["neg"], "additionalProperties": false, "properties": { "neg": { "$ref": "#" } } },
                "call": {
                  "type": "object", "required": ["fn", "args"], "additionalProperties": false,
                  "properties": { "fn": { "type": "string" }, "args": { "type": "array", "items": { "$ref": "#" } } }
                }
              }
            }
            """);
        Assert.Equal([true, true, true], union.Cases.Select(one => one.IsApart));
        Assert.Equal(JsonKinds.Number | JsonKinds.Object, union.Kinds);
    }

    [Fact]
    public void Open_objects_that_overlap_are_not_apart() => Assert.All(
        Union("""
            {
              "oneOf": [
                { "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a"] },
                { "type": "object", "properties": { "b": { "type": "string" } }, "required": ["b"] }
              ]
            }
            """).Cases,
        one => Assert.False(one.IsApart));

    /// <summary>What the member of the first can hold is anything, also a text; what that of the second can hold is never a list.</summary>
    [Fact]
    public void Each_case_is_looked_at_by_itself() => Assert.Equal(
        [false, true],
        Union($$"""{ "oneOf": [{ "type": "object", "properties": { "a": { "enum": [[1]] } }, "required": ["a"] }, {{A}}] }""").Cases.Select(one => one.IsApart));

    /// <summary>The type holds every text, and so does one of several branches that became one case.</summary>
    [Fact]
    public void Joined_branches_are_not_apart()
    {
        var union = Union("""{ "oneOf": [{ "type": "string", "maxLength": 3 }, { "type": "string", "format": "uuid" }, { "type": "integer" }] }""");
        Assert.Equal([false, true], union.Cases.Select(one => one.IsApart));
    }

    [Fact]
    public void Cases_of_an_inner_choice_are_not_apart() => Assert.Equal(
        [false, false, true],
        Union($$"""{ "anyOf": [{ "oneOf": [{{A}}, {{B}}] }, { "type": "string" }] }""").Cases.Select(one => one.IsApart));
}
