using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class RuleTextTests
{
    [Theory]
    [InlineData("false", "nothing here")]
    [InlineData("true", "anything")]
    [InlineData("""{"type": "string"}""", "a string")]
    [InlineData("""{"type": ["null", "integer", "string"]}""", "a string, an integer or null")]
    [InlineData("""{"type": ["integer", "number"]}""", "a number")]
    [InlineData("""{"const": "MP4"}""", "only \"MP4\"")]
    [InlineData("""{"enum": ["MP4"]}""", "only \"MP4\"")]
    [InlineData("""{"enum": ["MP4", "WEBM", 1, null]}""", "one of \"MP4\", \"WEBM\", 1, null")]
    [InlineData("""{"minimum": 0}""", "at least 0")]
    [InlineData("""{"maximum": 1}""", "at most 1")]
    [InlineData("""{"exclusiveMinimum": 0.5}""", "more than 0.5")]
    [InlineData("""{"exclusiveMaximum": 1}""", "less than 1")]
    [InlineData("""{"multipleOf": 0.01}""", "multiples of 0.01")]
    [InlineData("""{"minLength": 1}""", "at least 1 character")]
    [InlineData("""{"maxLength": 2500}""", "at most 2500 characters")]
    [InlineData("""{"minItems": 2}""", "at least 2 items")]
    [InlineData("""{"maxProperties": 1}""", "at most 1 member")]
    [InlineData("""{"pattern": "^a$"}""", "text that matches `^a$`")]
    [InlineData("""{"format": "uuid"}""", "a UUID")]
    [InlineData("""{"format": "uri"}""", "a URI")]
    [InlineData("""{"uniqueItems": true}""", "no item twice")]
    [InlineData("""{"items": {"type": "string"}}""", "items that are a string")]
    [InlineData("""{"required": ["a"]}""", "an object with `a`")]
    [InlineData("""{"required": ["a", "b", "c"]}""", "an object with `a`, `b` and `c`")]
    [InlineData("""{"dependentRequired": {"width": ["height"], "a": ["b", "c"]}}""", "`width` only together with `height`; `a` only together with `b` and `c`")]
    [InlineData("""{"additionalProperties": false}""", "no members")]
    [InlineData("""{"properties": {"a": {"type": "null"}}, "additionalProperties": false}""", "`a`: null and no members but `a`")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", "other members that are a string")]
    [InlineData("""{"allOf": [{"minimum": 1}, {"maximum": 2}]}""", "at least 1 and at most 2")]
    [InlineData("""{"anyOf": [{"format": "uuid"}, {"format": "uri"}]}""", "a UUID or a URI")]
    [InlineData("""{"oneOf": [{"title": "720p (16:9)", "properties": {"w": {"const": 16}, "h": {"const": 9}}}, {"title": "720p (1:1)"}]}""", "exactly one of: 720p (16:9) with w 16, h 9; 720p (1:1)")]
    [InlineData("""{"type": "string", "anyOf": [{"format": "uuid"}, {"pattern": "^a"}]}""", "a UUID or text that matches `^a`")]
    [InlineData("""{"type": "integer", "minimum": 1}""", "an integer and at least 1")]
    [InlineData("""{"type": "object", "properties": {"a": {"minimum": 1}}, "required": ["a"], "additionalProperties": false}""", "an object with `a`")]
    [InlineData("""{"type": "object", "properties": {"a": {"minimum": 1}}}""", "an object")]
    [InlineData("""{"properties": {"width": {"const": 1280}, "height": {"const": 720}}, "required": ["width"]}""", "`width` 1280 and `height` 720")]
    [InlineData("""{"properties": {"in": {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}}, "required": ["in"]}""", "`in` with `a` or `b`")]
    [InlineData("""{"if": {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, "then": {"title": "small", "maximum": 1}, "else": false}""", "small, given `a` or `b`; otherwise nothing here")]
    [InlineData("""{"oneOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"b": {"minimum": 1}}}]}""", "exactly one of: an object (`a`: a string); an object (`b`: at least 1)")]
    [InlineData("""{"anyOf": [{"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}}, {"type": "object", "required": ["a"], "properties": {"a": {"const": 2}}}, {"type": "null"}]}""", "an object with `a` (`a` 1), an object with `a` (`a` 2) or null")]
    [InlineData("""{"oneOf": [{"type": "object", "properties": {"a": {"type": "string"}, "tag": {"const": "x"}}}, {"type": "object", "properties": {"a": {"type": "string"}, "tag": {"const": "y"}}}]}""", "exactly one of: an object (`tag` \"x\"); an object (`tag` \"y\")")]
    [InlineData("""{"oneOf": [{"type": "object", "additionalProperties": false}, {"type": "object"}]}""", "exactly one of: an object (no members); an object")]
    [InlineData("""{"oneOf": [{"const": "first", "description": "F"}, {"const": 0}]}""", "one of \"first\", 0")]
    [InlineData("""{"oneOf": [{"const": "async"}]}""", "only \"async\"")]
    [InlineData("""{"not": {"required": ["width"]}}""", "no `width`")]
    [InlineData("""{"not": {"anyOf": [{"required": ["width"]}, {"required": ["height"]}]}}""", "neither `width` nor `height`")]
    [InlineData("""{"not": {"type": "null"}}""", "anything but null")]
    [InlineData("""{"not": {}}""", "nothing here")]
    [InlineData("""{"not": {"not": {"type": "null"}}}""", "null")]
    [InlineData("""{"anyOf": [{"not": {}}, {"type": "string"}, false]}""", "a string")]
    [InlineData("""{"anyOf": [{"not": {}}, false]}""", "nothing here")]
    [InlineData("""{"if": {"required": ["a"]}, "then": {"required": ["b"]}}""", "an object with `b`, given `a`")]
    [InlineData("""{"if": {"required": ["a"]}, "else": {"required": ["b"]}}""", "an object with `b`, unless given `a`")]
    [InlineData("""{"$ref": "#/$defs/image", "$defs": {"image": true}}""", "what `image` allows")]
    public void A_schema_is_put_into_words(string text, string phrase) =>
        Assert.Equal(phrase, RuleText.Of(SchemaDocument.Read("a.json", text).Root!));

    [Fact]
    public void A_phrase_that_nobody_would_read_to_the_end_is_cut()
    {
        var phrase = RuleText.Of(new EnumRule(Enumerable.Range(1000, 200).Select(number => new StringValue("value " + number)).ToEquatableArray<JsonValue>()));

        Assert.InRange(phrase.Length, 380, 402);
        Assert.EndsWith(" …", phrase);
        Assert.Equal(401, RuleText.Of(new ConstRule(new StringValue(new string('x', 1000)))).Length);
    }

    [Fact]
    public void Every_format_that_is_asserted_has_words() =>
        Assert.All(FormatTests.Names, format => Assert.DoesNotContain("of format", RuleText.Of(new FormatRule(format))));

    [Theory]
    [InlineData("""{"minimum": 1}""", "0", "The value is 0; the schema allows at least 1")]
    [InlineData("""{"properties": {"CFGScale": {"maximum": 1}}}""", """{"CFGScale": 1.7}""", "`/CFGScale` is 1.7; the schema allows at most 1")]
    [InlineData("""{"required": ["a/b"]}""", "{}", "`/a~1b` is missing; the schema requires it")]
    [InlineData("""{"dependentRequired": {"a": ["b"]}}""", """{"a": 1}""", "`/b` is missing; the schema requires it together with `a`")]
    [InlineData("""{"properties": {"a": true}, "additionalProperties": false}""", """{"b": 1}""", "`/b` is 1; the schema allows no members but `a`")]
    [InlineData("""{"items": {"items": {"type": "string"}}}""", """[["a"], ["b", 2]]""", "`/1/1` is 2; the schema allows a string")]
    [InlineData("""{"allOf": [{"if": {"type": "integer"}, "then": {"maximum": 5}}]}""", "6", "The value is 6; the schema allows at most 5")]
    [InlineData("""{"allOf": [{"description": "Whole ones are small.", "if": {"type": "integer"}, "then": {"maximum": 5}}]}""", "6", "The value is 6; the schema allows at most 5 (Whole ones are small)")]
    [InlineData("""{"allOf": [{"description": "Why.", "if": {"type": "integer"}, "then": {"if": {"minimum": 1}, "then": {"maximum": 5}}}]}""", "6", "The value is 6; the schema allows at most 5 (Why)")]
    [InlineData("""{"oneOf": [{"minimum": 0}, {"maximum": 9}]}""", "5", "The value is 5; the schema allows exactly one of: at least 0; at most 9")]
    public void A_broken_rule_is_put_into_words(string text, string json, string message)
    {
        var document = SchemaDocument.Read("a.json", text);
        var set = new SchemaSet([document]);
        var finding = Assert.Single(new Evaluator(set).Evaluate(new Normalizer(set, _ => true).Normalize(document.Root!), JsonValue.Parse(json)));

        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void Every_broken_rule_is_found_and_none_of_a_branch_that_does_not_count()
    {
        const string text = """
            {
              "properties": {"a": {"type": "string", "enum": ["x"]}, "b": {"items": {"minimum": 0}}},
              "required": ["c", "d"],
              "additionalProperties": false,
              "anyOf": [{"required": ["z"]}, true],
              "not": {"required": ["z"]}
            }
            """;
        var document = SchemaDocument.Read("a.json", text);
        var findings = new Evaluator(new SchemaSet([document])).Evaluate(document.Root!, JsonValue.Parse("""{"a": 1, "b": [-1, 1, -2], "e": null}"""));

        Assert.Equal(
            ["/a type", "/a enum", "/b/0 minimum", "/b/2 minimum", "/c required", "/d required", "/e additionalProperties"],
            findings.Select(finding => finding.Pointer + " " + finding.Rule.Keyword));
    }

    [Fact]
    public void A_long_name_is_shortened_wherever_a_message_names_it()
    {
        var name = new string('n', 100_000);
        var document = SchemaDocument.Read("a.json", $$"""{"dependentRequired": {"{{name}}": ["a"]}, "additionalProperties": {"minimum": 1} }""");
        var findings = new Evaluator(new SchemaSet([document])).Evaluate(document.Root!, JsonValue.Parse($$"""{"{{name}}": 0}"""));

        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.InRange(finding.Message.Length, 1, 300));
    }

    [Fact]
    public void A_long_value_is_shortened_between_characters()
    {
        var document = SchemaDocument.Read("a.json", """{"maxLength": 1}""");
        var finding = Assert.Single(new Evaluator(new SchemaSet([document])).Evaluate(document.Root!, new StringValue("a" + string.Concat(Enumerable.Repeat("🐲", 100)))));

        Assert.True(finding.Actual.Length <= 61);
        Assert.EndsWith("🐲…", finding.Actual);
    }
}
