using System;
using System.IO;
using System.Linq;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Schema.Tests;

/// <summary>What the comparison of two revisions says of one difference at a time.</summary>
public sealed class ComparisonTests
{
    private const string Holds = "holds";
    private const string Any = "any witness";

    /// <summary>Old, new, what the only change is said to be (kind, path, words), a witness against the old values, and one against the new ones.</summary>
    public static TheoryData<string, string, string, string, string> Differences { get; } = new()
    {
        { """{"type":"integer","minimum":1,"maximum":20}""", """{"type":"integer","minimum":1,"maximum":10}""", "Narrowed : at most 20 → at most 10", "20", Holds },
        { """{"type":"integer","minimum":1,"maximum":10}""", """{"type":"integer","minimum":1,"maximum":20}""", "Widened : at most 10 → at most 20", Holds, "20" },
        { """{"type":"integer","minimum":1,"maximum":5}""", """{"type":"integer","minimum":3,"maximum":8}""", "Replaced : at least 1 and at most 5 → at least 3 and at most 8", "1", "8" },
        { """{"type":"number","minimum":0,"maximum":1}""", """{"type":"number","minimum":0,"maximum":1,"multipleOf":0.01}""", "Narrowed : newly asked: multiples of 0.01", Any, Holds },
        { """{"type":"number","multipleOf":0.01}""", """{"type":"number","multipleOf":0.1}""", "Narrowed : multiples of 0.01 → multiples of 0.1", "0.01", Holds },
        { """{"enum":["a","b","c"]}""", """{"enum":["a","c","d"]}""", "Replaced : no longer \"b\"; newly \"d\"", "\"b\"", "\"d\"" },
        { """{"enum":["a","b"]}""", """{"oneOf":[{"const":"a"},{"const":"b"},{"const":"c"}]}""", "Widened : newly \"c\"", Holds, "\"c\"" },
        { """{"type":"string"}""", """{"type":["string","null"]}""", "Widened : a string → a string or null", Holds, "null" },
        { """{"type":"integer"}""", """{"type":"number"}""", "Widened : an integer → a number", Holds, "0.5" },
        { """{"type":"string","maxLength":10}""", """{"type":"string","maxLength":5}""", "Narrowed : at most 10 characters → at most 5 characters", "\"aaaaaaaaaa\"", Holds },
        { """{"type":"string"}""", """{"type":"string","format":"uuid"}""", "Narrowed : newly asked: a UUID", "\"a\"", Holds },
        { """{"type":"array","items":{"type":"integer"}}""", """{"type":"array","items":{"type":"integer"},"maxItems":2}""", "Narrowed : newly asked: at most 2 items", "[0,1,-1]", Holds },
        { """{"type":"array","items":{"type":"integer","maximum":9}}""", """{"type":"array","items":{"type":"integer","maximum":8}}""", "Narrowed /*: at most 9 → at most 8", "[9]", Holds },
        { """{"type":"array","items":{"type":"boolean"}}""", """{"type":"array","items":{"type":"boolean"},"uniqueItems":true}""", "Narrowed : newly asked: no item twice", "[true,true]", Holds },
        { """{"properties":{"a":{"type":"boolean"}},"additionalProperties":false}""", """{"properties":{"a":{"type":"boolean"},"b":{"type":"integer"}},"additionalProperties":false}""", "Added /b: an integer", Holds, Any },
        { """{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"integer"}},"additionalProperties":false}""", """{"type":"object","properties":{"a":{"type":"boolean"}},"additionalProperties":false}""", "Removed /b: an integer", Any, Holds },
        { """{"type":"object","properties":{"a":{"type":"boolean"}},"additionalProperties":false}""", """{"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"],"additionalProperties":false}""", "Narrowed /a: now required", "{}", Holds },
        { """{"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"]}""", """{"type":"object","properties":{"a":{"type":"boolean"}}}""", "Widened /a: no longer required", Holds, "{}" },
        { """{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"boolean"}}}}}""", """{"type":"object","properties":{"a":{"type":"object","properties":{"b":{"type":"boolean"}},"required":["b"]}}}""", "Narrowed /a/b: now required", """{"a":{}}""", Holds },
        { """{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"}}}""", """{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"}},"dependentRequired":{"a":["b"]}}""", "Narrowed : newly asked: `a` only together with `b`", """{"a":true}""", Holds },
        { """{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":true}""", """{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":false}""", "Narrowed : other members: anything → none", Any, Holds },
        { """{"type":"object","properties":{"colour":{"type":"boolean"}},"additionalProperties":false}""", """{"type":"object","properties":{"color":{"type":"boolean"}},"additionalProperties":false}""", "Renamed /colour: probably now `color`\nRenamed /color: was probably `colour`", Any, Any },
        { """{"type":"integer","default":1}""", """{"type":"integer","default":2}""", "Default : default 1 → 2", Holds, Holds },
        { """{"type":"integer","description":"One."}""", """{"type":"integer","description":"Two."}""", "Description : other words", Holds, Holds },
        { """{"type":"integer"}""", """{"type":"integer","deprecated":true}""", "Deprecated : now deprecated", Holds, Holds },
        { """{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","properties":{"a":{"type":"integer","maximum":9}},"required":["a","b"]}]},"examples":[["x",{"a":1,"b":1}]]}""", """{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","properties":{"a":{"type":"integer","maximum":8}},"required":["a","b"]}]}}""", "Narrowed /*/a: at most 9 → at most 8", """[{"a":9,"b":{}},{"a":1,"b":1}]""", Holds },
        { Given("\"then\":{\"required\":[\"b\"]}"), Given("\"then\":{\"required\":[\"c\"]}"), "Replaced : “So it is.” now asks something else", """{"a":true,"b":true}""", Any },
        { """{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"},"c":{"type":"boolean"}}}""", Given("\"then\":{\"required\":[\"c\"]}"), "Narrowed : newly asked: “So it is.”", """{"a":true}""", Holds },
        { Given("\"then\":{\"required\":[\"b\"]}"), Given("\"then\":{\"required\":[\"b\"]}").Replace("\"if\":{", "\"if\":{\"type\":\"object\","), "", Holds, Holds },
        { Given("\"then\":{\"required\":[\"b\"]}"), Given("\"then\":{\"required\":[\"b\"]}").Replace("\"if\":{", "\"if\":{\"properties\":{\"a\":{\"const\":true}},"), "Widened : “So it is.” now asks something else", Holds, """{"a":false}""" },
        { """{"type":"integer","minimum":1}""", """{"type":"integer","exclusiveMinimum":0,"minimum":1}""", "", Holds, Holds },
        { """{"enum":["a","b"]}""", """{"enum":["b","a"]}""", "", Holds, Holds },
        { """{"allOf":[{"type":"integer"},{"minimum":1}]}""", """{"$ref":"#/$defs/count","$defs":{"count":{"minimum":1,"type":"integer"}}}""", "", Holds, Holds },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_is_named_and_shown(string old, string @new, string expected, string againstOld, string againstNew)
    {
        var comparison = SchemaComparison.Of(Read(old), Read(@new));
        Assert.Equal(expected, string.Join('\n', comparison.Changes.Select(change => $"{change.Kind} {change.Path}: {change.Text}")));
        Shows(againstOld, comparison.OldIsValid, old, @new);
        Shows(againstNew, comparison.NewIsReadable, @new, old);
    }

    /// <summary>Each row: a closed object or list, and one in which more is evaluated, or under fewer conditions.</summary>
    public static TheoryData<string, string> Closed { get; } = new()
    {
        { Unevaluated("c"), Unevaluated("c", "d") },
        { Unevaluated("c"), """{"type":"object","properties":{"a":true,"b":true,"c":true},"unevaluatedProperties":false}""" },
        { Unevaluated("c"), """{"type":"object","properties":{"a":true,"b":true,"c":true},"additionalProperties":false}""" },
        { Unevaluated("c"), """{"type":"object","properties":{"a":true,"b":true},"patternProperties":{"^c":true},"additionalProperties":false}""" },
        { """{"type":"object","properties":{"a":true,"b":true},"additionalProperties":false}""", Unevaluated("c") },
        { Unevaluated("c"), """{"type":"object","properties":{"a":true,"b":true},"if":{"properties":{"a":{"type":"integer"}},"required":["a"]},"then":{"properties":{"c":true}},"unevaluatedProperties":false}""" },
        { Unevaluated("c"), """{"type":"object","properties":{"a":true,"b":true},"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"patternProperties":{"^[cd]$":true}},"unevaluatedProperties":false}""" },
        { """{"type":"array","if":{"minItems":3},"then":{"prefixItems":[true,true]},"else":{"prefixItems":[true]},"unevaluatedItems":{"type":"integer"}}""", """{"type":"array","if":{"minItems":3},"then":{"prefixItems":[true,true,true]},"else":{"prefixItems":[true]},"unevaluatedItems":{"type":"number"}}""" },
        { """{"type":"array","if":{"minItems":3},"then":{"prefixItems":[true,true]},"unevaluatedItems":{"type":"integer"}}""", """{"type":"array","if":{"minItems":3},"then":true,"prefixItems":[true,true],"unevaluatedItems":{"type":"integer"}}""" },
        { """{"type":"array","if":{"minItems":3},"then":{"contains":{"const":1}},"unevaluatedItems":false}""", """{"type":"array","if":{"minItems":2},"then":{"contains":{"type":"integer"},"minContains":0},"unevaluatedItems":false}""" },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public void What_is_evaluated_under_conditions_may_be_widened(string narrow, string wide)
    {
        Assert.Equal(InclusionVerdict.Holds, SchemaComparison.Of(Read(narrow), Read(wide)).OldIsValid.Verdict);
        Assert.NotEqual(InclusionVerdict.Holds, SchemaComparison.Of(Read(wide), Read(narrow)).OldIsValid.Verdict);
    }

    private static string Unevaluated(params string[] members) =>
        """{"type":"object","properties":{"a":true,"b":true},"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{""" + string.Join(',', members.Select(member => $"\"{member}\":true")) + """}},"unevaluatedProperties":false}""";

    /// <summary>Code that reads an open enum keeps values that it does not know.</summary>
    [Theory]
    [InlineData(true, InclusionVerdict.Holds)]
    [InlineData(false, InclusionVerdict.Fails)]
    public void A_value_more_is_readable_where_an_enum_is_open(bool isReceived, InclusionVerdict expected)
    {
        var old = SchemaDocument.Read("old.schema.json", """{"type":"object","properties":{"status":{"enum":["queued","done"]}}}""");
        var now = SchemaDocument.Read("new.schema.json", """{"type":"object","properties":{"status":{"enum":["queued","done","failed"]}}}""");
        Assert.Equal(expected, SchemaComparison.Of(new Revision(old, isReceived), new Revision(now, isReceived)).NewIsReadable.Verdict);
    }

    [SharedFact("schema-drafts")]
    public void The_revisions_of_the_flagship_differ_where_its_pages_differ()
    {
        var comparison = SchemaComparison.Of(Draft("kling-video-2.6-standard.schema.json"), Draft("kling-video-2.6-standard.2026-07.schema.json"));
        Assert.Equal(InclusionVerdict.Fails, comparison.OldIsValid.Verdict);
        Assert.Equal(InclusionVerdict.Fails, comparison.NewIsReadable.Verdict);
        Assert.Equal(
            [
                "Narrowed ", "Narrowed ", "Removed /inputs/frameImages", "Added /inputs/referenceImages", "Widened /positivePrompt", "Removed /negativePrompt",
                "Removed /width", "Removed /height", "Removed /duration", "Removed /CFGScale", "Removed /providerSettings/klingai/sound",
            ],
            comparison.Changes.Where(change => change.Kind != ChangeKind.Description).Select(change => $"{change.Kind} {change.Path}"));
        Assert.All(comparison.Changes, change => Assert.NotEqual(InclusionVerdict.Undecided, change.OldIsValid.Verdict));
    }

    /// <summary>A witness for a rule breaks that rule, and not something else that changed at the same time.</summary>
    [Fact]
    public void A_change_of_a_rule_is_not_shown_by_a_value_that_breaks_another_one()
    {
        const string old = """{"type":"object","properties":{"model":{"const":"a"},"size":{"type":"integer"}},"required":["model"],"additionalProperties":false}""";
        const string now = """{"type":"object","properties":{"model":{"const":"b"},"size":{"type":"integer"}},"required":["model"],"additionalProperties":false,"not":{"required":["other"]}}""";
        var changes = SchemaComparison.Of(Read(old), Read(now)).Changes;

        Assert.Equal(["/model", "/model"], changes.Where(change => change.OldIsValid.Verdict == InclusionVerdict.Fails).SelectMany(change => new[] { change.Path, change.OldIsValid.Refusal!.Pointer }));
    }

    private static string Given(string then) =>
        $$$"""{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"boolean"},"c":{"type":"boolean"}},"allOf":[{"description":"So it is.","if":{"required":["a"]},{{{then}}}}]}""";

    /// <summary>Forms that hold each other, in another order and written in another way: the number of ways through them has no bearing.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void Forms_that_hold_each_other_may_change_their_order(int count)
    {
        var comparison = SchemaComparison.Of(Read(Nested(count, reversed: false)), Read(Nested(count, reversed: true)));
        Assert.Equal((InclusionVerdict.Holds, InclusionVerdict.Holds), (comparison.OldIsValid.Verdict, comparison.NewIsReadable.Verdict));
    }

    [Fact]
    public void A_form_that_is_gone_from_forms_that_hold_each_other_is_found()
    {
        var comparison = SchemaComparison.Of(Read(Nested(4, reversed: false)), Read(Nested(3, reversed: true)));
        Assert.Equal((InclusionVerdict.Fails, InclusionVerdict.Holds), (comparison.OldIsValid.Verdict, comparison.NewIsReadable.Verdict));
    }

    /// <summary>What a changed condition describes may lie deep below it.</summary>
    [Fact]
    public void A_break_deep_below_a_condition_is_found()
    {
        const string text = """{"if":{"properties":{"kind":{"const":"flat"}}},"then":{"properties":{"a":{"properties":{"b":{"type":"array","items":{"properties":{"NAME":{"type":"integer"} } } } } } } } }""";
        var found = SchemaComparison.Of(Read(text.Replace("NAME", "seperation", StringComparison.Ordinal)), Read(text.Replace("NAME", "separation", StringComparison.Ordinal))).OldIsValid;
        Assert.Equal("""{"a":{"b":[{"separation":"a"}]}}""", found.Witness?.ToJson());
    }

    /// <summary>A condition that is written as before, but refers to something else, is another one.</summary>
    [Fact]
    public void A_reference_is_what_it_leads_to()
    {
        const string text = """{"if":{"$ref":"#/$defs/small"},"then":{"type":"integer"},"$defs":{"small":{"maximum":LIMIT}}}""";
        var found = SchemaComparison.Of(Read(text.Replace("LIMIT", "1", StringComparison.Ordinal)), Read(text.Replace("LIMIT", "10", StringComparison.Ordinal))).OldIsValid;
        Assert.Equal(InclusionVerdict.Fails, found.Verdict);
    }

    private static string Nested(int count, bool reversed)
    {
        var names = Enumerable.Range(0, count).Select(i => $"form{i}").ToList();
        if (reversed) names.Reverse();
        var forms = string.Join(',', names.Select(name => $$"""{"$ref":"#/$defs/{{name}}"}"""));
        var tags = names.Select(name => (name, Tag: $$"""{"type":"object","properties":{"type":{"const":"{{name}}"} },"required":["type"]}""", Inner: $$"""{"properties":{"inner":{"type":"array","items":{"anyOf":[{{forms}}]} } } }"""));
        var definitions = tags.Select(form => $$"""  "{{form.name}}":{"allOf":[{{(reversed ? form.Inner + "," + form.Tag : form.Tag + "," + form.Inner)}}]}""");
        return $$"""{"type":"object","properties":{"engine":{"anyOf":[{{forms}}]} },"$defs":{ {{string.Join(',', definitions)}} } }""";
    }

    private static Revision Draft(string name) => new(SchemaDocument.Read(name, File.ReadAllText(Path.Combine(SharedData.Folder("schema-drafts")!, name))));

    private static void Shows(string expected, Inclusion inclusion, string from, string to)
    {
        Assert.Equal(expected == Holds ? InclusionVerdict.Holds : InclusionVerdict.Fails, inclusion.Verdict);
        if (inclusion.Witness is not { } witness) return;
        if (expected != Any) Assert.Equal(expected, witness.ToJson());
        Assert.True(Read(from).Accepts(witness));
        Assert.NotEmpty(Read(to).Refusals(witness));
    }

    private static Revision Read(string text) => new(SchemaDocument.Read("made-up.schema.json", text));
}
