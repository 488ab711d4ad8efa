using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Patterns;

namespace JsonContracts.Tests;

/// <summary>Patterns that are decided without the engine of the framework are decided as it does.</summary>
public class PatternMachineTests
{
    private const string Letters = "abcAB01-_. /\\]^";

    /// <summary>Only an expression that these have no part in is asked about them.</summary>
    private const string Others = "\u0080éß中\uD83D\uDE3C";

    /// <summary>A bad expression keeps the engine of the framework busy for ever.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(20);

    [Theory]
    [InlineData("^a", "ab", "ba")]
    [InlineData(@"a\z", "ba", "ab")]
    [InlineData(@"^[a-z0-9\u002D]+\z", "a-1", "a_1")]
    [InlineData(@"^(?:open|closed|)\z", "closed", "close")]
    [InlineData(@"^v[0-9]{1,3}(?:\.[0-9]{1,3}){2}\z", "v1.20.300", "v1.20")]
    [InlineData(@"^\z|x", "", "y")]
    [InlineData("(?!)|b+?c", "abbc", "ab")]
    [InlineData(@"\.(?:js|ts)x?\z", "a.tsx", "a.tsxx")]
    [InlineData(@"^(?:[^\u000A\u000D\u2028\u2029\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]){2}\z", "ab", "a\n")]
    public void Plain_patterns_need_no_engine(string pattern, string match, string other)
    {
        var machine = PatternMachine.Of(pattern)!;

        Assert.True(machine.FindIn(match));
        Assert.True(machine.FindIn(Encoding.UTF8.GetBytes(match)));
        Assert.False(machine.FindIn(other));
        Assert.False(machine.FindIn(Encoding.UTF8.GetBytes(other)));
    }

    [Theory]
    [InlineData(@"(?<1>a)(?(1)\1)")]
    [InlineData("(?=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData(@"\w")]
    [InlineData(@"\p{L}")]
    [InlineData("[a-z-[b]]")]
    [InlineData("a$")]
    [InlineData("(?:a|){1,3}")]
    [InlineData(@"a\z(?:b|)")]
    [InlineData(@"(?:a|\z)?")]
    [InlineData(".")]
    [InlineData("(a)")]
    [InlineData("(?i)a")]
    [InlineData("a{")]
    [InlineData("[a")]
    [InlineData("a**")]
    [InlineData(@"(?:a|b)*a(?:a|b){12}")]
    [InlineData("(?:a{1000}){1000}")]
    public void What_is_not_plain_or_too_large_is_left_to_the_engine(string pattern) => Assert.Null(PatternMachine.Of(pattern));

    [Fact]
    public void Nothing_is_nested_too_deep_to_be_left() => Assert.Null(PatternMachine.Of(string.Concat(Enumerable.Repeat("(?:", 100_000)) + "a" + new string(')', 100_000)));

    [Fact]
    public void The_engine_agrees_on_drawn_patterns_and_texts()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (machines, found, foundBeyond) = (0, 0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var pattern = Choice(random, 0) + (random.Next(3) == 0 ? @"\z" : "");
            if (PatternMachine.Of(pattern) is not { } machine) continue;
            machines++;
            var engine = new Regex(pattern, RegexOptions.CultureInvariant, s_patience);
            for (var j = 0; j < 20; j++)
            {
                var isBeyond = machine.IsOfAscii && random.Next(2) == 0;
                var text = Text(random, random.Next(0, 9), isBeyond ? Letters + Others : Letters);
                if (TryMatch(engine, text) is not { } expected) continue;
                if (isBeyond) foundBeyond += expected ? 1 : 0;
                else found += expected ? 1 : 0;
                var message = string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {pattern} in '{text}'");
                Assert.True(expected == machine.FindIn(text), message);
                Assert.True(expected == machine.FindIn(Encoding.UTF8.GetBytes(text)), message);
            }
        }

        Assert.True(machines > 2000 && found > 1000 && foundBeyond > 1000, $"seed {seed}: {machines} machines, {found} and {foundBeyond} matches");
    }

    [Fact]
    public void Texts_beyond_ASCII_and_escapes_come_to_the_same()
    {
        var pattern = JsonCheck.Pattern(@"^[^a]+\z");

        Assert.True(JsonCheck.IsMatch(pattern, "éß"));
        Assert.True(JsonCheck.IsMatch(pattern, Views.Of("\"éß\"")));
        Assert.True(JsonCheck.IsMatch(pattern, Views.Of("\"\\u0062\"")));
        Assert.False(JsonCheck.IsMatch(pattern, Views.Of("\"b\\u0061\"")));
        Assert.False(JsonCheck.IsMatch(pattern, Views.Of("\"éa\"")));
    }

    [Theory]
    [InlineData("^a", true)]
    [InlineData(@"^[a-z0-9\u002D]+\z", true)]
    [InlineData(@"^[\u0000-\u007F]*\z", true)]
    [InlineData(@"[\u0000-\u0080]", false)]
    [InlineData("[^a]", false)]
    [InlineData("é", false)]
    [InlineData(@"\u00E9", false)]
    [InlineData("a|[^b]", false)]
    public void An_expression_of_ASCII_is_known(string pattern, bool isOfAscii)
    {
        Assert.Equal(isOfAscii, PatternMachine.Of(pattern)!.IsOfAscii);
        if (isOfAscii) Assert.False(JsonCheck.IsMatch(new JsonPattern(pattern), "é"));
        else Assert.Throws<NotSupportedException>(() => JsonCheck.IsMatch(new JsonPattern(pattern), "a"));
    }

    [Fact]
    public void A_pattern_of_ASCII_takes_strings_and_names_however_they_are_written()
    {
        var pattern = new JsonPattern("^a-");

        Assert.True(JsonCheck.IsMatch(pattern, "a-é"));
        Assert.True(JsonCheck.IsMatch(pattern, Views.Of("\"a-é\"")));
        Assert.True(JsonCheck.IsMatch(pattern, Views.Of("\"\\u0061-\"")));
        Assert.False(JsonCheck.IsMatch(pattern, Views.Of("\"éa-\"")));
        Assert.False(JsonCheck.IsMatch(pattern, Views.Of("\"\\u00e9a-\"")));
        Assert.True(JsonCheck.IsMatch(pattern, Views.Of("5")));
    }

    private static bool? TryMatch(Regex engine, string text)
    {
        try
        {
            return engine.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string Text(Random random, int length, string letters) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));

    private static string Choice(Random random, int depth) =>
        string.Join('|', Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Sequence(random, depth)));

    private static string Sequence(Random random, int depth) => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Part(random, depth)));

    private static string Part(Random random, int depth) => random.Next(12) switch
    {
        0 => "^",
        1 when depth == 0 => @"\z",
        2 or 3 or 4 when depth < 3 => "(?:" + Choice(random, depth + 1) + ")" + Times(random),
        5 or 6 or 7 => Class(random) + Times(random),
        _ => Literal(random) + Times(random),
    };

    private static string Times(Random random) => random.Next(9) switch
    {
        0 => "*",
        1 => "+",
        2 => "?",
        3 => "{2}",
        4 => "{1,3}",
        5 => "{2,}?",
        _ => "",
    };

    private static string Class(Random random) => random.Next(5) switch
    {
        0 => "[a-c]",
        1 => @"[^b0\u000A]",
        2 => @"[0-9A-Z_\]\\]",
        3 => @"[\u002D\^é]",
        _ => @"[^\u000A\u000D\u2028\u2029\uD800-\uDFFF]",
    };

    private static string Literal(Random random) => Letters[random.Next(Letters.Length)] switch
    {
        '.' => @"\.",
        '\\' => @"\\",
        ']' => @"\]",
        '^' => @"\^",
        var letter => letter.ToString(),
    };
}
