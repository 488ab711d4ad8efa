using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace JsonContracts.Tests;

public class ViolationTests
{
    /// <summary>The sentence of every keyword of the dialect, as a person reads it.</summary>
    public static TheoryData<Func<ViolationSink?, bool>, string, string> Sentences => new()
    {
        { sink => sink.Report("x", "type", "a number", "abc"), "type", "`/x` is \"abc\"; the schema allows a number" },
        { sink => sink.Report("x", "type", "a string", Json("null")), "type", "`/x` is null; the schema allows a string" },
        { sink => sink.Report("x", "type", "a string", Json("{\"a\":1,\"b\":2}")), "type", "`/x` is an object with 2 members; the schema allows a string" },
        { sink => sink.Report("type", "an object", Json("[1]")), "type", "The value is an array with 1 item; the schema allows an object" },
        { sink => sink.ReportMissing("positivePrompt"), "required", "`/positivePrompt` is missing; the schema requires it" },
        { sink => sink.ReportMissing("height", "width"), "dependentRequired", "`/height` is missing; the schema requires it together with `width`" },
        { sink => sink.ReportGap(1), "prefixItems", "`/1` is missing; the schema allows no gap before other items" },
        { sink => sink.ReportUnknown("foo"), "additionalProperties", "`/foo` is not known; the schema allows no other members" },
        {
            sink => sink.ReportUnknown("cfgscale", ["duration", "CFGScale"]), "additionalProperties",
            "`/cfgscale` is not known; the schema allows no other members (is `CFGScale` meant?)"
        },
        { sink => sink.ReportDuplicate("x"), "duplicate", "`/x` is given more than once; the schema allows it only once" },
        { sink => sink.Report("x", "enum", "one of \"MP4\", \"WEBM\"", "AVI"), "enum", "`/x` is \"AVI\"; the schema allows one of \"MP4\", \"WEBM\"" },
        { sink => sink.Report("x", "const", "only \"async\"", true), "const", "`/x` is true; the schema allows only \"async\"" },
        { sink => sink.Report("CFGScale", "maximum", "at most 1", 1.7), "maximum", "`/CFGScale` is 1.7; the schema allows at most 1" },
        { sink => sink.Report("x", "minimum", "at least 60", 5L), "minimum", "`/x` is 5; the schema allows at least 60" },
        { sink => sink.Report("x", "exclusiveMinimum", "more than 0", 0m), "exclusiveMinimum", "`/x` is 0; the schema allows more than 0" },
        { sink => sink.Report("x", "exclusiveMaximum", "less than 1", Json("1.0")), "exclusiveMaximum", "`/x` is 1.0; the schema allows less than 1" },
        { sink => sink.Report("x", "multipleOf", "multiples of 0.01", 0.005), "multipleOf", "`/x` is 0.005; the schema allows multiples of 0.01" },
        { sink => sink.Report("x", "minLength", "at least 2 characters", "a"), "minLength", "`/x` is \"a\"; the schema allows at least 2 characters" },
        { sink => sink.Report("x", "maxLength", "at most 2 characters", "😀bc"), "maxLength", "`/x` is \"😀bc\"; the schema allows at most 2 characters" },
        { sink => sink.Report("x", "pattern", "text that matches `^a`", "b"), "pattern", "`/x` is \"b\"; the schema allows text that matches `^a`" },
        { sink => sink.Report("x", "format", "a URI", new Uri("/a", UriKind.Relative)), "format", "`/x` is \"/a\"; the schema allows a URI" },
        { sink => sink.Report("x", "minItems", "at least 1 item", ValueList<int>.Empty), "minItems", "`/x` is an array with 0 items; the schema allows at least 1 item" },
        { sink => sink.Report("x", "maxItems", "at most 1 item", (ValueList<int>)[1, 2]), "maxItems", "`/x` is an array with 2 items; the schema allows at most 1 item" },
        { sink => sink.Report("x", "uniqueItems", "no item twice", Json("[1,1]")), "uniqueItems", "`/x` is an array with 2 items; the schema allows no item twice" },
        {
            sink => sink.Report("x", "minProperties", "at least 2 members", ValueMap.Create(("a", 1))), "minProperties",
            "`/x` is an object with 1 member; the schema allows at least 2 members"
        },
        {
            sink => sink.Report("x", "maxProperties", "at most 0 members", new Dictionary<string, int> { ["a"] = 1 }), "maxProperties",
            "`/x` is an object with 1 member; the schema allows at most 0 members"
        },
        { sink => sink.Report("anyOf", "a UUID or a URI", "?"), "anyOf", "The value is \"?\"; the schema allows a UUID or a URI" },
        { sink => sink.Report(3, "oneOf", "exactly one of: a string; an object", 5), "oneOf", "`/3` is 5; the schema allows exactly one of: a string; an object" },
        { sink => sink.Report("x", "not", "anything but 5", 5), "not", "`/x` is 5; the schema allows anything but 5" },
        { sink => sink.Report("if", "at most 10, given `a`", new object()), "if", "The value is an object; the schema allows at most 10, given `a`" },
        { sink => sink.Report("x", "false", "nothing", Json("false")), "false", "`/x` is false; the schema allows nothing" },
        {
            sink => sink.Report("x", "representable", "numbers up to 2147483647", Json("1e400")), "representable",
            "`/x` is 1e400; the schema allows it, but its C# type holds only numbers up to 2147483647"
        },
        { sink => sink.Report("json", "one JSON value", Json("null")), "json", "The text is null; a contract reads one JSON value" },
        { sink => sink.Report("x", "format", "a date", new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero)), "format", "`/x` is \"2026-03-14T12:00:00Z\"; the schema allows a date" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_keyword_has_its_sentence(Func<ViolationSink?, bool> report, string keyword, string message)
    {
        var sink = new ViolationSink();

        Assert.True(report(sink));
        var violation = Assert.Single(sink.ToViolations());
        Assert.Equal((keyword, message), (violation.Keyword, violation.ToString()));
        Assert.False(report(null));
    }

    [Fact]
    public void The_pointer_follows_the_way_in_and_out()
    {
        var sink = new ViolationSink();
        sink.Enter("a/b~c");
        for (var i = 0; i < 20; i++) sink.Enter(i);
        for (var i = 0; i < 19; i++) sink.Leave();
        sink.Report("", "type", "x", 1);
        sink.Leave();
        sink.Leave();

        Assert.Equal("/a~1b~0c/0/", Assert.Single(sink.ToViolations()).Pointer);
        Assert.Equal("", sink.Pointer);
        Assert.Throws<InvalidOperationException>(sink.Leave);
    }

    [Fact]
    public void A_full_sink_ends_the_check_and_says_so()
    {
        var sink = new ViolationSink();
        for (var i = 0; i < ViolationSink.Capacity; i++) Assert.True(sink.Report(i, "type", "x", i));
        Assert.False(sink.ToViolations().IsTruncated);

        Assert.False(sink.Report("y", "type", "x", 1));
        var violations = sink.ToViolations();
        Assert.Equal((1000, true), (violations.Count, violations.IsTruncated));
        Assert.EndsWith("\nOnly the first 1000 violations are listed.", violations.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_string_is_cut_between_its_characters()
    {
        var sink = new ViolationSink();
        sink.Report("maxLength", "at most 5 characters", string.Concat(Enumerable.Repeat("😀", 100)));
        sink.Report("maxLength", "at most 5 characters", "a" + string.Concat(Enumerable.Repeat("😀", 100)));
        sink.Report("type", "a string", Json("1" + new string('0', 100)));
        var actual = sink.ToViolations().Select(violation => violation.Actual).ToList();

        Assert.All(actual, text => Assert.True(text.Length < 160 && JsonCheck.IsWellFormed(text)));
        Assert.EndsWith("…\" (100 characters)", actual[0], StringComparison.Ordinal);
        Assert.EndsWith("…\" (101 characters)", actual[1], StringComparison.Ordinal);
    }

    /// <summary>Whatever is reported, and however deep: what comes back is short.</summary>
    [Fact]
    public void A_long_name_is_cut_between_its_characters()
    {
        var name = "a" + string.Concat(Enumerable.Repeat("😀", 1_000_000));
        var sink = new ViolationSink();
        sink.Report(name, "type", "a string", 1);
        sink.ReportUnknown(name, [name + "b"]);
        sink.ReportMissing(name);
        sink.ReportMissing("x", name);
        sink.ReportDuplicate(name);
        sink.Report("if", "x", ActualMembers.Of((name, 1)));
        sink.Report("if", "x", ActualMembers.Of((name, null)));
        sink.Enter(name);
        sink.Report("type", "a string", 1);

        Assert.Equal(8, sink.ToViolations().Count);
        Assert.All(sink.ToViolations(), violation => Assert.True(violation.Message.Length < 300 && JsonCheck.IsWellFormed(violation.Message)));
        Assert.StartsWith("/a😀", sink.Pointer, StringComparison.Ordinal);
        Assert.EndsWith("… (2000001 characters)", sink.Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_a_long_name_is_refused_in_few_words()
    {
        var name = new string('n', 1_000_000);
        foreach (var json in new[] { $$"""{"label":"a","items":[{"name":"x","{{name}}":1}]}""", $$"""{"label":"a","{{name}}":1,"{{name}}":2}""" })
        {
            var exception = Assert.Throws<ContractException>(() => JsonContract.Parse<Samples.Parcel>(json));
            Assert.InRange(exception.Message.Length, 100, 400);
        }
    }

    [Fact]
    public void Control_characters_do_not_reach_the_message()
    {
        var sink = new ViolationSink();
        sink.Report("pattern", "a word", "a\"\n\u0007\ud800");

        Assert.Equal("\"a\\\"\\n\\u0007\ufffd\"", Assert.Single(sink.ToViolations()).Actual);
    }

    [Fact]
    public void Numbers_read_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            var sink = new ViolationSink();
            sink.Report(1, "minimum", "0", -1.5);
            sink.Report(2, "minimum", "0", -1.5m);
            Assert.Equal(["-1.5", "-1.5"], sink.ToViolations().Select(violation => violation.Actual));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("postivePrompt", "positivePrompt")]
    [InlineData("POSITIVEPROMPT", "positivePrompt")]
    [InlineData("heigth", "height")]
    [InlineData("w", null)]
    [InlineData("seed", null)]
    [InlineData("", null)]
    public void The_nearest_known_name_is_named(string name, string? expected)
    {
        var sink = new ViolationSink();
        sink.ReportUnknown(name, ["ttl", "width", "height", "positivePrompt", "negativePrompt", ""]);

        Assert.Equal(expected is null ? "no other members" : $"no other members (is `{expected}` meant?)", Assert.Single(sink.ToViolations()).Expected);
    }

    [Fact]
    public void No_violations_are_one_value()
    {
        Assert.True(ContractViolations.None.IsEmpty);
        Assert.Equal("", ContractViolations.None.ToString());
        Assert.Empty(new ViolationSink().ToViolations());
        Assert.Throws<ArgumentOutOfRangeException>(() => ContractViolations.None[0]);
        ContractViolations.None.ThrowIfAny();
    }

    [Fact]
    public void The_exception_lists_all()
    {
        var sink = new ViolationSink();
        sink.ReportMissing("a");
        sink.ReportMissing("b");
        var exception = Assert.Throws<ContractException>(() => sink.ToViolations().ThrowIfAny());

        Assert.Equal("`/a` is missing; the schema requires it\n`/b` is missing; the schema requires it", exception.Message);
        Assert.Equal(2, exception.Violations.Count);
        Assert.IsAssignableFrom<JsonException>(exception);
    }

    private static JsonView Json(string text) => Views.Of(text);
}
