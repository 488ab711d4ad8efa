using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>How types get their names, and which of them are one type.</summary>
public partial class TypeNameTests
{
    private const string Safety = """{ "type": "object", "properties": { "checkContent": { "type": "boolean" } }, "additionalProperties": false }""";
    private const string OtherSafety = """{ "type": "object", "properties": { "mode": { "enum": ["fast", "full"] } }, "additionalProperties": false }""";

    private static ContractFile Model(string name, string safety) =>
        new(name + ".schema.json", $$"""{ "type": "object", "properties": { "safety": {{safety}} } }""");

    private static ContractFile Nested(string name, string safety) =>
        new(name + ".schema.json", $$"""{ "type": "object", "properties": { "settings": { "type": "object", "properties": { "safety": {{safety}} } } } }""");

    private static string[] TypesOf(params ContractFile[] files)
    {
        var run = Project.RunOver(files);
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        return [.. run.Types];
    }

    private static string[] TypesOf(string schema) => TypesOf(new ContractFile("root.schema.json", schema));

    [Fact]
    public void Two_models_share_what_is_the_same() => Assert.Equal(["A", "B", "Safety"], TypesOf(Model("a", Safety), Model("b", Safety)));

    [Fact]
    public void A_different_structure_takes_its_parent_in_front() => Assert.Equal(
        ["A", "ASafety", "B", "BSafety", "Mode"], TypesOf(Model("a", Safety), Model("b", OtherSafety)));

    /// <summary>One level down, what contains them is called the same as well. The order of the files does not matter.</summary>
    [Fact]
    public void Different_structures_in_parents_of_one_name_take_the_name_of_their_contract_in_front()
    {
        ContractFile[] files = [Nested("a", Safety), Nested("b", OtherSafety)];
        foreach (var run in new[] { Project.RunOver(files), Project.RunOver([files[1], files[0]]) })
        {
            Assert.Equal(["A", "ASafety", "ASettings", "B", "BSafety", "BSettings", "Mode"], run.Types);
            Assert.All(run.Diagnostics, fault => Assert.Equal(("CON0106", DiagnosticSeverity.Info), (fault.Id, fault.Severity)));
            Assert.Equal(
                [
                    "Another type of the namespace that is different would be called `Safety` too, so this one is called `ASafety`; `x-contract` gives it another name",
                    "Another type of the namespace that is different would be called `Safety` too, so this one is called `BSafety`; `x-contract` gives it another name",
                ],
                run.Diagnostics.Select(fault => fault.GetMessage(null)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What a changed spec does to a catalogue: the types of the other contracts that are no longer shared get longer names.</summary>
    [Fact]
    public void The_next_revision_of_a_model_finds_names_among_its_siblings()
    {
        var catalogue = Directory.EnumerateFiles(Repository.At("schema", "runware"), "*.schema.json").Select(path => new ContractFile(path, File.ReadAllText(path))).ToList();
        var before = Project.RunOver([.. catalogue]);
        var next = File.ReadAllText(Repository.At("schema", "runware", "revisions", "kling-video-2.6-standard.2026-07.schema.json"));

        var after = Project.RunOver([.. catalogue.Select(file => Path.GetFileName(file.Path) == "kling-video-2.6-standard.schema.json" ? file.With(next) : file)]);

        Assert.Empty(before.Diagnostics);
        Assert.Equal(["CON0106", "CON0106"], after.Diagnostics.Select(fault => fault.Id));
        Assert.Equal(
            ["+KlingVideo26ProKlingAiSettings", "+KlingVideo26ProProviderSettings", "+KlingVideo26StandardKlingAiSettings", "+KlingVideo26StandardProviderSettings", "-KlingAiSettings", "-ProviderSettings"],
            after.Types.Except(before.Types).Select(type => "+" + type).Concat(before.Types.Except(after.Types).Select(type => "-" + type)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_of_the_schema_makes_way_for_the_plain_one() => Assert.Equal(
        ["A", "ASettings", "B", "BSettings", "Guard", "Mode", "Safety"],
        TypesOf(Nested("a", Safety), Nested("b", OtherSafety.Replace("\"type\"", "\"x-contract\": { \"name\": \"Guard\" }, \"type\"", StringComparison.Ordinal))));

    [Theory]
    [InlineData("equals")]
    [InlineData("Validate")]
    [InlineData("value")]
    public void A_type_is_never_called_like_a_member_that_every_type_has(string member) => Assert.Equal(
        ["Root", "Root" + char.ToUpperInvariant(member[0]) + member[1..]],
        TypesOf($$"""{ "type": "object", "properties": { "{{member}}": {{Safety}} } }"""));

    [Fact]
    public void Of_three_the_two_that_are_the_same_stay_one() => Assert.Equal(
        ["A", "ASafety", "B", "BSafety", "C", "Mode"], TypesOf(Model("a", Safety), Model("b", OtherSafety), Model("c", Safety)));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        ContractFile[] files = [Model("a", Safety), Model("b", OtherSafety), Model("c", Safety)];
        var expected = Project.RunOver(files).Files.OrderBy(file => file.Key, StringComparer.Ordinal);
        Assert.Equal(expected, Project.RunOver([.. files.Reverse()]).Files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_do_not_share() => Assert.Equal(
        ["A", "B.B", "B.Safety", "Safety"], TypesOf(Model("a", Safety), Model("b", Safety).With("Namespace", "Acme.B")));

    [Theory]
    [InlineData("part.schema.json")]
    [InlineData("https://example.com/schemas/part")]
    [InlineData("https://example.com/schemas/part#")]
    [InlineData("https://example.com/schemas/part#top")]
    public void A_contract_is_one_type_however_it_is_referred_to(string reference) => Assert.Equal(
        ["Part", "Whole"],
        TypesOf(
            new ContractFile("part.schema.json", """{ "$id": "https://example.com/schemas/part", "$anchor": "top", "type": "object", "properties": { "x": {} } }"""),
            new ContractFile("whole.schema.json", $$"""{ "type": "object", "properties": { "one": { "$ref": "{{reference}}" }, "more": { "type": "array", "items": { "$ref": "part.schema.json" } } } }""")));

    [Fact]
    public void A_name_of_the_schema_is_taken_as_it_is() => Assert.Equal(
        ["Guard", "Root"],
        TypesOf("""{ "type": "object", "properties": { "safety": { "type": "object", "properties": { "x": {} }, "x-contract": { "name": "Guard" } } } }"""));

    [Fact]
    public void Every_reference_to_a_definition_is_one_type_of_its_name() => Assert.Equal(
        ["Address", "Root"],
        TypesOf("""
            {
              "type": "object",
              "properties": {
                "home": { "$ref": "#/$defs/address", "description": "Where one lives." },
                "work": { "$ref": "#/$defs/address", "deprecated": true },
                "maybe": { "oneOf": [{ "$ref": "#/$defs/address" }, { "type": "null" }] },
                "alias": { "$ref": "#/$defs/place" },
                "oldStyle": { "allOf": [{ "$ref": "#/$defs/address" }], "title": "The old style" },
                "others": { "type": "array", "items": { "$ref": "#/$defs/address" } },
                "byName": { "type": "object", "additionalProperties": { "$ref": "#/$defs/address" } }
              },
              "$defs": {
                "place": { "$ref": "#/$defs/address" },
                "address": { "description": "A place with a door.", "type": "object", "properties": { "street": { "type": "string" } }, "additionalProperties": false }
              }
            }
            """));

    [Fact]
    public void A_definition_with_more_rules_is_another_type() => Assert.Equal(
        ["Address", "Root", "Work"],
        TypesOf("""
            {
              "type": "object",
              "properties": { "home": { "$ref": "#/$defs/address" }, "work": { "$ref": "#/$defs/address", "required": ["street"] } },
              "$defs": { "address": { "type": "object", "properties": { "street": { "type": "string" } } } }
            }
            """));

    [Theory]
    [InlineData("images", "Image")]
    [InlineData("boxes", "Box")]
    [InlineData("entries", "Entry")]
    [InlineData("classes", "Class")]
    [InlineData("statuses", "Status")]
    [InlineData("status", "StatusItem")]
    [InlineData("glass", "GlassItem")]
    [InlineData("data", "DataItem")]
    public void The_item_of_a_list_is_called_after_it(string list, string item) => Assert.Equal(
        new[] { item, "Root" }.Order(StringComparer.Ordinal),
        TypesOf($$"""{ "type": "object", "properties": { "{{list}}": { "type": "array", "items": {{Safety}} } } }"""));

    [Fact]
    public void A_list_of_words_and_an_object_in_one_choice_have_names_of_their_own() => Assert.Equal(
        ["Builder", "BuilderObject", "BuilderValue", "Root"],
        TypesOf($$"""{ "type": "object", "properties": { "builder": { "anyOf": [{ "enum": ["fast", "full"] }, {{Safety}}] } } }"""));

    [Fact]
    public void Objects_of_one_choice_are_called_after_what_tells_them_apart() => Assert.Equal(
        ["Media", "MediaKey", "MediaObject", "MediaUrl", "Root"],
        TypesOf("""
            {
              "type": "object",
              "properties": {
                "media": {
                  "oneOf": [
                    { "type": "object", "properties": { "size": {}, "url": {} }, "required": ["url"], "additionalProperties": false },
                    { "type": "object", "properties": { "size": {}, "key": {} }, "required": ["key"], "additionalProperties": false },
                    { "type": "object", "properties": { "size": {} }, "required": ["size"], "additionalProperties": false }
                  ]
                }
              }
            }
            """));

    [Fact]
    public void Objects_that_say_what_they_are_are_called_so() => Assert.Equal(
        ["Root", "Shape", "ShapeCircle", "ShapeSquare"],
        TypesOf("""
            {
              "type": "object",
              "properties": {
                "shape": {
                  "oneOf": [
                    { "type": "object", "properties": { "kind": { "const": "circle" }, "size": {} }, "required": ["kind"] },
                    { "type": "object", "properties": { "kind": { "const": "square" }, "size": {} }, "required": ["kind"] }
                  ]
                }
              }
            }
            """));

    [Fact]
    public void The_item_of_a_list_gives_way_to_a_member() => Assert.Equal(
        ["Mode", "Root", "RootImage", "RootImageItem"],
        TypesOf($$"""{ "type": "object", "properties": { "images": { "type": "array", "items": {{Safety}} }, "image": {{OtherSafety}} } }"""));

    [Fact]
    public void The_helpers_of_an_enum_have_no_rival() => Assert.Equal(
        ["Root", "RootStatus", "StatusJson"],
        TypesOf(
            new ContractFile("root.schema.json", """{ "type": "object", "properties": { "status": { "enum": ["on", "off"] } } }"""),
            new ContractFile("status-json.schema.json", """{ "type": "object", "properties": { "x": {} } }""")));

    [Fact]
    public void Nothing_is_numbered() =>
        Assert.DoesNotContain(Project.RunOver([.. Samples.Names.Select(Samples.File)]).Types, type => NumberAtTheEnd().IsMatch(type));

    [GeneratedRegex("[0-9]$")]
    private static partial Regex NumberAtTheEnd();
}
