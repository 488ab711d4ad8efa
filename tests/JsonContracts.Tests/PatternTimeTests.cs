using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JsonContracts.Tests;

public class PatternTimeTests
{
    /// <summary>Stalls the patterns below for longer than anybody waits.</summary>
    private static readonly string s_stalling = new string('a', 60) + "!";

    /// <summary>Stalls them for some milliseconds.</summary>
    private static readonly string s_slow = new string('a', 18) + "!";

    [Fact]
    public void A_string_that_stalls_its_pattern_is_refused_at_its_place()
    {
        var violation = Refused<Words>(["aaa", s_stalling, "b"]);

        Assert.Equal(("/1", "pattern", "text that matches `^(a+)+$`"), (violation.Pointer, violation.Keyword, violation.Expected));
        Assert.EndsWith("(the time for matching patterns ran out)", violation.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_strings_that_are_slow_together_are_refused_with_one_violation() =>
        Assert.Equal("pattern", Refused<Others>([.. Enumerable.Repeat(s_slow, 100_000)]).Keyword);

    [Fact]
    public void A_pattern_that_must_not_match_does_not_let_a_string_through_for_want_of_time() =>
        Assert.Equal(("", "pattern"), (Refused<Others>([s_stalling]).Pointer, Refused<Others>([s_stalling]).Keyword));

    [Fact]
    public void Each_check_has_its_own_time()
    {
        Refused<Words>([s_stalling]);

        Assert.True(JsonCheck.IsMatch(Words.Pattern, "aaa"));
        Assert.True(JsonContract.TryParse<Words>("""["aaa"]""", out var words, out _));
        Assert.Empty(JsonContract.Validate(words));
    }

    [Fact]
    public void The_time_is_one_second_unless_it_is_set()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), JsonContract.PatternTime);
        Assert.Equal(JsonContract.PatternTime, JsonCheck.Pattern("a").MatchTimeout);
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonContract.PatternTime = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonContract.PatternTime = TimeSpan.MaxValue);
    }

    private static ContractViolation Refused<T>(string[] words)
        where T : class, IJsonContract<T>
    {
        var json = $"[{string.Join(',', words.Select(word => $"\"{word}\""))}]";
        Assert.False(JsonContract.TryParse<T>(json, out _, out var read));
        Assert.False(JsonContract.IsValidJson<T>(Encoding.UTF8.GetBytes(json), out var judged));
        Assert.Single(judged);
        return Assert.Single(read);
    }

    /// <summary>An array of words that match a pattern.</summary>
    private sealed class Words(ValueList<string> items) : IJsonContract<Words>
    {
        public static readonly Regex Pattern = JsonCheck.Pattern("^(a+)+$");

        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Words? value)
        {
            value = JsonRead.TryReadList<string>(json, JsonRead.TryReadString, out var items) ? new Words(items) : null;
            return value is not null;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink)
        {
            if (json.ValueKind != JsonValueKind.Array) return sink.Report("type", "an array", json);
            var index = 0;
            foreach (var item in json.Items)
            {
                sink?.Enter(index++);
                if (!JsonCheck.IsMatch(Pattern, item) && !sink.Report("pattern", "text that matches `^(a+)+$`", item)) return false;
                sink?.Leave();
            }

            return true;
        }

        public bool Check(ViolationSink? sink)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (!JsonCheck.IsMatch(Pattern, items[i]) && !sink.Report(i, "pattern", "text that matches `^(a+)+$`", items[i])) return false;
            }

            return true;
        }

        public void WriteTo(ref JsonOutput output) => output.WriteNull();
    }

    /// <summary>An array of words that do not match a pattern (<c>not</c>).</summary>
    private sealed class Others(ValueList<string> items) : IJsonContract<Others>
    {
        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Others? value)
        {
            value = JsonRead.TryReadList<string>(json, JsonRead.TryReadString, out var items) ? new Others(items) : null;
            return value is not null;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink)
        {
            foreach (var item in json.Items)
            {
                if (JsonCheck.IsMatch(Words.Pattern, item) && !sink.Report("not", "anything else", item)) return false;
            }

            return true;
        }

        public bool Check(ViolationSink? sink)
        {
            foreach (var item in items)
            {
                if (JsonCheck.IsMatch(Words.Pattern, item) && !sink.Report("not", "anything else", item)) return false;
            }

            return true;
        }

        public void WriteTo(ref JsonOutput output) => output.WriteNull();
    }
}
