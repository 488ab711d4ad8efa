using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

public sealed class ReferenceTests
{
    /// <summary>A schema, a reference in its property <c>x</c>, and the pointer where it leads.</summary>
    public static TheoryData<string, string, string> Inside => new()
    {
        { """ "$defs": {"a": {"type": "string"}} """, "#/$defs/a", "/$defs/a" },
        { """ "definitions": {"a": {"type": "string"}} """, "#/definitions/a", "/definitions/a" },
        { """ "$defs": {"a/b~c": true} """, "#/$defs/a~1b~0c", "/$defs/a~1b~0c" },
        { """ "$defs": {"a b%": true} """, "#/$defs/a%20b%25", "/$defs/a b%" },
        { """ "$defs": {"ö": true} """, "#/$defs/%C3%B6", "/$defs/ö" },
        { """ "$defs": {"": true} """, "#/$defs/", "/$defs/" },
        { """ "allOf": [true, {"type": "object"}] """, "#/allOf/1", "/allOf/1" },
        { """ "title": "" """, "#", "" },
        { """ "$defs": {"a": {"$anchor": "here"}} """, "#here", "/$defs/a" },
        { """ "$defs": {"a": {"$dynamicAnchor": "here"}} """, "#here", "/$defs/a" },
        { """ "$id": "https://example.com/s/root.json", "$defs": {"a": {"$id": "part.json"}} """, "part.json", "/$defs/a" },
        { """ "$id": "https://example.com/s/root.json", "$defs": {"a": {"$id": "/part"}} """, "https://example.com/part", "/$defs/a" },
        { """ "$id": "https://example.com/s/root.json", "$defs": {"a": {"$id": "../p", "$defs": {"b": true}}} """, "../p#/$defs/b", "/$defs/a/$defs/b" },
        { """ "$id": "https://example.com/s/root.json", "$defs": {"a": {"$id": "p", "$defs": {"b": {"$anchor": "c"}}}} """, "p#c", "/$defs/a/$defs/b" },
        { """ "$id": "urn:example:root", "$defs": {"a": true} """, "urn:example:root#/$defs/a", "/$defs/a" },
        { """ "$id": "urn:example:root", "$defs": {"a": {"$id": "urn:example:part"}} """, "urn:example:part", "/$defs/a" },
        { """ "foo": {"bar": {"type": "string"}} """, "#/foo/bar", "/foo/bar" },
        { """ "default": {"a": {"type": "string"}} """, "#/default/a", "/default/a" },
    };

    [Theory]
    [MemberData(nameof(Inside))]
    public void A_reference_inside_a_document_leads_to_a_place(string members, string reference, string pointer)
    {
        var document = SchemaDocument.Read("a.json", $$"""{{{members}}, "properties": {"x": {"$ref": "{{reference}}"} } }""");
        var set = new SchemaSet([document]);
        var rule = Rule(document, "x");

        Assert.Empty(document.Faults);
        Assert.Empty(new SchemaCheck(set).Of(document));
        Assert.Equal(document.BaseUri + "#" + pointer, rule.Target);
        Assert.Equal((document, pointer), (set.Locate(rule)!.Document, set.Locate(rule)!.Pointer));
        Assert.Equal(pointer, document.PointerOf(set.Resolve(rule)!));
    }

    [Theory]
    [InlineData("other.json", "schemas/one.json", "schemas/other.json", "{}")]
    [InlineData("./other.json#", "schemas/one.json", "schemas/other.json", "{}")]
    [InlineData("../other.json", "schemas/deep/one.json", "schemas/other.json", "{}")]
    [InlineData("other.json", @"C:\work\one.json", @"C:\work\other.json", "{}")]
    [InlineData("my%20other.json", "/project/one.json", "/project/my other.json", "{}")]
    [InlineData("my other.json", "/project/one.json", "/project/my other.json", "{}")]
    [InlineData("other.json", "one.json", "other.json", """{"$id": "urn:example:other"}""")]
    [InlineData("urn:example:other", "one.json", "elsewhere/other.json", """{"$id": "urn:example:other"}""")]
    [InlineData("https://example.com/o", "one.json", "elsewhere/other.json", """{"$id": "https://example.com/o"}""")]
    [InlineData("https://example.com/part", "one.json", "other.json", """{"$defs": {"a": {"$id": "https://example.com/part"}}}""")]
    [InlineData("other.json#/$defs/a", "one.json", "other.json", """{"$defs": {"a": {}}}""")]
    [InlineData("other.json#here", "one.json", "other.json", """{"$defs": {"a": {"$anchor": "here"}}}""")]
    [InlineData("other.json#/x-parts/a", "one.json", "other.json", """{"x-parts": {"a": {"type": "string"}}}""")]
    public void A_reference_leads_to_another_document_by_its_address_or_its_name(string reference, string path, string otherPath, string other)
    {
        var one = SchemaDocument.Read(path, $$"""{"properties": {"x": {"$ref": "{{reference}}"} } }""");
        var two = SchemaDocument.Read(otherPath, other);
        var set = new SchemaSet([one, two]);

        Assert.Empty(new SchemaCheck(set).Of(one));
        Assert.Same(two, set.Locate(Rule(one, "x"))!.Document);
    }

    [Theory]
    [InlineData("https://example.com/schemas/one.json", "other.json")]
    [InlineData("urn:example:one", "other.json")]
    public void A_file_name_leads_to_the_file_beside_whatever_address_the_referring_one_has(string id, string reference)
    {
        var one = SchemaDocument.Read("s/one.json", $$"""{"$id": "{{id}}", "properties": {"x": {"$ref": "{{reference}}"} } }""");
        var two = SchemaDocument.Read("s/other.json", "{}");
        var set = new SchemaSet([two, one]);

        Assert.Empty(new SchemaCheck(set).Of(one));
        Assert.Same(two, set.Locate(Rule(one, "x"))!.Document);
    }

    [Theory]
    [InlineData("#/$defs/imgae", "there is no `imgae` at `#/$defs`; the closest place is `#/$defs/image`")]
    [InlineData("#/$def/image", "there is no `$def` at `#`; the closest place is `#/$defs`")]
    [InlineData("#/$defs/image/properties/zzz", "there is no `properties` at `#/$defs/image`; the closest place is `#/$defs/image`")]
    [InlineData("#her", "no `$anchor` is called `her`; the closest is `#here`")]
    [InlineData("othr.json", "the closest is `contract:/other.json`")]
    [InlineData("https://nowhere.example.com/x", "no schema file of this project has that `$id`, name or `Uri`")]
    public void A_reference_that_leads_nowhere_says_what_is_close(string reference, string message)
    {
        var text = new MarkedText($$"""{"$defs": {"image": {"$anchor": "here"} }, "not": {"$ref": «"{{reference}}"»} }""");
        var document = SchemaDocument.Read("a.json", text.Text);
        var fault = Assert.Single(new SchemaCheck(new SchemaSet([document, SchemaDocument.Read("other.json", "{}")])).Of(document));

        Assert.Equal((FaultRules.UnresolvedReference, text.Start), (fault.Rule, fault.Range.Start.Offset));
        Assert.Contains(message, fault.Message);
    }

    [Theory]
    [InlineData("""{"$ref": «"#"»}""")]
    [InlineData("""{"$defs": {"a": {"$ref": «"#/$defs/a"»}}}""")]
    [InlineData("""{"$defs": {"a": {"allOf": [{"not": {"$ref": «"#/$defs/a"»}}]}}}""")]
    [InlineData("""{"$defs": {"a": {"if": {"anyOf": [{"oneOf": [{"$ref": «"#/$defs/a"»}]}]}, "then": {}}}}""")]
    [InlineData("""{"properties": {"a": {"then": {"$ref": «"#/properties/a"»}, "if": true}}}""")]
    public void A_reference_that_never_goes_into_the_value_is_circular(string marked)
    {
        var text = new MarkedText(marked);
        var document = SchemaDocument.Read("a.json", text.Text);
        var set = new SchemaSet([document]);
        var fault = Assert.Single(new SchemaCheck(set).Of(document));

        Assert.Equal((FaultRules.CircularReference, text.Start), (fault.Rule, fault.Range.Start.Offset));
        Assert.Empty(new Evaluator(set).Evaluate(document.Root!, JsonValue.Parse("{}")));
    }

    /// <summary>Each row: a schema of which nothing is certain, because a reference leads nowhere or in a circle.</summary>
    [Theory]
    [InlineData("""{"$ref": "#"}""")]
    [InlineData("""{"$ref": "#/$defs/none"}""")]
    [InlineData("""{"not": {"$ref": "#/$defs/none"}}""")]
    [InlineData("""{"not": {"not": {"$ref": "none.json"}}}""")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"$ref": "#/$defs/none"}]}""")]
    [InlineData("""{"oneOf": [{"type": "object"}, {"$ref": "#/$defs/none"}]}""")]
    [InlineData("""{"if": {"$ref": "#/$defs/none"}, "then": {"type": "string"}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#/$defs/none"}}}""")]
    [InlineData("""{"additionalProperties": {"$ref": "#/$defs/none"}}""")]
    [InlineData("""{"$defs": {"a": {"anyOf": [{"$ref": "#/$defs/b"}]}, "b": {"allOf": [{"$ref": "#/$defs/a"}]}}, "$ref": "#/$defs/a"}""")]
    public void Nothing_is_certain_of_a_reference_that_cannot_be_followed(string schema)
    {
        var document = SchemaDocument.Read("a.json", schema);
        var evaluator = new Evaluator(new SchemaSet([document]));
        var value = JsonValue.Parse("""{"a": [1]}""");

        Assert.False(evaluator.IsValid(document.Root!, value));
        Assert.Empty(evaluator.Evaluate(document.Root!, value));
    }

    [Fact]
    public void A_circle_through_two_documents_is_found_in_both()
    {
        var one = SchemaDocument.Read("one.json", """{"allOf": [{"$ref": "two.json"}]}""");
        var two = SchemaDocument.Read("two.json", """{"$ref": "one.json"}""");
        var set = new SchemaSet([one, two]);

        Assert.Contains(new SchemaCheck(set).Of(one), fault => fault.Rule == FaultRules.CircularReference);
        Assert.Contains(new SchemaCheck(set).Of(two), fault => fault.Rule == FaultRules.CircularReference);
    }

    [Fact]
    public void Recursion_by_way_of_a_member_or_an_item_is_fine()
    {
        const string text = """{"properties": {"next": {"$ref": "#"}, "all": {"items": {"$ref": "#"}}}, "required": ["name"]}""";
        var document = SchemaDocument.Read("a.json", text);
        var set = new SchemaSet([document]);
        var evaluator = new Evaluator(set);

        Assert.Empty(new SchemaCheck(set).Of(document));
        Assert.True(evaluator.IsValid(document.Root!, JsonValue.Parse("""{"name": 1, "next": {"name": 2, "all": [{"name": 3}]}}""")));
        Assert.False(evaluator.IsValid(document.Root!, JsonValue.Parse("""{"name": 1, "next": {"name": 2, "all": [{}]}}""")));
    }

    [Fact]
    public void The_same_address_twice_is_a_fault_only_where_somebody_refers_to_it()
    {
        const string parts = """ "$defs": {"a": {"$id": "urn:example:part"}, "b": {"$id": "urn:example:part"}} """;
        var silent = SchemaDocument.Read("silent.json", $$"""{{{parts}}}""");
        var text = new MarkedText($$"""{{{parts}}, "not": {"$ref": «"urn:example:part"» } }""");
        var loud = SchemaDocument.Read("loud.json", text.Text);

        Assert.Empty(new SchemaCheck(new SchemaSet([silent])).Of(silent));
        var fault = Assert.Single(new SchemaCheck(new SchemaSet([loud])).Of(loud));
        Assert.Equal((FaultRules.AmbiguousReference, text.Start), (fault.Rule, fault.Range.Start.Offset));
    }

    [Fact]
    public void The_same_anchor_twice_is_a_fault_only_where_somebody_refers_to_it()
    {
        var document = SchemaDocument.Read("a.json", """{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}, "not": {"$ref": "#x"}}""");

        Assert.Equal(FaultRules.AmbiguousReference, Assert.Single(new SchemaCheck(new SchemaSet([document])).Of(document)).Rule);
    }

    [Fact]
    public void Two_documents_of_one_address_cannot_be_told_apart()
    {
        var one = SchemaDocument.Read("one.json", """{"$id": "urn:example:a", "$defs": {"s": {"type": "string"}}, "not": {"$ref": "#/$defs/s"}}""");
        var two = SchemaDocument.Read("two.json", """{"$id": "urn:example:a", "$defs": {"s": {"type": "number"}}, "not": {"$ref": "#/$defs/s"}}""");
        var set = new SchemaSet([one, two]);

        Assert.Equal(FaultRules.AmbiguousReference, Assert.Single(new SchemaCheck(set).Of(one)).Rule);
        Assert.Equal(FaultRules.AmbiguousReference, Assert.Single(new SchemaCheck(set).Of(two)).Rule);
    }

    [Fact]
    public void A_document_that_refers_to_a_faulty_one_near_or_far_cannot_be_used_either()
    {
        var near = SchemaDocument.Read("near.json", """{"properties": {"a": {"$ref": "middle.json"}}}""");
        var middle = SchemaDocument.Read("middle.json", """{"properties": {"a": {"$ref": "faulty.json"}}}""");
        var faulty = SchemaDocument.Read("faulty.json", """{"minimum": "0"}""");
        var apart = SchemaDocument.Read("apart.json", "{}");
        var set = new SchemaSet([near, middle, faulty, apart]);

        Assert.Equal([FaultRules.FaultyTarget], new SchemaCheck(set).Of(near).Select(fault => fault.Rule));
        Assert.Equal([FaultRules.FaultyTarget], new SchemaCheck(set).Of(middle).Select(fault => fault.Rule));
        Assert.Equal("`middle.json` leads to `faulty.json`, of which nothing can be used before its own faults are mended", new SchemaCheck(set).Of(near)[0].Message);
        Assert.Empty(new SchemaCheck(set).Of(apart));
    }

    [Fact]
    public void A_place_that_only_another_document_refers_to_is_read_and_its_faults_belong_to_its_own_document()
    {
        var one = SchemaDocument.Read("one.json", """{"$ref": "two.json#/x-parts/a"}""");
        var two = SchemaDocument.Read("two.json", """{"x-parts": {"a": {"properties": {"p": {"$ref": "#/x-parts/b"}}}, "b": {"minimum": "0"}}}""");
        var set = new SchemaSet([one, two]);

        Assert.Equal([FaultRules.FaultyTarget], new SchemaCheck(set).Of(one).Select(fault => fault.Rule));
        Assert.Equal([FaultRules.WrongKeywordValue], new SchemaCheck(set).Of(two).Select(fault => fault.Rule));
        Assert.Empty(new SchemaCheck(new SchemaSet([two])).Of(two));
    }

    [Fact]
    public void Identifiers_inside_plain_data_do_not_count()
    {
        const string text = """{"$defs": {"a": {"enum": [{"$id": "urn:example:a"}]}, "b": {"$id": "urn:example:a"}}, "not": {"$ref": "urn:example:a"}}""";
        var document = SchemaDocument.Read("a.json", text);
        var set = new SchemaSet([document]);

        Assert.Empty(new SchemaCheck(set).Of(document));
        Assert.Equal("/$defs/b", set.Locate(document.Root!.Find<NotRule>()!.Schema.Find<RefRule>()!)!.Pointer);
    }

    [Fact]
    public void References_beside_other_keywords_all_count()
    {
        var document = SchemaDocument.Read("a.json", """{"$ref": "#/$defs/a", "maxLength": 2, "$defs": {"a": {"minLength": 1}}}""");
        var evaluator = new Evaluator(new SchemaSet([document]));

        Assert.False(evaluator.IsValid(document.Root!, new StringValue("")));
        Assert.True(evaluator.IsValid(document.Root!, new StringValue("a")));
        Assert.False(evaluator.IsValid(document.Root!, new StringValue("abc")));
    }

    private static RefRule Rule(SchemaDocument document, string property) =>
        document.Root!.Find<PropertiesRule>()!.Properties.Single(entry => entry.Name == property).Schema.Find<RefRule>()!;
}
