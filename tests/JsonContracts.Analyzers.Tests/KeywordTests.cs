using System.Linq;

namespace JsonContracts.Analyzers.Tests;

/// <summary>The keywords that describe what others leave over, count what is like something, or look at names: as constants in code.</summary>
public class KeywordTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "limits": { "type": "object", "patternProperties": { "^max": { "type": "integer", "maximum": 9 } }, "additionalProperties": false },
            "labels": { "type": "object", "propertyNames": { "maxLength": 3 }, "additionalProperties": { "type": "string" } },
            "numbers": { "type": "array", "items": { "type": "integer" }, "contains": { "minimum": 5 }, "maxContains": 2 },
            "pair": { "type": "array", "prefixItems": [{ "type": "integer", "minimum": 1 }, { "type": "integer", "maximum": 5 }], "items": { "type": "integer", "minimum": 9 } },
            "closed": { "type": "object", "anyOf": [{ "properties": { "a": { "const": 1 } }, "required": ["a"] }, { "properties": { "b": { "type": "integer" } } }], "properties": { "c": { "type": "integer" } }, "unevaluatedProperties": false },
            "whole": { "type": "object", "allOf": [{ "properties": { "a": { "type": "integer" } } }], "unevaluatedProperties": false },
            "card": { "type": "object", "properties": { "number": { "type": "string" }, "address": { "type": "string" } }, "dependentSchemas": { "number": { "required": ["address"] } } }
          }
        }
        """;

    public static TheoryData<string, string> Refused => new()
    {
        { "Limits = ValueMap.Create<long>((\"maxSize\", 10))", "CON1001 10" },
        { "Limits = ValueMap.Create<long>((\"minSize\", 1))", "CON1010 1" },
        { "Labels = ValueMap.Create((\"long\", \"a\"))", "CON1010 \"a\"" },
        { "Numbers = [1, 2]", "CON1007 [1, 2]" },
        { "Numbers = [5, 6, 7]", "CON1007 [5, 6, 7]" },
        { "Pair = [0, 6]", "CON1001 0; CON1001 6" },
        { "Pair = [1, 2, 3]", "CON1001 3" },
        { "Card = new() { Number = \"1\" }", "CON1009 new()" },
    };

    public static TheoryData<string> Accepted => new()
    {
        "Limits = ValueMap.Create<long>((\"maxSize\", 9))",
        "Limits = ValueMap.Create<long>((text, 10))",
        "Labels = ValueMap.Create((\"abc\", \"a\"))",
        "Numbers = [1, 5]",
        "Numbers = [1, number]",
        "Pair = [1, 5]",
        "Pair = []",
        "Closed = new() { C = 1 }",
        "Whole = new() { A = 1 }",
        "Card = new() { Number = \"1\", Address = \"x\" }",
        "Card = new() { Number = \"1\", Address = text }",
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_keyword_forbids_is_reported_at_its_place(string member, string expected) => Assert.Equal(expected, Analyze(member));

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_it_may_allow_is_left_alone(string member) => Assert.Empty(Analyze(member));

    private static string Analyze(string member) => string.Join("; ", Uses(member).Analyze().Select(Sample.Shown).Select(found => string.Join(' ', found.Split(" | ")[..2])));

    private static Project Uses(string member) =>
        new("Uses", "using Acme;\npublic static class Uses { public static Box Make(string text, long number) => new() { " + member + " }; }") { Schemas = [("schema/box.schema.json", Schema)] };
}
