using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Generator.Naming;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Tests;
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

    private static ContractFile Defined(string name, string safety) =>
        new(name + ".schema.json", $$"""{ "type": "object", "properties": { "safety": { "$ref": "#/$defs/guard" } }, "$defs": { "guard": {{safety}} } }""");

    private static string Named(string safety) => safety.Replace("\"mode\": {", "\"mode\": { \"x-contract\": { \"name\": \"GuardMode\" },", StringComparison.Ordinal)
        .Replace("{ \"type\": \"object\"", "{ \"x-contract\": { \"name\": \"Guard\" }, \"type\": \"object\"", StringComparison.Ordinal);

    /// <summary>The names of the types of each contract; none for one that refers to a contract that is not there.</summary>
    private static Dictionary<string, string> NamesOf(IEnumerable<ContractFile> files) => new Project([.. files]).Run().Step(Steps.Named)
        .Select(output => (NamedContract)output.Value)
        .ToDictionary(contract => contract.Shaped.Source.Contract.Input.Path, contract => string.Join(' ', contract.Names?.Types.Select(type => type.Identifier) ?? []));

    private static string[] TypesOf(params ContractFile[] files)
    {
        var run = Project.RunOver(files);
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        return [.. run.Types];
    }

    private static string[] TypesOf(string schema) => TypesOf(new ContractFile("root.schema.json", schema));

    [Fact]
    public void What_nobody_named_is_called_after_what_contains_it_and_its_member() => Assert.Equal(
        ["A", "ASettings", "ASettingsSafety", "ASettingsSafetyMode"], TypesOf(Nested("a", OtherSafety)));

    [Fact]
    public void Two_models_share_nothing_that_nobody_named() => Assert.Equal(
        ["A", "ASafety", "B", "BSafety"], TypesOf(Model("a", Safety), Model("b", Safety)));

    [Fact]
    public void Two_models_share_what_is_the_same_and_has_one_name() => Assert.Equal(
        ["A", "B", "Guard"], TypesOf(Model("a", Named(Safety)), Model("b", Named(Safety))));

    /// <summary>Neither gives way: whoever is named by its author stays what it is, and the error stands at both.</summary>
    [Fact]
    public void Two_types_whose_authors_gave_them_one_name_are_told_at_both()
    {
        ContractFile[] files = [Model("a", Named(Safety)), Model("b", Named(OtherSafety))];
        foreach (var run in new[] { Project.RunOver(files), Project.RunOver([files[1], files[0]]) })
        {
            Assert.Equal(["a.schema.json(1,73): CON0101", "b.schema.json(1,73): CON0101"], run.Faults.Order(StringComparer.Ordinal));
            Assert.All(run.Diagnostics, fault => Assert.StartsWith("Two different types of the namespace are called `Guard`; ", fault.GetMessage(null), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Two_entries_of_definitions_of_one_name_are_told_at_both()
    {
        var run = Project.RunOver(Defined("a", Safety), Defined("b", OtherSafety));
        Assert.Equal(["a.schema.json: CON0101", "b.schema.json: CON0101"], run.Faults.Select(fault => fault[..fault.IndexOf('(', StringComparison.Ordinal)] + fault[fault.IndexOf(':', StringComparison.Ordinal)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_entries_that_are_the_same_are_one_type() => Assert.Equal(["A", "B", "Guard"], TypesOf(Defined("a", Safety), Defined("b", Safety)));

    /// <summary>Entries of one name in one contract are told apart by their places.</summary>
    [Fact]
    public void Entries_of_one_name_in_one_contract_are_called_after_their_places()
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", $$"""
            {
              "type": "object",
              "properties": { "a": { "$ref": "#/$defs/inner/$defs/guard" }, "b": { "$ref": "#/$defs/outer/$defs/guard" } },
              "$defs": { "inner": { "$defs": { "guard": {{Safety}} } }, "outer": { "$defs": { "guard": {{OtherSafety}} } } }
            }
            """));
        Assert.Equal(["InnerGuard", "OuterGuard", "OuterGuardMode", "Root"], run.Types);
        Assert.All(run.Diagnostics, fault => Assert.Equal(("CON0106", DiagnosticSeverity.Info), (fault.Id, fault.Severity)));
    }

    /// <summary>A type that every program sees stays what it is, unless the author insists.</summary>
    [Theory]
    [InlineData("task")]
    [InlineData("Action")]
    [InlineData("type")]
    [InlineData("environment")]
    public void A_type_that_every_program_sees_is_not_hidden(string entry)
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", $$"""
            { "type": "object", "properties": { "a": { "$ref": "#/$defs/{{entry}}" }, "{{entry}}": {{OtherSafety}} }, "$defs": { "{{entry}}": {{Safety}} } }
            """));
        Assert.DoesNotContain(Identifier.Pascal(entry), run.Types);
        Assert.All(run.Diagnostics, fault => Assert.Equal("CON0106", fault.Id));
        Assert.NotEmpty(run.Diagnostics);
        Assert.Contains("Task", TypesOf($$"""{ "type": "object", "properties": { "a": {{Safety.Replace("\"type\"", "\"x-contract\": { \"name\": \"Task\" }, \"type\"", StringComparison.Ordinal)}} } }"""));
    }

    [Theory]
    [InlineData("task.schema.json", "TaskContract")]
    [InlineData("environment.json", "EnvironmentContract")]
    public void A_file_does_not_hide_a_type_that_every_program_sees(string file, string type)
    {
        var run = Project.RunOver(new ContractFile(file, Safety));
        Assert.Equal([type], run.Types);
        Assert.Equal(["CON0106"], run.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void A_given_name_that_no_type_can_have_is_told()
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", $$"""{ "type": "object", "properties": { "a": {{Safety.Replace("\"type\"", "\"x-contract\": { \"name\": \"Validate\" }, \"type\"", StringComparison.Ordinal)}} } }"""));
        Assert.Equal(["Root", "RootValidate"], run.Types);
        Assert.Equal(["CON0106"], run.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void A_contract_more_or_less_renames_nothing() => AssertNothingIsRenamed(
        Directory.EnumerateFiles(Repository.At("schema", "runware"), "*.schema.json").Select(path => new ContractFile(path, File.ReadAllText(path))).Concat(Samples.Names.Select(Samples.File)), 10);

    [SharedFact("schemastore")]
    public void A_public_schema_more_or_less_renames_nothing() => AssertNothingIsRenamed(
        Directory.EnumerateFiles(SharedData.Folder("schemastore")!, "schema.json", SearchOption.AllDirectories)
            .Where(path => new FileInfo(path).Length < 10_000)
            .Select(path => new ContractFile(Path.GetFileName(Path.GetDirectoryName(path)) + ".schema.json", File.ReadAllText(path))),
        3);

    /// <summary>
    /// Schemas in one namespace, drawn by chance, in an order drawn by chance: no type of any of them is called otherwise than beside fifty others. With more,
    /// nearly all of the time is the compiler's, to record their steps.
    /// </summary>
    private static void AssertNothingIsRenamed(IEnumerable<ContractFile> schemas, int draws)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var files = schemas.OrderBy(_ => random.Next()).Take(50).ToList();
        var whole = NamesOf(files);
        Assert.True(whole.Values.Count(names => names.Length > 0) > files.Count / 2);
        for (var draw = 0; draw < draws; draw++)
        {
            var some = files.OrderBy(_ => random.Next()).Take(random.Next(1, files.Count)).ToList();
            Assert.All(NamesOf(some), one => Assert.True(whole[one.Key] == one.Value || one.Value.Length == 0, $"seed {seed}: {one.Key}: {whole[one.Key]} ≠ {one.Value}"));
        }
    }

    [Theory]
    [InlineData("equals")]
    [InlineData("Validate")]
    [InlineData("value")]
    public void A_type_is_never_called_like_a_member_that_every_type_has(string member) => Assert.Equal(
        ["Root", "Root" + char.ToUpperInvariant(member[0]) + member[1..]],
        TypesOf($$"""{ "type": "object", "properties": { "{{member}}": {{Safety}} } }"""));

    [Fact]
    public void Of_three_each_has_its_own() => Assert.Equal(
        ["A", "ASafety", "B", "BSafety", "BSafetyMode", "C", "CSafety"], TypesOf(Model("a", Safety), Model("b", OtherSafety), Model("c", Safety)));

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        ContractFile[] files = [Model("a", Safety), Model("b", OtherSafety), Model("c", Safety)];
        var expected = Project.RunOver(files).Files.OrderBy(file => file.Key, StringComparer.Ordinal);
        Assert.Equal(expected, Project.RunOver([.. files.Reverse()]).Files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_do_not_share() => Assert.Equal(
        ["A", "ASafety", "B.B", "B.BSafety"], TypesOf(Model("a", Safety), Model("b", Safety).With("Namespace", "Acme.B")));

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
        ["Address", "Root", "RootWork"],
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
        ["Root", "Root" + item],
        TypesOf($$"""{ "type": "object", "properties": { "{{list}}": { "type": "array", "items": {{Safety}} } } }"""));

    [Fact]
    public void A_list_of_words_and_an_object_in_one_choice_have_names_of_their_own() => Assert.Equal(
        ["Root", "RootBuilder", "RootBuilderObject", "RootBuilderValue"],
        TypesOf($$"""{ "type": "object", "properties": { "builder": { "anyOf": [{ "enum": ["fast", "full"] }, {{Safety}}] } } }"""));

    [Fact]
    public void Objects_of_one_choice_are_called_after_what_tells_them_apart() => Assert.Equal(
        ["Root", "RootMedia", "RootMediaKey", "RootMediaSize", "RootMediaUrl"],
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
        ["Root", "RootShape", "RootShapeCircle", "RootShapeSquare"],
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

    /// <summary>A place has no name in JSON: it is called by what the schema says of it, where that tells it from the others.</summary>
    [Theory]
    [InlineData("""{ "x-contract": { "name": "Width" } }, { "title": "the height" }""", "Width", "TheHeight")]
    [InlineData("""{ "$ref": "#/$defs/latitude" }, { "$ref": "#/$defs/longitude" }""", "Latitude", "Longitude")]
    [InlineData("""{ "$ref": "#/$defs/latitude" }, { "$ref": "#/$defs/latitude" }""", "First", "Second")]
    [InlineData("""{ "title": "to", "$ref": "#/$defs/latitude" }, { "$ref": "#/$defs/latitude" }""", "To", "Latitude")]
    [InlineData("""{ "title": "a" }, { "title": "A" }""", "First", "Second")]
    [InlineData("""{ "$ref": "#" }, { "$ref": "#/$defs/node" }""", "First", "Node")]
    [InlineData("""{}, { "title": "first" }""", "First", "Second")]
    public void The_places_of_a_tuple_have_names_of_their_own(string places, string first, string second)
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", $$"""
            {
              "type": "array", "prefixItems": [{{places}}], "items": false, "minItems": 1,
              "$defs": {
                "latitude": { "title": "Degrees to the north", "type": "number" },
                "longitude": { "type": "number" },
                "node": { "type": "object", "properties": { "next": { "$ref": "#/$defs/node" } } }
              }
            }
            """));
        Assert.Matches($@"(?s)record Root\([^)]*\)\] \S+ {first},[^)]*\)\] \S+ {second} = null\)", run.Files["Acme.Root.g.cs"]);
    }

    [Fact]
    public void The_types_inside_a_tuple_are_called_after_their_places() => Assert.Equal(
        ["Root", "RootPair", "RootPairMode", "RootPairSecond"],
        TypesOf($$"""{ "type": "object", "properties": { "pair": { "type": "array", "prefixItems": [{ "title": "mode", "enum": ["a", "b"] }, {{Safety}}], "maxItems": 2 } } }"""));

    [Fact]
    public void Tuples_of_one_choice_are_called_after_their_lengths() => Assert.Equal(
        ["Root", "RootPlace", "RootPlacePair", "RootPlaceTriple", "RootPlaceTuple"],
        TypesOf("""
            {
              "type": "object",
              "properties": {
                "place": {
                  "oneOf": [
                    { "type": "array", "prefixItems": [{}, {}], "items": false, "minItems": 2 },
                    { "type": "array", "prefixItems": [{}, {}, {}], "items": false, "minItems": 3 },
                    { "type": "array", "prefixItems": [{}, {}, {}, {}], "items": false, "minItems": 4 }
                  ]
                }
              }
            }
            """));

    [Fact]
    public void The_item_of_a_list_gives_way_to_a_member() => Assert.Equal(
        ["Root", "RootImage", "RootImageItem", "RootImageMode"],
        TypesOf($$"""{ "type": "object", "properties": { "images": { "type": "array", "items": {{Safety}} }, "image": {{OtherSafety}} } }"""));

    [Fact]
    public void The_helpers_of_an_enum_have_no_rival()
    {
        var run = Project.RunOver(new ContractFile("root.schema.json", """{ "type": "object", "properties": { "status": { "enum": ["on", "off"] }, "statusJson": { "type": "object", "properties": { "x": {} } } } }"""));
        Assert.Equal(3, run.Types.Count());
        Assert.DoesNotContain("RootStatusJson", run.Types.Where(type => !type.StartsWith("RootStatus", StringComparison.Ordinal)));
        Assert.Equal(["CON0106"], run.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void Nothing_is_numbered() =>
        Assert.DoesNotContain(Project.RunOver([.. Samples.Names.Select(Samples.File)]).Types, type => NumberAtTheEnd().IsMatch(type));

    [GeneratedRegex("[0-9]$")]
    private static partial Regex NumberAtTheEnd();
}
