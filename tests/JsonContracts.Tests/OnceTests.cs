using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace JsonContracts.Tests;

/// <summary>Types that contain themselves, asked of one value by several branches of a choice.</summary>
public class OnceTests
{
    [ThreadStatic]
    private static int t_asked;

    [Fact]
    public void A_type_says_once_what_it_says_of_a_value_after_the_first_answers()
    {
        foreach (var depth in Enumerable.Range(1, 60))
        {
            var json = Views.Of(new string('[', depth) + new string(']', depth));
            t_asked = 0;
            Assert.True(Nest.CheckJson(json, null));
            Assert.InRange(t_asked, depth, VerdictMemo.FirstAnswers + depth + 1);
            var before = t_asked;
            Assert.True(JsonCheck.Once<Nest>(json, null) && JsonCheck.Once<Nest>(json, new ViolationSink()));
            if (before > VerdictMemo.FirstAnswers) Assert.InRange(t_asked - before, 0, depth);
        }
    }

    [Fact]
    public void What_was_reported_is_not_reported_again()
    {
        var sink = new ViolationSink();
        var json = Views.Of("[[1,[]],2]");

        Assert.False(JsonCheck.Once<Nest>(json, null));
        Assert.True(JsonCheck.Once<Nest>(json, sink));
        Assert.True(JsonCheck.Once<Nest>(json, sink));
        Assert.False(JsonCheck.Once<Nest>(json, null));
        Assert.Equal(["/0/0", "/1"], sink.ToViolations().Select(violation => violation.Pointer));
    }

    [Fact]
    public void A_full_sink_ends_the_check()
    {
        var sink = new ViolationSink();
        var json = Views.Of($"[[{string.Join(',', Enumerable.Range(0, 2000))}],[]]");

        Assert.False(JsonCheck.Once<Nest>(json, sink));
        Assert.False(JsonCheck.Once<Nest>(json, sink));
        Assert.True(sink.IsTruncated);
    }

    [Fact]
    public void Each_type_and_each_text_has_its_own_answers()
    {
        foreach (var text in new[] { "1", "[]", "1", "[]" })
        {
            Assert.Equal(text == "[]", JsonContract.Ask(Encoding.UTF8.GetBytes(text), static json => JsonCheck.Once<Nest>(json, null)));
            Assert.True(JsonContract.Ask(Encoding.UTF8.GetBytes(text), static json => JsonCheck.Once<Nest>(json, null) != JsonCheck.Once<Leaf>(json, null)));
        }
    }

    /// <summary>An array of nests, which each item is asked about twice.</summary>
    private sealed class Nest : IJsonContract<Nest>
    {
        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Nest? value)
        {
            value = new Nest();
            return true;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink)
        {
            t_asked++;
            if (json.ValueKind != JsonValueKind.Array) return sink.Report("type", "an array", json);
            var index = 0;
            foreach (var item in json.Items)
            {
                sink?.Enter(index++);
                if (!JsonCheck.Once<Nest>(item, sink) || !JsonCheck.Once<Nest>(item, sink)) return false;
                sink?.Leave();
            }

            return true;
        }

        public bool Check(ViolationSink? sink) => true;

        public void WriteTo(ref JsonOutput output) => output.Write("[]"u8);
    }

    private sealed class Leaf : IJsonContract<Leaf>
    {
        public static bool TryRead(JsonView json, [NotNullWhen(true)] out Leaf? value)
        {
            value = new Leaf();
            return true;
        }

        public static bool CheckJson(JsonView json, ViolationSink? sink) => JsonCheck.IsInteger(json) || sink.Report("type", "an integer", json);

        public bool Check(ViolationSink? sink) => true;

        public void WriteTo(ref JsonOutput output) => output.Write("1"u8);
    }
}
