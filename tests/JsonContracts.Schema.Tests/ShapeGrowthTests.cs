using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;

namespace JsonContracts.Schema.Tests;

/// <summary>The work that a schema makes grows with what is written, however definitions share each other.</summary>
public class ShapeGrowthTests
{
    private const int CompilerStack = 1024 * 1024;

    private static readonly Dictionary<string, Func<int, string>> s_families = new()
    {
        ["chain of references"] = size => Definitions(size, next => $$"""{ "$ref": "{{next}}" }"""),
        ["chain of members"] = size => Definitions(size, next => $$"""{ "type": "object", "properties": { "inner": { "$ref": "{{next}}" } } }"""),
        ["chain of lists"] = size => Definitions(size, next => $$"""{ "type": "array", "items": { "$ref": "{{next}}" } }"""),
        ["two members"] = size => Definitions(size, next => $$"""{ "type": "object", "properties": { "a": { "$ref": "{{next}}" }, "b": { "$ref": "{{next}}" } } }"""),
        ["two members through others"] = size => Definitions(size, next =>
            $$"""{ "type": "object", "properties": { "a": { "type": "object", "properties": { "x": { "$ref": "{{next}}" } } }, "b": { "type": "array", "items": { "$ref": "{{next}}" } } } }"""),
        ["member and others"] = size => Definitions(size, next => $$"""{ "type": "object", "properties": { "a": { "$ref": "{{next}}" } }, "additionalProperties": { "$ref": "{{next}}" } }"""),
        ["anyOf"] = size => Definitions(size, next => $$"""{ "anyOf": [{ "$ref": "{{next}}" }, { "$ref": "{{next}}" }] }"""),
        ["oneOf beside another kind"] = size => Definitions(size, next => $$"""{ "oneOf": [{ "type": "object", "properties": { "a": { "$ref": "{{next}}" } }, "required": ["a"] }, { "$ref": "{{next}}" }] }"""),
        ["allOf"] = size => Definitions(size, next => $$"""{ "allOf": [{ "$ref": "{{next}}" }, { "$ref": "{{next}}" }] }"""),
        ["allOf of members"] = size => Definitions(size, next =>
            $$"""{ "allOf": [{ "properties": { "a": { "$ref": "{{next}}" } } }, { "properties": { "a": { "$ref": "{{next}}" } } }] }"""),
        ["if"] = size => Definitions(size, next => $$"""{ "if": { "$ref": "{{next}}" }, "then": { "$ref": "{{next}}" }, "else": { "$ref": "{{next}}" } }"""),
        ["not"] = size => Definitions(size, next => $$"""{ "type": "object", "properties": { "a": { "not": { "$ref": "{{next}}" } }, "b": { "not": { "$ref": "{{next}}" } } } }"""),
        ["members of one definition"] = size =>
            $$"""{ "type": "object", "properties": { {{Joined(size, i => $$""" "m{{i}}": { "$ref": "#/$defs/d" } """)}} }, "$defs": { "d": { "type": "object", "properties": { {{Joined(20, i => $$""" "x{{i}}": { "type": "string" } """)}} } } } }""",
        ["tagged branches"] = size =>
            $$"""{ "oneOf": [{{Joined(size, i => $$"""{ "type": "object", "properties": { "kind": { "const": "k{{i}}" }, "x{{i}}": { "type": "string" } }, "required": ["kind"] }""")}}] }""",
        ["conditions on a tag"] = size =>
            $$"""{ "type": "object", "required": ["kind"], "allOf": [{{Joined(size, i => $$"""{ "if": { "properties": { "kind": { "const": "k{{i}}" } } }, "then": { "properties": { "x{{i}}": { "type": "string" } } } }""")}}] }""",
        ["conditions on tags"] = size => Definitions(size, next =>
            $$"""{ "type": "object", "required": ["{{next}}"], "if": { "properties": { "{{next}}": { "const": "a" } } }, "then": { "properties": { "x{{next}}": { "type": "string" } }, "$ref": "{{next}}" }, "else": { "properties": { "y{{next}}": { "type": "string" } }, "$ref": "{{next}}" } }"""),
        ["ring"] = size => Definitions(size, next => $$"""{ "type": "object", "properties": { "inner": { "$ref": "{{next}}" }, "root": { "$ref": "#" } } }"""),
    };

    public static TheoryData<string, int> Families => new()
    {
        { "chain of references", 1000 }, { "chain of members", 1000 }, { "chain of lists", 1000 }, { "two members", 30 }, { "two members through others", 30 },
        { "member and others", 30 }, { "anyOf", 30 }, { "oneOf beside another kind", 30 }, { "allOf", 30 }, { "allOf of members", 30 }, { "if", 30 }, { "not", 30 },
        { "members of one definition", 1000 }, { "tagged branches", 200 }, { "conditions on a tag", 100 }, { "conditions on tags", 20 }, { "ring", 100 },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Twice_as_much_text_is_twice_as_much_work(string family, int size)
    {
        var (small, large) = (EffortOf(family, size), EffortOf(family, size * 2));
        Assert.InRange(large, small, (2 * small) + 10);
    }

    /// <summary>Counted on a thread like those of the compiler: what is deep does not end its stack.</summary>
    private static int EffortOf(string family, int size)
    {
        var (effort, areEqual) = (0, false);
        var thread = new Thread(
            () =>
            {
                var (first, second) = (ShapeOf(s_families[family](size)), ShapeOf(s_families[family](size)));
                areEqual = first.Equals(second) && first.GetHashCode() == second.GetHashCode();
                effort = first.Effort;
            },
            CompilerStack);
        thread.Start();
        thread.Join();
        Assert.True(areEqual);
        return effort;
    }

    private static ContractShape ShapeOf(string schema)
    {
        var document = SchemaDocument.Read("root.schema.json", schema);
        return ShapeBuilder.Build(new SchemaSet([document]), document, new HashSet<string>(), _ => new ShapeName("Root", NameSource.Author));
    }

    /// <summary>Definitions of which each refers to the next; the root refers to the first.</summary>
    private static string Definitions(int count, Func<string, string> refersTo) =>
        $$"""{ "$ref": "#/$defs/d0", "$defs": { {{Joined(count, i => $"\"d{i}\": {refersTo($"#/$defs/d{i + 1}")}")}}, "d{{count}}": { "type": "object", "properties": { "end": { "type": "string" } } } } }""";

    private static string Joined(int count, Func<int, string> part) => string.Join(",", Enumerable.Range(0, count).Select(part));
}
