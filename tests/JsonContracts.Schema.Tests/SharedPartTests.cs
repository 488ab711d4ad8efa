using System;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;
using JsonContracts.Schema.Writing;

namespace JsonContracts.Schema.Tests;

/// <summary>
/// Whatever walks through schemas does as much as is written, however often rules share a subschema: each of these schemas has a handful
/// of parts, and two to the power of its depth ways through them.
/// </summary>
public sealed class SharedPartTests
{
    private const int Depth = 48;

    /// <summary>Each row: a keyword, and what the two parts of each level are put into.</summary>
    public static TheoryData<string, string> Levels => new()
    {
        { "anyOf", """{"anyOf": [{"$ref": "#/$defs/NEXT"}, {"$ref": "#/$defs/NEXT"}]}""" },
        { "oneOf", """{"oneOf": [{"$ref": "#/$defs/NEXT"}, {"not": {"$ref": "#/$defs/NEXT"}}]}""" },
        { "allOf", """{"allOf": [{"$ref": "#/$defs/NEXT"}, {"$ref": "#/$defs/NEXT"}]}""" },
        { "not", """{"not": {"$ref": "#/$defs/NEXT"}, "anyOf": [{"not": {"$ref": "#/$defs/NEXT"}}, {"$ref": "#/$defs/NEXT"}]}""" },
        { "if", """{"if": {"$ref": "#/$defs/NEXT"}, "then": {"$ref": "#/$defs/NEXT"}, "else": {"$ref": "#/$defs/NEXT"}}""" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void What_a_schema_says_of_a_value_is_found_out_once(string keyword, string level)
    {
        Assert.Contains(keyword, level);
        var (few, many) = (WorkOf(level, Depth / 2), WorkOf(level, Depth));

        Assert.InRange(many, few, few * 3);
    }

    /// <summary>A choice that contains itself is asked about every part of a value, by each of its branches.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("true")]
    public void A_recursive_choice_looks_at_each_part_of_a_value_once(string innermost)
    {
        const string schema = """
            {
              "oneOf": [{"type": "number"}, {"$ref": "#/$defs/negative"}, {"$ref": "#/$defs/positive"}],
              "$defs": {
                "negative": {"type": "object", "required": ["of"], "properties": {"of": {"$ref": "#"}, "sign": {"const": -1}}},
                "positive": {"type": "object", "required": ["of", "sign"], "properties": {"of": {"$ref": "#"}, "sign": {"const": 1}}}
              }
            }
            """;
        var (few, many) = (Work(schema, Nested(Depth / 2)), Work(schema, Nested(Depth)));

        Assert.InRange(many, few, few * 3);

        JsonValue Nested(int depth) => JsonValue.Parse(string.Concat(Enumerable.Repeat("""{"sign": -1, "of": """, depth)) + innermost + new string('}', depth));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void References_that_are_shared_are_followed_once(string keyword, string level)
    {
        Assert.Contains(keyword, level);
        var document = SchemaDocument.Read("a.json", Chain(level, Depth));

        Assert.Empty(document.Faults);
        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
    }

    /// <summary>Each row: how a level is made of the next.</summary>
    public static TheoryData<string, Func<Subschema, Rule>> Makers => new()
    {
        { "anyOf", inner => new ChoiceRule("anyOf", EquatableArray.Of(inner, inner)) },
        { "oneOf", inner => new ChoiceRule("oneOf", EquatableArray.Of(inner, inner)) },
        { "allOf", inner => new AllOfRule(EquatableArray.Of(inner, inner)) },
        { "not", inner => new NotRule(new Subschema(EquatableArray.Of<Rule>(new ChoiceRule("anyOf", EquatableArray.Of(inner, inner))), Annotations.None)) },
        { "if", inner => new ConditionalRule(inner, inner, inner) },
        { "properties", inner => new PropertiesRule(EquatableArray.Of(new PropertySchema("a", inner), new PropertySchema("b", inner))) },
        { "items", inner => new ItemsRule(new Subschema(EquatableArray.Of<Rule>(new AllOfRule(EquatableArray.Of(inner, inner))), Annotations.None)) },
    };

    [Theory]
    [MemberData(nameof(Makers))]
    public void The_words_for_a_shared_part_stay_few(string keyword, Func<Subschema, Rule> level)
    {
        Assert.NotEmpty(keyword);
        Assert.InRange(RuleText.Of(Shared(level, Depth)).Length, 1, 402);
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public void The_members_of_a_shared_part_are_listed_once(string keyword, Func<Subschema, Rule> level)
    {
        Assert.NotEmpty(keyword);
        var finding = new Finding("", level(Shared(level, Depth)), "", "");

        Assert.Equal(finding.Members.Distinct(), finding.Members);
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public void A_shared_part_is_written_once(string keyword, Func<Subschema, Rule> level)
    {
        Assert.NotEmpty(keyword);
        var (few, many) = (Written(Shared(level, Depth / 2)), Written(Shared(level, Depth)));

        Assert.InRange(many.Length, few.Length, few.Length * 3);
        Assert.Empty(SchemaDocument.Read("a.json", many).Faults);
    }

    [Theory]
    [MemberData(nameof(Makers))]
    public void A_shared_part_means_the_same_when_it_is_read_back(string keyword, Func<Subschema, Rule> level)
    {
        Assert.NotEmpty(keyword);
        var schema = Shared(level, 7);
        var document = SchemaDocument.Read("a.json", Written(schema));
        var evaluator = new Evaluator(new SchemaSet([document]));
        string[] values = ["1", "[]", "{}", """{"name": 1}""", """{"a": {"b": {"a": {}}}}""", "[[{}]]", "[[[[[[[{}]]]]]]]", """[[[[[[[{"name": 1}]]]]]]]"""];

        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
        Assert.All(values.Select(JsonValue.Parse), value => Assert.Equal(evaluator.IsValid(schema, value), evaluator.IsValid(document.Root!, value)));
    }

    private static string Written(Subschema schema) => new SchemaText(_ => null, _ => null).Of(schema);

    private static Subschema Shared(Func<Subschema, Rule> level, int depth)
    {
        var schema = new Subschema(EquatableArray.Of<Rule>(new RequiredRule(EquatableArray.Of("name"))), Annotations.None);
        for (var i = 0; i < depth; i++) schema = new Subschema(EquatableArray.Of(level(schema)), Annotations.None);
        return schema;
    }

    private static string Chain(string level, int depth)
    {
        var definitions = Enumerable.Range(1, depth).Select(i => $"\"d{i}\": {level.Replace("NEXT", "d" + (i + 1))}");
        return "{" + string.Join(", ", definitions.Prepend("\"$ref\": \"#/$defs/d1\", \"$defs\": {\"first\": true").Append($"\"d{depth + 1}\": {{\"type\": \"string\"}}")) + "}}";
    }

    private static int WorkOf(string level, int depth) => Work(Chain(level, depth), JsonValue.Parse("1")) + Work(Chain(level, depth), JsonValue.Parse("\"a\""));

    private static int Work(string schema, JsonValue value)
    {
        var document = SchemaDocument.Read("a.json", schema);
        var judgement = new Judgement(new SchemaSet([document]));
        judgement.Of(document.Root!, value, null);
        return judgement.Work;
    }
}
