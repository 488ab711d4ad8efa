using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace JsonContracts.Tests;

/// <summary>A rule that only the JSON form of a value can tell is asked of the text while the value is read, and of its form later.</summary>
public class FormQuestionTests
{
    [ThreadStatic]
    private static int t_written;

    [Theory]
    [InlineData("[1]", true)]
    [InlineData("[1,2]", false)]
    [InlineData("{}", true)]
    public void What_was_just_read_is_not_written_to_be_asked(string json, bool expected)
    {
        t_written = 0;
        Assert.Equal(expected, JsonContract.TryParse<Few>(json, out var few, out var violations));
        Assert.Equal(0, t_written);
        if (!expected) Assert.Equal("maxItems", Assert.Single(violations).Keyword);
        if (few is not null) Assert.Empty(JsonContract.Validate(few));
        Assert.Equal(few is null ? 0 : 1, t_written);
    }

    [Fact]
    public void A_condition_that_is_put_off_decides_nothing()
    {
        t_written = 0;
        Assert.True(JsonContract.TryParse<Not>("[1]", out var value, out _));
        Assert.False(JsonContract.TryParse<Not>("[1,2]", out _, out _));
        Assert.Equal(0, t_written);
        Assert.Empty(JsonContract.Validate(value));
        Assert.Equal(1, t_written);
    }

    private static bool IsLong(JsonView json) => json.Count > 1;

    private static void Write(ref JsonOutput output, byte[] json)
    {
        t_written++;
        output.Write(json);
    }

    /// <summary>Holds its text, and asks for it in a check.</summary>
    private sealed class Few : IJsonContract<Few>
    {
        private readonly byte[] _json;

        private Few(JsonView json) => _json = Encoding.UTF8.GetBytes(json.ToString());

        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Few? value)
        {
            value = new Few(json);
            return true;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink) => !IsLong(json) || sink.Report("maxItems", "at most 1 item", json);

        public bool Check(ViolationSink? sink) => JsonContract.Check(_json, FormQuestionTests.Write, CheckJson, sink);

        public void WriteTo(ref JsonOutput output) => output.Write(_json);
    }

    /// <summary>Holds its text, and asks for it in a condition that must not hold.</summary>
    private sealed class Not : IJsonContract<Not>
    {
        private readonly byte[] _json;

        private Not(JsonView json) => _json = Encoding.UTF8.GetBytes(json.ToString());

        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Not? value)
        {
            value = new Not(json);
            return true;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink) => !IsLong(json) || sink.Report("not", "anything else", json);

        public bool Check(ViolationSink? sink) => !JsonContract.Holds(_json, FormQuestionTests.Write, IsLong) || sink.Report("not", "anything else", "a long list");

        public void WriteTo(ref JsonOutput output) => output.Write(_json);
    }
}
