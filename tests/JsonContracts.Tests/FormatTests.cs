using System;
using System.Collections.Generic;
using System.Text.Json;

namespace JsonContracts.Tests;

/// <summary>
/// That each name leads to its format; what the formats themselves accept is tested with the schema reader, which shares them.
/// </summary>
public class FormatTests
{
    private delegate bool OfText(ReadOnlySpan<char> text);

    private static readonly Dictionary<string, (OfText Text, JsonCondition Json, string Valid)> Formats = new()
    {
        ["uuid"] = (JsonCheck.IsFormatUuid, JsonCheck.IsFormatUuid, "3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        ["uri"] = (JsonCheck.IsFormatUri, JsonCheck.IsFormatUri, "https://example.com/a?b#c"),
        ["uri-reference"] = (JsonCheck.IsFormatUriReference, JsonCheck.IsFormatUriReference, "../a"),
        ["date"] = (JsonCheck.IsFormatDate, JsonCheck.IsFormatDate, "2026-03-14"),
        ["date-time"] = (JsonCheck.IsFormatDateTime, JsonCheck.IsFormatDateTime, "2026-03-14T23:59:60Z"),
        ["time"] = (JsonCheck.IsFormatTime, JsonCheck.IsFormatTime, "12:00:00+01:00"),
        ["duration"] = (JsonCheck.IsFormatDuration, JsonCheck.IsFormatDuration, "P1Y2M"),
        ["email"] = (JsonCheck.IsFormatEmail, JsonCheck.IsFormatEmail, "a.b@example.com"),
        ["hostname"] = (JsonCheck.IsFormatHostname, JsonCheck.IsFormatHostname, "a.example"),
        ["ipv4"] = (JsonCheck.IsFormatIpv4, JsonCheck.IsFormatIpv4, "127.0.0.1"),
        ["ipv6"] = (JsonCheck.IsFormatIpv6, JsonCheck.IsFormatIpv6, "::1"),
    };

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_format_is_asked_of_strings_only(string name)
    {
        var (text, json, valid) = Formats[name];

        Assert.True(text(valid));
        Assert.True(json(Json($"\"{valid}\"")));
        Assert.True(json(Json("5")));
        Assert.False(text("a b"));
        Assert.False(json(Json("\"a b\"")));
    }

    [Theory]
    [InlineData("hostname", "uuid,hostname,uri-reference")]
    [InlineData("date", "date,hostname,uri-reference")]
    [InlineData("ipv4", "ipv4,hostname,uri-reference")]
    [InlineData("ipv6", "ipv6")]
    [InlineData("email", "email,uri-reference")]
    [InlineData("uri", "uri,uri-reference")]
    public void Formats_are_told_apart(string name, string others)
    {
        var allowed = others.Split(',');
        foreach (var (other, format) in Formats)
        {
            if (format.Text(Formats[name].Valid)) Assert.Contains(other, allowed);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(10_000_000, true)]
    [InlineData(1, false)]
    [InlineData(-10_000_000, false)]
    [InlineData(long.MinValue, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(9_223_372_036_850_000_000, true)]
    public void A_duration_is_written_in_whole_seconds_forwards(long ticks, bool expected)
    {
        var duration = new TimeSpan(ticks);

        Assert.Equal(expected, JsonCheck.IsFormatDuration(duration));
        Assert.Equal(expected, JsonCheck.IsFormatDuration(JsonWrite.Text(duration)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("aé", 2)]
    [InlineData("a😀b", 3)]
    [InlineData("e\u0301", 2)]
    public void Lengths_count_code_points(string text, int expected)
    {
        Assert.Equal(expected, JsonCheck.CodePointCount(text));
        Assert.Equal(expected, JsonCheck.CodePointCount(Json($"\"{text}\"")));
        Assert.Equal(expected, JsonCheck.CodePointCount(Json(JsonSerializer.Serialize(text, StringContext.Default.String))));
    }

    [Fact]
    public void Escapes_count_as_what_they_stand_for()
    {
        Assert.Equal(3, JsonCheck.CodePointCount(Json("\"\\n\\ud83d\\ude00\\\\\"")));
        Assert.Equal(0, JsonCheck.CodePointCount(Json("5")));
    }

    [Theory]
    [InlineData("[1,2,3]", true)]
    [InlineData("[1,1.0]", false)]
    [InlineData("[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]", false)]
    [InlineData("[1,\"1\",true,[1],null,{}]", true)]
    [InlineData("[0,false,null,\"\",[],{}]", true)]
    [InlineData("[[1],[1e0]]", false)]
    [InlineData("[]", true)]
    public void Items_are_unique_by_value(string json, bool expected) => Assert.Equal(expected, JsonCheck.IsUnique(Json(json)));

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Items_of_a_list_are_unique_by_what_is_written(int count)
    {
        var noon = new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
        List<Uri> uris = [new("https://a.example/#x"), new("https://a.example/#y"), new("https://A.example/#x")];
        List<DateTimeOffset> times = [noon, noon.ToOffset(TimeSpan.FromHours(1)), noon.AddTicks(1)];
        for (var i = 3; i < count; i++)
        {
            uris.Add(new Uri($"https://a.example/{i}"));
            times.Add(noon.AddDays(i));
        }

        Assert.True(JsonCheck.IsUnique(uris.ToValueList()));
        Assert.True(JsonCheck.IsUnique(times.ToValueList()));
        uris.Add(new Uri("https://a.example/#x"));
        times.Add(noon);
        Assert.False(JsonCheck.IsUnique(uris.ToValueList()));
        Assert.False(JsonCheck.IsUnique(times.ToValueList()));
        Assert.False(JsonCheck.IsUnique<double>([0.0, -0.0]));
        Assert.False(JsonCheck.IsUnique<string?>([null, "a", null]));
    }

    [Fact]
    public void Text_is_well_formed_when_no_surrogate_stands_alone()
    {
        // Attributes hold UTF-8, so these texts cannot stand in one.
        Assert.All(["", "a😀", "😀😀b"], text => Assert.True(JsonCheck.IsWellFormed(text)));
        Assert.All(["\ud83d", "a\ude00\ud83d", "\ud83d\ud83d\ude00", "a\ude00b"], text => Assert.False(JsonCheck.IsWellFormed(text)));
    }

    [Fact]
    public void Values_are_compared_with_text()
    {
        Assert.True(JsonCheck.Equals(Json("{\"a\":1.0}"), new JsonConstant("{\"a\":1}")));
        Assert.False(JsonCheck.Equals(Json("{\"a\":1.0}"), new JsonConstant("{\"a\":2}")));
        Assert.True(Json("\"\\u0061é\"").Is("aé"u8));
        Assert.False(Json("5").Is("5"u8));
        Assert.True(JsonCheck.IsMatch(JsonCheck.Pattern("^a"), Json("\"ab\"")));
        Assert.False(JsonCheck.IsMatch(JsonCheck.Pattern("^a"), Json("\"ba\"")));
        Assert.True(JsonCheck.IsMatch(JsonCheck.Pattern("^a"), Json("5")));
    }

    private static JsonView Json(string text) => Views.Of(text);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class StringContext : System.Text.Json.Serialization.JsonSerializerContext;
