using System;
using System.Linq;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;
using JsonContracts.Schema.Writing;

namespace JsonContracts.Schema.Tests;

/// <summary>What every rule has to answer, asked of a sample of each keyword.</summary>
public sealed class RuleKindTests
{
    /// <summary>Each row: a keyword, a schema that it makes one rule of, a value that obeys it and one that does not.</summary>
    private static readonly (string Keyword, string Schema, string Valid, string Invalid)[] s_samples =
    [
        ("false", """false""", "", "1"),
        ("type", """{"type": ["integer", "null"]}""", "1", "1.5"),
        ("const", """{"const": {"a": [1]}}""", """{"a": [1.0]}""", """{"a": [2]}"""),
        ("enum", """{"enum": ["a", 1, null]}""", "null", "\"b\""),
        ("minimum", """{"minimum": 0.1}""", "0.1", "0.09"),
        ("maximum", """{"maximum": 0.1}""", "0.1", "0.11"),
        ("exclusiveMinimum", """{"exclusiveMinimum": 0.1}""", "0.11", "0.1"),
        ("exclusiveMaximum", """{"exclusiveMaximum": 0.1}""", "0.09", "0.1"),
        ("multipleOf", """{"multipleOf": 0.01}""", "0.07", "0.075"),
        ("minLength", """{"minLength": 2}""", "\"🐲🐲\"", "\"🐲\""),
        ("maxLength", """{"maxLength": 1}""", "\"🐲\"", "\"ab\""),
        ("pattern", """{"pattern": "^\\d$"}""", "\"1\"", "\"a\""),
        ("format", """{"format": "date"}""", "\"2026-01-31\"", "\"2026-02-31\""),
        ("items", """{"items": {"minimum": 1}}""", "[1, \"a\"]", "[1, 0]"),
        ("minItems", """{"minItems": 1}""", "[0]", "[]"),
        ("maxItems", """{"maxItems": 1}""", "[0]", "[0, 0]"),
        ("uniqueItems", """{"uniqueItems": true}""", "[1, \"1\"]", "[1, 1.0]"),
        ("properties", """{"properties": {"a": {"minimum": 1}, "b": false}}""", """{"a": 1}""", """{"b": 1}"""),
        ("required", """{"required": ["a", "b"]}""", """{"a": 1, "b": null}""", """{"a": 1}"""),
        ("additionalProperties", """{"additionalProperties": {"minimum": 1}}""", """{"a": 1}""", """{"a": 0}"""),
        ("minProperties", """{"minProperties": 1}""", """{"a": 1}""", "{}"),
        ("maxProperties", """{"maxProperties": 1}""", """{"a": 1}""", """{"a": 1, "b": 1}"""),
        ("dependentRequired", """{"dependentRequired": {"a": ["b"]}}""", """{"b": 1}""", """{"a": 1}"""),
        ("allOf", """{"allOf": [{"minimum": 1}, {"maximum": 2}]}""", "1", "3"),
        ("anyOf", """{"anyOf": [{"minimum": 3}, {"maximum": 2}]}""", "1", "2.5"),
        ("oneOf", """{"oneOf": [{"minimum": 1}, {"maximum": 2}]}""", "3", "1.5"),
        ("patternProperties", """{"patternProperties": {"^a": {"minimum": 1}}}""", """{"ab": 1, "b": 0}""", """{"ab": 0}"""),
        ("propertyNames", """{"propertyNames": {"maxLength": 2}}""", """{"ab": 1}""", """{"abc": 1}"""),
        ("contains", """{"contains": {"minimum": 1}, "minContains": 2, "maxContains": 3}""", "[0, 1, 2]", "[0, 1]"),
        ("prefixItems", """{"prefixItems": [{"minimum": 1}, {"type": "string"}]}""", """[1, "a", 0]""", "[1, 2]"),
        ("unevaluatedProperties", """{"unevaluatedProperties": {"minimum": 1}}""", """{"a": 1}""", """{"a": 0}"""),
        ("unevaluatedItems", """{"unevaluatedItems": {"minimum": 1}}""", "[1]", "[0]"),
        ("not", """{"not": {"type": "number"}}""", "\"a\"", "1"),
        ("if", """{"if": {"minimum": 1}, "then": {"maximum": 2}, "else": {"type": "string"}}""", "2", "3"),
        ("$ref", """{"$ref": "#/$defs/small", "$defs": {"small": {"maximum": 1}}}""", "1", "2"),
    ];

    /// <summary>The rule without a sample: no value tells of a format that an application decides, which is unknown here.</summary>
    private static readonly Type[] s_unknown = [typeof(OwnFormatRule)];

    /// <summary>A value of each kind.</summary>
    private static readonly JsonValue[] s_kinds =
    [
        JsonValue.Parse("null"), JsonValue.Parse("true"), JsonValue.Parse("1.5"), JsonValue.Parse("\"\""), JsonValue.Parse("[]"), JsonValue.Parse("{}"),
    ];

    public static TheoryData<string> Keywords => new(s_samples.Select(sample => sample.Keyword));

    [Fact]
    public void Every_kind_of_rule_has_a_sample() => Assert.Equal(
        typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Except(s_unknown).Select(type => type.Name).Order(StringComparer.Ordinal),
        s_samples.Select(sample => RuleOf(sample.Keyword).GetType().Name).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A keyword that is read and can make a value invalid makes a rule, and is shown here, unless it changes the rule of another one or makes one of those of others.</summary>
    [Fact]
    public void Every_keyword_that_is_read_has_a_sample() => Assert.Equal(
        Draft202012.Keywords.Where(keyword => keyword.Asserts).Select(keyword => keyword.Name).Except(["nullable", "minContains", "maxContains", "dependentSchemas", "$dynamicRef"]).Order(StringComparer.Ordinal),
        s_samples.Select(sample => sample.Keyword).Except(["false"]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_is_called_after_its_keyword(string keyword) => Assert.Equal(keyword, RuleOf(keyword).Keyword);

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_is_the_same_with_the_same_parts_and_another_with_others(string keyword)
    {
        var rule = RuleOf(keyword);
        var others = rule.WithParts(_ => new Subschema(EquatableArray.Of<Rule>(new ConstRule(new StringValue("changed"))), Annotations.None));

        Assert.Equal(rule, rule.WithParts(part => part.Schema));
        Assert.Equal(!rule.Parts.Any(), rule == others);
        Assert.All(others.Parts, part => Assert.IsType<ConstRule>(part.Schema.OnlyRule));
        Assert.Equal(rule.Parts.Select(part => (part.Place, part.Name)), others.Parts.Select(part => (part.Place, part.Name)));
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_is_judged(string keyword)
    {
        var sample = SampleOf(keyword);
        var document = SchemaDocument.Read("a.json", sample.Schema);
        var evaluator = new Evaluator(new SchemaSet([document]));

        Assert.True(sample.Valid.Length == 0 || evaluator.IsValid(document.Root!, JsonValue.Parse(sample.Valid)));
        Assert.False(evaluator.IsValid(document.Root!, JsonValue.Parse(sample.Invalid)));
        Assert.NotEmpty(evaluator.Evaluate(document.Root!, JsonValue.Parse(sample.Invalid)));
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_holds_for_every_kind_that_it_does_not_look_at_and_nothing_is_certain_of_a_value_that_is_not_known(string keyword)
    {
        var sample = SampleOf(keyword);
        var document = SchemaDocument.Read("a.json", sample.Schema);
        var evaluator = new Evaluator(new SchemaSet([document]));
        var (looksAt, invalid) = (RuleOf(keyword).LooksAt, JsonValue.Parse(sample.Invalid));

        Assert.All(s_kinds.Where(value => (value.Kind & looksAt) == 0), value => Assert.True(evaluator.IsValid(document.Root!, value)));
        Assert.False(evaluator.IsValid(document.Root!, new UnknownValue(JsonKinds.Any)));
        Assert.Equal(keyword is "false", evaluator.Evaluate(document.Root!, new UnknownValue(JsonKinds.Any)).Count > 0);
        Assert.NotEqual(JsonKinds.None, invalid.Kind & looksAt);
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_is_said_in_words(string keyword) => Assert.NotEqual(keyword, RuleText.Of(RuleOf(keyword)));

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_rule_reads_back_as_it_was_written(string keyword)
    {
        var schema = new Subschema(EquatableArray.Of<Rule>(new ItemsRule(new Subschema(EquatableArray.Of(RuleOf(keyword)), Annotations.None))), Annotations.None);
        var document = SchemaDocument.Read("a.json", new SchemaText(_ => null, _ => null).Of(schema));
        var read = document.Root!.Find<ItemsRule>()!.Items.Rules;

        Assert.Empty(document.Faults);
        Assert.Equal(RuleOf(keyword), keyword is "allOf" or "unevaluatedItems" or "unevaluatedProperties" ? Assert.Single(((AllOfRule)Assert.Single(read)).Branches).OnlyRule : Assert.Single(read));
    }

    private static (string Keyword, string Schema, string Valid, string Invalid) SampleOf(string keyword) => s_samples.Single(sample => sample.Keyword == keyword);

    private static Rule RuleOf(string keyword)
    {
        var document = SchemaDocument.Read("a.json", SampleOf(keyword).Schema);
        Assert.Empty(document.Faults);
        return Assert.Single(document.Root!.Rules);
    }
}
