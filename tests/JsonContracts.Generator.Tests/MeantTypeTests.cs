using System;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>The types that people mean, where a schema does not say them in so many words.</summary>
public class MeantTypeTests
{
    [Theory]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", "RootX?")]
    [InlineData("""{ "pattern": "^a" }""", "string?")]
    [InlineData("""{ "minimum": 1 }""", "double?")]
    [InlineData("""{ "items": { "type": "string" } }""", "Contracts::ValueList<string>?")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", "Contracts::ValueMap<string>?")]
    [InlineData("""{ "$ref": "#/$defs/part" }""", "Part?")]
    [InlineData("""{ "anyOf": [{ "required": ["a"] }, { "properties": { "b": { "type": "string" } } }] }""", "RootX?")]
    [InlineData("""{ "pattern": "^a", "minimum": 1 }""", "Contracts::JsonData?")]
    [InlineData("""{ "description": "Anything." }""", "Contracts::JsonData?")]
    [InlineData("""{ "not": { "type": "string" } }""", "Contracts::JsonData?")]
    [InlineData("""{ "not": { "not": { "type": "string" } } }""", "string?")]
    [InlineData("""{ "anyOf": [{ "not": {} }, { "type": "string" }] }""", "string?")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, false] }""", "long?")]
    [InlineData("""{ "anyOf": [{ "type": "integer", "minimum": 5 }, { "type": "integer", "maximum": 0 }] }""", "long?")]
    [InlineData("""{ "anyOf": [{ "type": "integer", "minimum": 5 }, { "type": "number", "maximum": 0 }] }""", "double?")]
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

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 5 }""", """{ "type": "integer", "minimum": 7, "maximum": 9 }""", "int")]
    [InlineData("""{ "type": "integer", "minimum": 1, "maximum": 5 }""", """{ "type": "integer", "minimum": 7 }""", "long")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number", "x-contract": { "decimal": true } }""", "decimal")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "number" }""", "double")]
    public void Numbers_of_several_branches_are_one_that_holds_all(string first, string second, string type)
    {
        Assert.Contains($"public {type}? X {{ get; init; }}", Root($$"""{ "type": "object", "properties": { "a": {} }, "anyOf": [{ "properties": { "x": {{first}} } }, { "properties": { "x": {{second}} } }] }"""), StringComparison.Ordinal);
        Assert.Contains($"({type} number)", Root($$"""{ "type": "object", "properties": { "x": { "oneOf": [{ "type": "string" }, {{first}}, {{second}}] } } }""", "Acme.RootX.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("""{ "not": {} }""")]
    public void What_may_not_be_there_is_no_member(string nothing)
    {
        var text = Root($$"""{ "type": "object", "properties": { "a": { "type": "string" }, "x": {{nothing}} }, "additionalProperties": {{nothing}} }""");
        Assert.Contains("public string? A { get; init; }", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" X { get; init; }", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AdditionalProperties", text, StringComparison.Ordinal);
    }

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

    [Theory]
    [InlineData("disk", "net", "Disk", "Net")]
    [InlineData("local disk", "net:http", "LocalDisk", "NetHttp")]
    public void Conditions_on_a_tag_make_a_union_of_an_object(string first, string second, string firstName, string secondName)
    {
        var run = Tagged($$"""{ "enum": ["{{first}}", "{{second}}"] }""", Branch(first, "size", "integer"), Branch(second, "url", "string"));
        Assert.Equal(["Root", "Root" + firstName, "Root" + secondName], run.Types.Order());
        Assert.Contains("public required string Id { get; init; }", run.Files[$"Acme.Root{firstName}.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public long? Size { get; init; }", run.Files[$"Acme.Root{firstName}.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(" Url ", run.Files[$"Acme.Root{firstName}.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_a_tag_of_which_no_condition_speaks_are_one_more_case()
    {
        var run = Tagged("""{ "enum": ["disk", "net", "tape", "none"] }""", Branch("disk", "size", "integer"), Branch("net", "url", "string"));
        Assert.Equal(["Root", "RootDisk", "RootNet", "RootOther", "RootOtherKind"], run.Types.Order());
        Assert.Contains("if (tag.Is(\"tape\"u8) || tag.Is(\"none\"u8))", run.Files["Acme.Root.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "string" }""")]
    [InlineData("true")]
    public void A_tag_that_may_have_any_value_has_a_case_for_all_others(string tag) =>
        Assert.Equal(["Root", "RootDisk", "RootNet", "RootOther"], Tagged(tag, Branch("disk", "size", "integer"), Branch("net", "url", "string")).Types.Order());

    [Fact]
    public void A_version_is_a_tag_and_what_is_referred_to_names_the_cases()
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", """
            {
              "type": "object", "properties": { "version": { "type": "integer" } }, "required": ["version"],
              "if": { "properties": { "version": { "const": 3 } } }, "then": { "$ref": "#/$defs/newer" }, "else": { "$ref": "#/$defs/older" },
              "$defs": {
                "newer": { "type": "object", "properties": { "parts": { "type": "array", "items": { "type": "string" } } } },
                "older": { "type": "object", "properties": { "part": { "type": "string" } } }
              }
            }
            """));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Root", "RootNewer", "RootOlder"], run.Types.Order());
    }

    [Fact]
    public void What_all_cases_have_is_called_after_the_union()
    {
        var run = Tagged("""{ "enum": ["disk", "net"] }, "place": { "type": "object", "properties": { "x": { "type": "integer" } } }""", Branch("disk", "size", "integer"), Branch("net", "url", "string"));
        Assert.Equal(["Root", "RootDisk", "RootNet", "RootPlace"], run.Types.Order());
    }

    [Theory]
    [InlineData("""{ "enum": ["disk", "net"] }""", """{ "if": { "properties": { "kind": { "const": "disk" } } }, "then": { "properties": { "size": { "type": "integer" } } } }""")]
    [InlineData("""{ "enum": ["disk", "net"] }""", """{ "if": { "properties": { "kind": { "const": "disk" } } }, "then": { "required": ["size"] } }, { "if": { "properties": { "kind": { "const": "net" } } }, "then": { "required": ["url"] } }""")]
    [InlineData("""{ "enum": ["disk", "net"] }""", """{ "if": { "properties": { "kind": { "pattern": "^d" } } }, "then": { "properties": { "size": { "type": "integer" } } } }, { "if": { "properties": { "kind": { "pattern": "^n" } } }, "then": { "properties": { "url": { "type": "string" } } } }""")]
    [InlineData("""{ "enum": ["disk", "di-sk"] }""", """{ "if": { "properties": { "kind": { "const": "disk" } } }, "then": { "properties": { "size": { "type": "integer" } } } }, { "if": { "properties": { "kind": { "const": "di-sk" } } }, "then": { "properties": { "url": { "type": "string" } } } }""")]
    public void Conditions_whose_cases_have_no_members_or_names_of_their_own_leave_a_record(string tag, string conditions) =>
        Assert.Equal(["Root", "RootKind"], Tagged(tag, conditions).Types.Order());

    private static Run Tagged(string tag, params string[] conditions)
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", $$"""
            { "type": "object", "properties": { "id": { "type": "string" }, "kind": {{tag}} }, "required": ["id", "kind"], "allOf": [{{string.Join(',', conditions)}}] }
            """));
        Assert.Empty(run.Diagnostics);
        return run;
    }

    private static string Branch(string tag, string member, string type) =>
        $$$"""{ "if": { "properties": { "kind": { "const": "{{{tag}}}" } } }, "then": { "properties": { "{{{member}}}": { "type": "{{{type}}}" } } } }""";

    private static string Root(string schema, string file = "Acme.Root.g.cs") => Project.RunOver(new ContractFile("root.schema.json", schema)).Files[file];
}
