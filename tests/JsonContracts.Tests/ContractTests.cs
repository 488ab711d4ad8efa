using System;
using System.Buffers;
using System.Linq;
using System.Text;
using JsonContracts.Tests.Samples;

namespace JsonContracts.Tests;

public class ContractTests
{
    private static Parcel Full => new()
    {
        Label = "Bücher & <mehr>",
        Weight = 0.07,
        Width = 10,
        Height = 20,
        Items = ["lamp", new NamedItem { Name = "cup", Count = 3 }],
        Speed = Speed.Fast,
        Note = null,
        AdditionalProperties = ValueMap.Create<JsonData>(("x", 1.5), ("y", JsonData.Parse("[null]"))),
    };

    private const string FullJson =
        """{"label":"Bücher & <mehr>","weight":0.07,"width":10,"height":20,"items":["lamp",{"name":"cup","count":3}],"speed":"FAST!","note":null,"x":1.5,"y":[null]}""";

    [Fact]
    public void A_value_is_written_and_read_again()
    {
        Assert.Equal(FullJson, JsonContract.ToJson(Full));
        Assert.Equal(Encoding.UTF8.GetBytes(FullJson), JsonContract.ToJsonUtf8(Full));
        Assert.Equal(Full, JsonContract.Parse<Parcel>(FullJson));
        Assert.Equal(Full.GetHashCode(), JsonContract.Parse<Parcel>(Encoding.UTF8.GetBytes(FullJson)).GetHashCode());
        Assert.True(JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(FullJson), out var violations));
        Assert.Empty(violations);
        Assert.Empty(JsonContract.Validate(Full));
    }

    [Fact]
    public void It_is_written_into_any_buffer()
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonContract.WriteTo(Full, buffer);
        JsonContract.WriteTo(new Parcel { Label = "b" }, buffer);

        Assert.Equal(FullJson + """{"label":"b"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void A_buffer_that_fails_leaves_the_next_writing_alone()
    {
        Assert.ThrowsAny<ArgumentException>(() => JsonContract.ToJsonUtf8(new Parcel { Label = new string('x', 2000), Weight = double.NaN }));

        Assert.Equal("""{"label":"b"}""", JsonContract.ToJson(new Parcel { Label = "b" }));
    }

    [Fact]
    public void Every_violation_of_a_text_is_found()
    {
        const string json = """
            {"weight":30.005,"width":"10","items":["lamp","a",{"count":0,"nme":"x"},5,"lamp"],"speed":"warp","note":1,"note":2,"z":{"a":1,"a":2}}
            """;
        string[] expected =
        [
            "`/note` is given more than once; the schema allows it only once",
            "`/z/a` is given more than once; the schema allows it only once",
            "`/weight` is 30.005; the schema allows at most 30",
            "`/weight` is 30.005; the schema allows multiples of 0.01",
            "`/width` is \"10\"; the schema allows an integer",
            "`/items/1` is \"a\"; the schema allows at least 2 characters",
            "`/items/2/count` is 0; the schema allows at least 1",
            "`/items/2/nme` is not known; the schema allows no other members (is `name` meant?)",
            "`/items/2/name` is missing; the schema requires it",
            "`/items/3` is 5; the schema allows a string or an object",
            "`/items` is an array with 5 items; the schema allows no item twice",
            "`/speed` is \"warp\"; the schema allows one of \"slow\", \"FAST!\"",
            "`/note` is 1; the schema allows a string or null",
            "`/note` is 2; the schema allows a string or null",
            "`/label` is missing; the schema requires it",
            "`/height` is missing; the schema requires it together with `width`",
        ];

        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var read));
        Assert.False(JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(json), out var judged));
        Assert.Equal(expected, read.Select(violation => violation.Message));
        Assert.Equal(expected, judged.Select(violation => violation.Message));
        Assert.Equal(expected, Assert.Throws<ContractException>(() => JsonContract.Parse<Parcel>(json)).Violations.Select(violation => violation.Message));
    }

    [Fact]
    public void Every_violation_of_a_value_is_found()
    {
        var parcel = new Parcel { Label = "", Weight = double.NaN, Width = 1, Items = ["a", new NamedItem { Name = "x", Count = 10 }, "a"] };

        Assert.Equal(
            [
                "`/label` is \"\"; the schema allows at least 1 character",
                "`/weight` is NaN; the schema allows at most 30",
                "`/weight` is NaN; the schema allows multiples of 0.01",
                "`/height` is missing; the schema requires it together with `width`",
                "`/items/0` is \"a\"; the schema allows at least 2 characters",
                "`/items/1/count` is 10; the schema allows at most 9",
                "`/items/2` is \"a\"; the schema allows at least 2 characters",
                "`/items` is an array with 3 items; the schema allows no item twice",
            ],
            JsonContract.Validate(parcel).Select(violation => violation.Message));
    }

    [Theory]
    [InlineData("", "empty at line 1, byte 1")]
    [InlineData("   ", "empty at line 1, byte 1")]
    [InlineData("{\"label\":\"a\"", "malformed at line 1, byte 13")]
    [InlineData("{\"label\":\"a\"} x", "malformed at line 1, byte 15")]
    [InlineData("{\"label\":\"a\"}{}", "malformed at line 1, byte 14")]
    [InlineData("{\n\"label\": abc}", "malformed at line 2, byte 10")]
    [InlineData("{\"label\":\"a\",}", "malformed at line 1, byte 14")]
    [InlineData("{\"label\":\"a\",\"x\":{\"y\":[1,}}", "malformed at line 1, byte 26")]
    [InlineData("{\"label\":01}", "malformed at line 1, byte 11")]
    [InlineData("{\"label\":\"a\u0001\"}", "malformed at line 1, byte 12")]
    [InlineData("\ufeff{}", "malformed at line 1, byte 1")]
    [InlineData("// comment\n{}", "malformed at line 1, byte 1")]
    [InlineData("{\"label\":\n\"a\\ud800\"}", "no Unicode text at line 2, byte 1")]
    [InlineData("{\"label\":\"a\",\"x\":[\"\\uDC00\"]}", "no Unicode text at line 1, byte 19")]
    [InlineData("{\"label\":\"a\",\"\\uD83D\":1}", "no Unicode text at line 1, byte 14")]
    public void Text_that_is_not_JSON_is_one_violation_with_its_place(string json, string place)
    {
        Assert.False(JsonContract.TryParse<Parcel>(json, out var parcel, out var violations));
        Assert.Null(parcel);
        var violation = Assert.Single(violations);
        Assert.Equal(("", "json"), (violation.Pointer, violation.Keyword));
        Assert.StartsWith("The text is " + place, violation.Message, StringComparison.Ordinal);
        Assert.False(JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(json), out var judged));
        Assert.Equal(violations, judged);
    }

    [Fact]
    public void A_string_that_is_not_Unicode_is_refused()
    {
        Assert.False(JsonContract.TryParse<Parcel>("{\n\"label\":\"é\ud800\"}", out _, out var violations));
        Assert.Equal("The text is no Unicode text at line 2, byte 12; a contract reads Unicode text", Assert.Single(violations).Message);
    }

    [Theory]
    [InlineData("""{"a":1}""", 0, "")]
    [InlineData("""{"a":1}""", 2, "/a")]
    [InlineData("""{"a":[{"b":2},[3,4]],"c":5}""", 5, "/a/0/b")]
    [InlineData("""{"a":[{"b":2},[3,4]],"c":5}""", 8, "/a/1/1")]
    [InlineData("""{"a":[{"b":2},[3,4]],"c":5}""", 6, "/a/1")]
    [InlineData("""{"a":[{"b":2},[3,4]],"\u002f":5}""", 10, "/~1")]
    public void A_place_leads_to_its_value(string json, int place, string pointer)
    {
        var sink = new ViolationSink();
        JsonPlace.Report(Views.Of(json), place, sink);

        Assert.Equal(pointer, Assert.Single(sink.ToViolations()).Pointer);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        var json = Encoding.Latin1.GetBytes("{\"label\":\"caf\u00e9\"}");

        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
        Assert.Equal("json", Assert.Single(violations).Keyword);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Text_nested_too_deep_is_a_violation(int depth, bool expected)
    {
        var json = $$"""{"label":"a","x":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.Equal(expected, JsonContract.TryParse<Parcel>(json, out _, out var violations));
        Assert.Equal(expected, JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(json), out _));
        if (!expected) Assert.Equal("The text is nested too deep at line 1, byte 81; a contract reads at most 64 levels", Assert.Single(violations).Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(65)]
    [InlineData(1000)]
    public void The_limit_of_nesting_is_the_callers(int limit)
    {
        var json = $$"""{"label":"a","x":{{new string('[', limit - 1)}}{{new string(']', limit - 1)}}}""";
        var tooDeep = json.Replace("[]", "[[]]", StringComparison.Ordinal);

        Assert.Equal(json, Encoding.UTF8.GetString(JsonContract.ToJsonUtf8(JsonContract.Parse<Parcel>(json, limit))));
        Assert.True(JsonContract.TryParse<Parcel>(Encoding.UTF8.GetBytes(json), out _, out _, limit));
        Assert.True(JsonContract.IsValidJson<Parcel>(json, out _, limit));
        Assert.False(JsonContract.IsValidJson<Parcel>(tooDeep, out _, limit));
        Assert.False(JsonContract.TryParse<Parcel>(tooDeep, out _, out var violations, limit));
        Assert.EndsWith($"a contract reads at most {limit} levels", Assert.Single(violations).Message, StringComparison.Ordinal);
        Assert.True(JsonContract.IsValidJson<Parcel>("""{"label":"a","x":[[]]}""", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void The_limit_of_nesting_has_limits(int limit) => Assert.Throws<ArgumentOutOfRangeException>(() => JsonContract.IsValidJson<Parcel>("{}", out _, limit));

    [Theory]
    [InlineData("""{"label":"a","width":1e30,"height":1}""", "/width", "1e30")]
    [InlineData("""{"label":"a","height":1,"width":99999999999}""", "/width", "99999999999")]
    [InlineData("""{"label":"a","weight":-1e400}""", "/weight", "-1e400")]
    public void What_the_schema_allows_but_no_CSharp_type_holds_is_said_so(string json, string pointer, string actual)
    {
        Assert.True(JsonContract.IsValidJson<Parcel>(Encoding.UTF8.GetBytes(json), out _));
        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
        var violation = Assert.Single(violations);
        Assert.Equal((pointer, "representable", actual), (violation.Pointer, violation.Keyword, violation.Actual));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("5", "5")]
    [InlineData("[]", "an array with 0 items")]
    [InlineData("\"a\"", "\"a\"")]
    public void Another_kind_of_value_is_a_violation(string json, string actual)
    {
        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
        Assert.Equal($"The value is {actual}; the schema allows an object", Assert.Single(violations).Message);
    }

    [Fact]
    public void Hostile_text_yields_a_bounded_list()
    {
        var json = $$"""{"label":"a","items":[{{string.Join(',', Enumerable.Range(0, 50_000))}}]}""";

        Assert.False(JsonContract.TryParse<Parcel>(json, out _, out var violations));
        Assert.Equal((1000, true), (violations.Count, violations.IsTruncated));
    }

    [Fact]
    public void Many_threads_write_at_once()
    {
        var texts = ParallelEnumerable.Range(0, 2000).Select(i => JsonContract.ToJson(new Parcel { Label = $"{i}" })).ToHashSet();

        Assert.Equal(2000, texts.Count);
    }
}
