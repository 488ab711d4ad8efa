using System;
using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>
/// What is emitted grows with what the schema writes, however its parts refer to each other: twice as much of each of these is at most
/// somewhat more than twice the C#.
/// </summary>
public class EmissionGrowthTests
{
    private const double MostGrowth = 2.2;

    private static readonly (string Name, int Size, Func<int, string> Schema)[] s_families =
    [
        ("a chain of references", 400, n => Chain(n, i => Ref(i + 1))),
        ("a chain of objects", 200, n => Chain(n, i => $$"""{ "type": "object", "properties": { "next": {{Ref(i + 1)}} } }""")),
        ("objects with two members that refer to the next", 20, n => Chain(n, i => $$"""{ "type": "object", "properties": { "left": {{Ref(i + 1)}}, "right": {{Ref(i + 1)}} } }""")),
        ("anyOf of two references", 20, n => Chain(n, i => $$"""{ "anyOf": [{{Ref(i + 1)}}, {{Ref(i + 1)}}] }""")),
        ("anyOf of a reference and one with more", 20, n => Chain(n, i => $$"""{ "anyOf": [{{Ref(i + 1)}}, { "allOf": [{{Ref(i + 1)}}], "minLength": {{i}} }] }""")),
        ("oneOf of a reference and one with more", 20, n => Chain(n, i => $$"""{ "oneOf": [{{Ref(i + 1)}}, { "allOf": [{{Ref(i + 1)}}], "maxLength": {{i}} }] }""")),
        ("allOf of two references", 20, n => Chain(n, i => $$"""{ "allOf": [{{Ref(i + 1)}}, {{Ref(i + 1)}}] }""")),
        ("conditions", 20, n => Chain(n, i => $$"""{ "if": {{Ref(i + 1)}}, "then": {{Ref(i + 1)}}, "else": { "not": {{Ref(i + 1)}} } }""")),
        ("members of one definition", 200, n => $$"""{ "type": "object", "properties": { {{Many(n, i => $"\"m{i}\": {Ref(0)}")}} }, "$defs": { "d0": {{End}} } }"""),
        ("a choice by tag", 100, n => $$"""{ "oneOf": [{{Many(n, i => $$"""{ "type": "object", "title": "Case {{i}}", "properties": { "tag": { "const": "t{{i}}" }, "value": { "type": "integer" } }, "required": ["tag"] }""")}}] }"""),
        ("a choice between texts", 100, n => $$"""{ "anyOf": [{{Many(n, i => $$"""{ "type": "string", "pattern": "^p{{i}}" }""")}}] }"""),
    ];

    private const string End = """{ "type": "string", "pattern": "^a", "not": { "enum": ["abc", "abd", "abe"] }, "minLength": 1, "maxLength": 2000 }""";

    public static TheoryData<string> Names => new(s_families.Select(family => family.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_as_much_schema_is_twice_as_much_code(string name)
    {
        var (_, size, schema) = s_families.Single(family => family.Name == name);
        var (once, twice) = (Length(schema(size)), Length(schema(2 * size)));
        Assert.True(twice < once * MostGrowth, $"{once} characters became {twice}");
    }

    private static double Length(string schema)
    {
        var run = Project.RunOver(new ContractFile("grown.schema.json", schema));
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics.Where(fault => fault.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return run.Files.Values.Sum(text => text.Length);
    }

    private static string Chain(int length, Func<int, string> link) =>
        $$"""{ "type": "object", "properties": { "first": {{Ref(0)}} }, "$defs": { {{Many(length, i => $"\"d{i}\": {link(i)}")}}, "d{{length}}": {{End}} } }""";

    private static string Ref(int index) => $$"""{ "$ref": "#/$defs/d{{index}}" }""";

    private static string Many(int count, Func<int, string> part) => string.Join(", ", Enumerable.Range(0, count).Select(part));
}
