using System;

namespace JsonContracts.Generator.Tests;

/// <summary>The types that people mean, where a schema does not say them in so many words.</summary>
public class MeantTypeTests
{
    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", "RootX?")]
    [InlineData("""{ "pattern": "^a" }""", "string?")]
    [InlineData("""{ "minimum": 1 }""", "double?")]
    [InlineData("""{ "items": { "type": "string" } }""", "global::JsonContracts.ValueList<string>?")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", "global::JsonContracts.ValueMap<string>?")]
    [InlineData("""{ "$ref": "#/$defs/part" }""", "Part?")]
    [InlineData("""{ "anyOf": [{ "required": ["a"] }, { "properties": { "b": { "type": "string" } } }] }""", "RootX?")]
    [InlineData("""{ "pattern": "^a", "minimum": 1 }""", "global::JsonContracts.JsonData?")]
    [InlineData("""{ "description": "Anything." }""", "global::JsonContracts.JsonData?")]
    [InlineData("""{ "not": { "type": "string" } }""", "global::JsonContracts.JsonData?")]
    public void A_schema_without_a_type_has_the_one_that_its_keywords_speak_of(string schema, string type)
    {
        var text = Root($$"""{ "type": "object", "properties": { "x": {{schema}} }, "$defs": { "part": { "properties": { "b": { "type": "string" } } } } }""");
        Assert.Contains($"public {type.Replace("RootX", "global::Acme.RootX", StringComparison.Ordinal).Replace("Part?", "global::Acme.Part?", StringComparison.Ordinal)} X {{ get; init; }}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""  "anyOf": [{ "properties": { "x": { "type": "integer" } } }, { "required": ["a"] }]  """)]
    [InlineData("""  "oneOf": [{ "properties": { "x": { "type": "integer" } }, "required": ["x"] }, { "properties": { "y": { "type": "string" } }, "required": ["y"] }]  """)]
    [InlineData("""  "if": { "required": ["a"] }, "then": { "properties": { "x": { "type": "integer" } } }  """)]
    [InlineData("""  "allOf": [{ "if": { "required": ["a"] }, "else": { "properties": { "x": { "type": "integer" } } } }]  """)]
    [InlineData("""  "dependentSchemas": { "a": { "properties": { "x": { "type": "integer" } } } }  """)]
    public void A_member_that_only_a_branch_describes_is_an_optional_member(string branches) =>
        Assert.Contains("public long? X { get; init; }", Root("""{ "type": "object", "properties": { "a": { "type": "string" } },""" + branches + "}"), StringComparison.Ordinal);

    [Fact]
    public void Branches_that_do_not_agree_leave_a_member_open() => Assert.DoesNotContain(" X { get; init; }", Root("""
        { "type": "object", "properties": { "a": { "type": "string" } }, "anyOf": [{ "properties": { "x": { "type": "integer" } } }, { "properties": { "x": { "type": "string" } } }] }
        """), StringComparison.Ordinal);

    [Fact]
    public void A_tag_makes_a_union_of_a_choice_beside_members()
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", """
            {
              "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"],
              "oneOf": [
                { "properties": { "kind": { "const": "disk" }, "size": { "type": "integer" } }, "required": ["kind"] },
                { "properties": { "kind": { "const": "net" }, "url": { "type": "string" } }, "required": ["kind"] }
              ]
            }
            """));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Root", "RootDisk", "RootNet"], run.Types);
        Assert.Contains("public required string Id { get; init; }", run.Files["Acme.RootDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("TryGetNet(", run.Files["Acme.Root.g.cs"], StringComparison.Ordinal);
    }

    private static string Root(string schema) => Project.RunOver(new ContractFile("root.schema.json", schema)).Files["Acme.Root.g.cs"];
}
