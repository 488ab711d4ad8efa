using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Schema.Tests;

/// <summary>
/// One row per fault: a schema with the faulty part between « and », the identifier, and what the message says. The range of the
/// one fault has to be exactly that part.
/// </summary>
public sealed class FaultTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { """{"title": «x»}""", "CON0001", "'x' is an invalid start of a value" },
        { """{"title": "a"«»""", "CON0001", "" },
        { """{"title": "a",«}»""", "CON0001", "trailing comma" },
        { """{«/»* why */"title": "a"}""", "CON0001", "'/'" },
        { """{"title": "a"} «{»}""", "CON0001", "after a single JSON value" },
        { """{"title": tru«}»""", "CON0001", "" },
        { """{"title": «"»\ud800"}""", "CON0001", "one half of a surrogate pair" },
        { "«»", "CON0001", "does not contain any JSON" },
        { """{"title": "a", «"title"»: "b"}""", "CON0002", "already has a member `title`" },
        { """{"properties": {"a": true, "b": true, «"a"»: false}}""", "CON0002", "`a`" },
        { """{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,«"b"»:1}""", "CON0002", "`b`" },
        { """{"maximum": «1e99999999999»}""", "CON0003", "1e99999999999" },
    };

    public static TheoryData<string, string, string> Identity => new()
    {
        { """{"$schema": «"http://json-schema.org/draft-03/schema#"»}""", "CON0004", "draft-03" },
        { """{"$schema": «7»}""", "CON0007", "`$schema` must be a string, but this is 7" },
        { """{"$id": «1»}""", "CON0007", "`$id`" },
        { """{"$id": «"https://example.com/a#b"»}""", "CON0007", "without a fragment" },
        { """{"$anchor": «{}»}""", "CON0007", "`$anchor`" },
        { "«[]»", "CON0005", "an array" },
        { "«\"string\"»", "CON0005", "the string \"string\"" },
        { """{"properties": {"a": «1»}}""", "CON0005", "but this is 1" },
        { """{"$defs": {"a": «null»}}""", "CON0005", "null" },
        { """{"$defs": «[]»}""", "CON0007", "an object of schemas" },
        { """{"allOf": [true, «"x"»]}""", "CON0005", "" },
        { """{"not": «[]»}""", "CON0005", "" },
        { """{"$ref": «1»}""", "CON0007", "`$ref` must be a string" },
    };

    public static TheoryData<string, string, string> Values => new()
    {
        { """{"type": «"text"»}""", "CON0007", "\"text\"" },
        { """{"type": «1»}""", "CON0007", "`type`" },
        { """{"type": «[]»}""", "CON0007", "an empty array" },
        { """{"type": ["string", «"nil"»]}""", "CON0007", "\"nil\"" },
        { """{"enum": «"a"»}""", "CON0007", "an array of values" },
        { """{"enum": «[]»}""", "CON0010", "" },
        { """{"enum": [1, "1", «1.0»]}""", "CON0011", "value 1" },
        { """{"minimum": «"0"»}""", "CON0007", "`minimum` must be a number, but this is the string \"0\"" },
        { """{"maximum": «null»}""", "CON0007", "`maximum`" },
        { """{"exclusiveMinimum": «true»}""", "CON0007", "`exclusiveMinimum` must be a number, but this is true" },
        { """{"exclusiveMaximum": «[]»}""", "CON0007", "`exclusiveMaximum`" },
        { """{"multipleOf": «0»}""", "CON0007", "above 0" },
        { """{"multipleOf": «-1»}""", "CON0007", "above 0" },
        { """{"minLength": «-1»}""", "CON0007", "at least 0" },
        { """{"maxLength": «1.5»}""", "CON0007", "a whole number" },
        { """{"minItems": «"1"»}""", "CON0007", "`minItems`" },
        { """{"maxItems": «1e30»}""", "CON0007", "`maxItems`" },
        { """{"minProperties": «{}»}""", "CON0007", "an object" },
        { """{"maxProperties": «false»}""", "CON0007", "`maxProperties`" },
        { """{"type": "string", "nullable": «"yes"»}""", "CON0007", "`nullable`" },
        { """{"uniqueItems": «1»}""", "CON0007", "`true` or `false`" },
        { """{"pattern": «1»}""", "CON0007", "`pattern`" },
        { """{"pattern": «"a("»}""", "CON0008", "not closed" },
        { """{"pattern": «"(?>a)"»}""", "CON0009", "`(?>`" },
        { """{"format": «1»}""", "CON0007", "`format`" },
        { """{"properties": «[]»}""", "CON0007", "`properties`" },
        { """{"required": «"a"»}""", "CON0007", "an array of strings" },
        { """{"required": ["a", «1»]}""", "CON0007", "`required`" },
        { """{"required": ["a", "b", «"a"»]}""", "CON0012", "`required` already names `a`" },
        { """{"dependentRequired": «[]»}""", "CON0007", "`dependentRequired`" },
        { """{"dependentRequired": {"a": «"b"»}}""", "CON0007", "`dependentRequired`" },
        { """{"dependentRequired": {"a": ["b", «"b"»]}}""", "CON0012", "`dependentRequired` already names `b`" },
        { """{"allOf": «[]»}""", "CON0007", "at least one schema" },
        { """{"anyOf": «{}»}""", "CON0007", "`anyOf`" },
        { """{"oneOf": «true»}""", "CON0007", "`oneOf`" },
        { """{"title": «1»}""", "CON0007", "`title`" },
        { """{"description": «[]»}""", "CON0007", "`description`" },
        { """{"examples": «1»}""", "CON0007", "`examples`" },
        { """{"deprecated": «"yes"»}""", "CON0007", "`deprecated`" },
        { """{"readOnly": «1»}""", "CON0007", "`readOnly`" },
        { """{"writeOnly": «null»}""", "CON0007", "`writeOnly`" },
    };

    public static TheoryData<string, string, string> Contradictions => new()
    {
        { """{"minimum": «2», "maximum": 1}""", "CON0013", "`minimum` of 2 and `maximum` of 1 leave nothing" },
        { """{"maximum": 1, "minimum": «1.0000000000000000001»}""", "CON0013", "" },
        { """{"minimum": «1», "exclusiveMaximum": 1}""", "CON0013", "`exclusiveMaximum` of 1" },
        { """{"exclusiveMinimum": «1», "maximum": 1}""", "CON0013", "`exclusiveMinimum` of 1" },
        { """{"exclusiveMinimum": «0.5», "exclusiveMaximum": 0.5}""", "CON0013", "" },
        { """{"type": "integer", "exclusiveMinimum": «1», "exclusiveMaximum": 2}""", "CON0013", "" },
        { """{"type": "integer", "minimum": «1.2», "maximum": 1.8}""", "CON0013", "" },
        { """{"minLength": «3», "maxLength": 2}""", "CON0013", "`maxLength` of 2" },
        { """{"minItems": «3», "maxItems": 2}""", "CON0013", "" },
        { """{"minProperties": «3», "maxProperties": 2}""", "CON0013", "" },
        { """{"maximum": 3, "default": «4»}""", "CON0017", "The value is 4; the schema allows at most 3" },
        { """{"properties": {"a": {"type": "string", "default": «null»}}}""", "CON0017", "allows a string" },
        { """{"type": "string", "examples": ["a", «1»]}""", "CON0018", "The value is 1; the schema allows a string" },
        { """{"required": ["a"], "examples": [«{}»]}""", "CON0018", "`/a` is missing" },
        { """{"pattern": "^(a|aa)+$", "default": «"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"»}""", "CON0023", "Whether the value is text that matches `^(a|aa)+$` takes too long to find out" },
        { """{"items": {"not": {"pattern": "^(a|aa)+$"}}, "examples": [«["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"]»]}""", "CON0023", "takes too long to find out" },
    };

    public static TheoryData<string, string, string> Documents => new()
    {
        { """{«"openapi"»: "3.0.0", "info": {}}""", "CON0024", "an OpenAPI document" },
        { """{«"swagger"»: "2.0"}""", "CON0024", "an OpenAPI document" },
        { """{«"name"»: "a", "version": "1.0.0", "type": "module", "dependencies": {"b": "1"}}""", "CON0024", "npm package" },
    };

    public static TheoryData<string, string, string> Extensions => new()
    {
        { """{"x-contract": «true»}""", "CON0019", "an object" },
        { """{"x-contract": {"name": «"lower"»}}""", "CON0019", "capital" },
        { """{"x-contract": {"name": «"Two Words"»}}""", "CON0019", "`name`" },
        { """{"x-contract": {"name": «1»}}""", "CON0019", "`name`" },
        { """{"format": "uuid", "x-contract": {"generate": «"now"»}}""", "CON0019", "uuid" },
        { """{"type": "string", "x-contract": {"generate": «"uuid"»}}""", "CON0019", "`format`" },
        { """{"x-contract": {"open": «"yes"»}}""", "CON0019", "`open`" },
        { """{"x-contract": {"id": «""»}}""", "CON0019", "`id`" },
        { """{"x-contract": {"id": «5»}}""", "CON0019", "`id`" },
        { """{"type": "string", "x-contract": {"decimal": «true»}}""", "CON0019", "\"number\"" },
        { """{"type": "number", "x-contract": {"decimal": «1»}}""", "CON0019", "`decimal`" },
        { """{"x-contract": {«"nmae"»: "A"}}""", "CON0019", "`nmae` is unknown" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    [MemberData(nameof(Identity))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Contradictions))]
    [MemberData(nameof(Extensions))]
    [MemberData(nameof(Documents))]
    public void A_fault_has_its_identifier_its_place_and_a_message(string marked, string id, string message)
    {
        var text = new MarkedText(marked);
        var fault = Assert.Single(Faults(text.Text));

        Assert.Equal(id, fault.Rule.Id);
        Assert.Equal((text.Start, text.Length), (fault.Range.Start.Offset, fault.Range.Length));
        Assert.Contains(message, fault.Message);
    }

    [Theory]
    [InlineData("""{"x-anything": 1, "$comment": "why", "unknown": {"minimum": "0"}}""")]
    [InlineData("""{"contentEncoding": "base64", "contentMediaType": "image/png", "contentSchema": {"type": "string"}}""")]
    [InlineData("""{"then": false, "else": false}""")]
    [InlineData("""{"format": "regex", "$vocabulary": {}, "discriminator": {}}""")]
    [InlineData("""{"enum": [{"$ref": "#/nowhere"}], "const": {"$ref": "#/nowhere", "$id": 1}}""")]
    public void What_asserts_nothing_is_no_fault(string text) => Assert.Empty(Faults(text));

    [Fact]
    public void All_faults_of_a_text_are_found_in_its_order()
    {
        const string text = """{"minLength": -1, "type": "x", "properties": {"a": {"enum": []}}, "required": [1, 2]}""";

        Assert.Equal(["CON0007", "CON0007", "CON0010", "CON0007", "CON0007"], Faults(text).Select(fault => fault.Rule.Id));
    }

    [Fact]
    public void A_keyword_with_a_wrong_value_makes_no_rule_and_the_others_do()
    {
        var document = SchemaDocument.Read("a.json", """{"minimum": "0", "maximum": 1}""");

        Assert.Equal("maximum", Assert.Single(document.Root!.Rules).Keyword);
    }

    [Fact]
    public void The_table_has_every_rule_once_in_the_order_of_the_identifiers()
    {
        var rules = typeof(FaultRules).GetProperties().Where(property => property.PropertyType == typeof(FaultRule)).Select(property => (FaultRule)property.GetValue(null)!);

        Assert.Equal(Enumerable.Range(1, FaultRules.All.Count + 1).Where(number => number != NoLongerTold).Select(number => $"CON{number:0000}"), FaultRules.All.Select(rule => rule.Id));
        Assert.Equal(FaultRules.All.ToHashSet(), rules.ToHashSet());
    }

    /// <summary>CON0006 told of keywords that could not be read; there are none left, and the identifier stays its own.</summary>
    private const int NoLongerTold = 6;

    private static IReadOnlyList<SchemaFault> Faults(string text)
    {
        var document = SchemaDocument.Read("a.json", text);
        return [.. document.Faults, .. new SchemaCheck(new SchemaSet([document])).Of(document)];
    }
}
