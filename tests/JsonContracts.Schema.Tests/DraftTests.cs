using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;
using JsonContracts.Schema.Writing;

namespace JsonContracts.Schema.Tests;

public sealed class DraftTests
{
    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#", Draft.V7)]
    [InlineData("http://json-schema.org/draft-07/schema", Draft.V7)]
    [InlineData("https://json-schema.org/draft-07/schema#", Draft.V7)]
    [InlineData("https://json-schema.org/draft/2019-09/schema", Draft.V201909)]
    [InlineData("https://json-schema.org/draft/2020-12/schema#", Draft.V202012)]
    public void The_draft_is_what_schema_says(string address, Draft draft)
    {
        var document = SchemaDocument.Read("a.json", $$"""{"$schema": "{{address}}"}""");

        Assert.Equal(draft, document.Draft);
        Assert.Empty(document.Faults);
    }

    [Fact]
    public void Without_schema_it_is_the_newest() => Assert.Equal(Draft.V202012, SchemaDocument.Read("a.json", "{}").Draft);

    [Fact]
    public void Draft_7_ignores_what_stands_beside_a_reference_and_says_so()
    {
        var text = new MarkedText("""{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"a": {"title": "A", «"minimum"»: 3, "$ref": "#/definitions/n"}}, "definitions": {"n": {"type": "number"}}}""");
        var document = SchemaDocument.Read("a.json", text.Text);
        var fault = Assert.Single(document.Faults);
        var schema = document.Root!.Find<PropertiesRule>()!.Properties[0].Schema;

        Assert.Equal((FaultRules.IgnoredBesideReference, FaultSeverity.Info), (fault.Rule, fault.Rule.Severity));
        Assert.Equal((text.Start, text.Length), (fault.Range.Start.Offset, fault.Range.Length));
        Assert.Equal("$ref", Assert.Single(schema.Rules).Keyword);
        Assert.Equal("A", schema.Annotations.Title);
    }

    [Theory]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void Later_drafts_count_it(string address)
    {
        var document = SchemaDocument.Read("a.json", $$"""{"$schema": "{{address}}", "minimum": 3, "$ref": "#/$defs/n", "$defs": {"n": {"type": "number"} } }""");

        Assert.Equal(["minimum", "$ref"], document.Root!.Rules.Select(rule => rule.Keyword));
    }

    [Fact]
    public void Draft_7_does_not_know_dependentRequired_and_the_file_hears_of_it()
    {
        var text = new MarkedText("""{"$schema": "http://json-schema.org/draft-07/schema#", «"dependentRequired"»: {"a": ["b"]}}""");
        var document = SchemaDocument.Read("a.json", text.Text);
        var fault = Assert.Single(document.Faults);

        Assert.Equal((FaultRules.KeywordOfOtherDraft, text.Start), (fault.Rule, fault.Range.Start.Offset));
        Assert.Empty(document.Root!.Rules);
    }

    [Fact]
    public void Draft_7_names_places_by_id_with_a_fragment_alone()
    {
        const string text = """{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"$id": "#here", "type": "string"}}, "not": {"$ref": "#here"}}""";
        var document = SchemaDocument.Read("a.json", text);
        var set = new SchemaSet([document]);

        Assert.Empty(document.Faults);
        Assert.Equal("/definitions/a", set.Locate(document.Root!.Find<NotRule>()!.Schema.Find<RefRule>()!)!.Pointer);
    }

    [Fact]
    public void Draft_7_gives_no_address_to_what_has_a_reference_beside_it()
    {
        const string text = """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "$id": "http://example.com/base/",
              "definitions": {"part": {"$id": "part.json", "type": "string"}},
              "allOf": [{"$id": "http://example.com/elsewhere/", "$ref": "part.json"}]
            }
            """;
        var document = SchemaDocument.Read("a.json", text);
        var set = new SchemaSet([document]);

        Assert.Empty(new SchemaCheck(set).Of(document));
        Assert.Equal("/definitions/part", set.Locate(document.Root!.Find<AllOfRule>()!.Branches[0].Find<RefRule>()!)!.Pointer);
    }

    [Fact]
    public void A_part_with_an_address_may_have_a_draft_of_its_own()
    {
        const string text = """
            {
              "$defs": {
                "old": {
                  "$id": "urn:example:old",
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "properties": {"a": {"$ref": "#/definitions/s", "maxLength": 1}},
                  "definitions": {"s": {"type": "string"}}
                }
              },
              "$ref": "#/$defs/old", "maxProperties": 1
            }
            """;
        var document = SchemaDocument.Read("a.json", text);

        Assert.Equal(FaultRules.IgnoredBesideReference, Assert.Single(document.Faults).Rule);
        Assert.Equal(["$ref", "maxProperties"], document.Root!.Rules.Select(rule => rule.Keyword));
        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
    }

    [Theory]
    [InlineData("""{"type": "string", "nullable": true}""", JsonKinds.String | JsonKinds.Null)]
    [InlineData("""{"nullable": true, "type": ["integer", "string"]}""", JsonKinds.Integer | JsonKinds.String | JsonKinds.Null)]
    [InlineData("""{"type": "object", "nullable": false}""", JsonKinds.Object)]
    [InlineData("""{"type": "null", "nullable": true}""", JsonKinds.Null)]
    public void Nullable_adds_null_to_the_type_beside_it(string text, JsonKinds kinds)
    {
        var document = SchemaDocument.Read("a.json", text);

        Assert.Empty(document.Faults);
        Assert.Equal(new TypeRule(kinds), Assert.Single(document.Root!.Rules));
    }

    [Theory]
    [InlineData("""{"nullable": true}""")]
    [InlineData("""{"nullable": true, "enum": ["a"]}""")]
    [InlineData("""{"nullable": false, "anyOf": [{"type": "null"}]}""")]
    public void Nullable_alone_says_nothing(string text)
    {
        var document = SchemaDocument.Read("a.json", text);

        Assert.Empty(document.Faults);
        Assert.DoesNotContain(document.Root!.Rules, rule => rule is TypeRule);
    }

    [Fact]
    public void A_part_may_stand_twice_with_one_address_as_long_as_nothing_refers_to_it()
    {
        const string twice = """{"$id": "urn:example:part", "type": "string"}""";
        var document = SchemaDocument.Read("a.json", $$"""{"$schema": "https://json-schema.org/draft/2019-09/schema", "properties": {"a": {{twice}}, "b": {{twice}} } }""");
        var referring = SchemaDocument.Read("b.json", $$"""{"properties": {"a": {{twice}}, "b": {{twice}}, "c": {"$ref": "urn:example:part"} } }""");

        Assert.Empty(document.Faults);
        Assert.Empty(new SchemaCheck(new SchemaSet([document])).Of(document));
        Assert.NotEmpty(new SchemaCheck(new SchemaSet([referring])).Of(referring));
    }

    /// <summary>Types carry their rules as the newest draft reads them, where <c>contains</c> evaluates what it finds.</summary>
    [Theory]
    [InlineData("2019-09", """ "if": {"contains": {"const": 5}}, "then": {"items": [true]} """)]
    [InlineData("2019-09", """ "anyOf": [{"contains": {"const": 5}, "items": [true]}, {"items": [true]}] """)]
    [InlineData("2019-09", """ "if": {"$ref": "#/$defs/five"}, "then": {"items": [true]}, "$defs": {"five": {"contains": {"const": 5}}} """)]
    [InlineData("2020-12", """ "if": {"contains": {"const": 5}}, "then": {"prefixItems": [true]} """)]
    [InlineData("2020-12", """ "if": {"not": {"contains": {"const": 5}}}, "else": {"prefixItems": [true]} """)]
    public void What_contains_evaluates_in_a_draft_is_kept_when_rules_are_carried(string draft, string keywords)
    {
        var document = SchemaDocument.Read("a.json", $$"""{"$schema": "https://json-schema.org/draft/{{draft}}/schema", {{keywords}}, "unevaluatedItems": false}""");
        var set = new SchemaSet([document]);
        var carried = SchemaText.Read("A", new SchemaText(_ => null, _ => null).Of(new Normalizer(set, _ => false).Normalize(document.Root!)));

        Assert.Empty(document.Faults);
        Assert.Empty(carried.Faults);
        string[] values = ["[]", "[1]", "[5]", "[1, 5]", "[1, 5, 5]", "[5, 1]", "[5, 1, 1]", "[5, 5]", "{}"];
        foreach (var value in values.Select(JsonValue.Parse))
        {
            Assert.Equal(new Evaluator(set).IsValid(document.Root!, value), new Evaluator(new SchemaSet([carried])).IsValid(carried.Root!, value));
        }
    }
}
