using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace JsonContracts.Schema.Tests;

public sealed class PatternTests
{
    private const string Suite = "json-schema-test-suite";

    /// <summary>Characters that mean something inside brackets to .NET begin and end ranges like all others.</summary>
    [Theory]
    [InlineData('-')]
    [InlineData('[')]
    [InlineData(']')]
    [InlineData('^')]
    [InlineData('\\')]
    [InlineData('&')]
    public void A_range_has_the_characters_between_its_bounds_and_no_others(char bound)
    {
        var printable = Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).ToList();
        foreach (var other in printable)
        {
            var (first, last) = other < bound ? (other, bound) : (bound, other);
            var regex = new Regex(PatternTranslation.Of($@"^[\u{(int)first:X4}-\u{(int)last:X4}]$").NetPattern, RegexOptions.CultureInvariant);
            Assert.Equal(printable.Where(c => c >= first && c <= last), printable.Where(c => regex.IsMatch(c.ToString())));
        }
    }

    [Theory]
    [InlineData("^a$", "a", "a\n")]
    [InlineData("^a|b$", "ax", "b\n")]
    [InlineData(@"^\d+$", "0123456789", "٣")]
    [InlineData(@"^\w$", "_", "é")]
    [InlineData(@"^\W$", "é", "a")]
    [InlineData(@"^\W$", "🐲", "aa")]
    [InlineData(@"^\s$", "\uFEFF", "\u0085")]
    [InlineData(@"^\S$", "\u0085", "\u2029")]
    [InlineData(@"^\S$", "🐲", "🐲🐲")]
    [InlineData("^.$", "🐲", "\u2028")]
    [InlineData("^.{2}$", "🐲a", "🐲")]
    [InlineData("^.$", "\u0085", "\r")]
    [InlineData("^🐲{2}$", "🐲🐲", "🐲")]
    [InlineData("^[🐲-🐶]$", "🐴", "🐱")]
    [InlineData("^[^🐲]$", "🐱", "🐲")]
    [InlineData("^[^a]$", "🐱", "a")]
    [InlineData(@"^[\D]$", "🐱", "1")]
    [InlineData(@"^[\u{1F432}-\u{20000}x]+$", "x🐲\U00020000", "\U00020001")]
    [InlineData(@"^\uD83D\uDC32$", "🐲", "\uD83D")]
    [InlineData(@"^\u{41}\x42\u0043\cJ\t\0$", "ABC\n\t\0", "ABC\n\t0")]
    [InlineData(@"^\/\.\-\@$", "/.-@", "/x-@")]
    [InlineData(@"^[\/\-\]\b]+$", "/-]\b", "b")]
    [InlineData("^[]$|^x$", "x", "")]
    [InlineData("^[^]$", "\n", "")]
    [InlineData("^[a-]$", "-", "b")]
    [InlineData("^[a-z-[aeiou]]$", "b]", "b")]
    [InlineData(@"^[\w-.]$", "-", "/")]
    [InlineData("^a{,2}$", "a{,2}", "aa")]
    [InlineData("^{a}$", "{a}", "a")]
    [InlineData("^a{1,2}?b$", "aab", "aaab")]
    [InlineData(@"\bfoo\b", "a foo b", "afoo")]
    [InlineData(@"\bé", "aé", "é")]
    [InlineData(@"^a\Bb$", "ab", "a b")]
    [InlineData("^(?=.*a)(?!b).*$", "cab", "ba")]
    [InlineData("(?<=a)b", "ab", "cb")]
    [InlineData("(?<!a)b", "cb", "ab")]
    [InlineData(@"^(a)(b)\2\1$", "abba", "abab")]
    [InlineData(@"^(?<x>a)(b)\k<x>\2$", "abab", "abba")]
    [InlineData(@"^(?:(a)|b)\1c$", "bc", "bac")]
    [InlineData(@"^\1(a)$", "a", "aa")]
    [InlineData(@"^\p{Lu}\p{Letter}\P{L}$", "Aé1", "aé1")]
    [InlineData(@"^[\p{Nd}\P{L}]$", "🐲", "a")]
    [InlineData(@"^[^\p{L}]$", "🐲", "é")]
    [InlineData(@"^\p{General_Category=Uppercase_Letter}$", "A", "a")]
    [InlineData("^a # b$", "a # b", "ab")]
    [InlineData("", "anything", null)]
    public void A_pattern_means_in_NET_what_it_means_in_ECMA_262(string source, string match, string? other)
    {
        var translation = PatternTranslation.Of(source);
        Assert.Null(translation.Fault);
        var regex = new Regex(translation.NetPattern, RegexOptions.CultureInvariant);

        Assert.Matches(regex, match);
        if (other is not null) Assert.DoesNotMatch(regex, other);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[a-")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a++")]
    [InlineData("{2}")]
    [InlineData("^*")]
    [InlineData(@"\b+")]
    [InlineData("(?=a)*")]
    [InlineData("[b-a]")]
    [InlineData("a{2,1}")]
    [InlineData(@"\")]
    [InlineData(@"\Z")]
    [InlineData(@"\a")]
    [InlineData(@"\2(a)")]
    [InlineData(@"\k<x>(?<y>a)")]
    [InlineData("(?<x>a)(?<x>b)")]
    [InlineData("(?<>a)")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\u12")]
    [InlineData(@"\xg0")]
    [InlineData(@"\c1")]
    [InlineData(@"\01")]
    [InlineData(@"\p{")]
    public void What_is_no_pattern_is_a_fault(string source)
    {
        var translation = PatternTranslation.Of(source);

        Assert.Equal(FaultRules.InvalidPattern, translation.Fault);
        Assert.NotEmpty(translation.Reason);
    }

    [Theory]
    [InlineData("(?i)a")]
    [InlineData("(?i:a)")]
    [InlineData("(?>a)")]
    [InlineData("(?#why)")]
    [InlineData("(?'x'a)")]
    [InlineData(@"\p{Script=Greek}")]
    [InlineData(@"\p{IsGreek}")]
    public void What_NET_has_alone_or_has_not_is_a_fault(string source) =>
        Assert.Equal(FaultRules.UnsupportedPattern, PatternTranslation.Of(source).Fault);

    [SharedTheory(Suite)]
    [InlineData("draft7", "ecmascript-regex.json")]
    [InlineData("draft7", "non-bmp-regex.json")]
    [InlineData("draft2020-12", "ecmascript-regex.json")]
    [InlineData("draft2020-12", "non-bmp-regex.json")]
    public void Patterns_are_decided_as_the_suite_says(string draft, string file)
    {
        var groups = JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Folder(Suite)!, "tests", draft, "optional", file)))!.AsArray();
        var cases = groups.Where(group => group!["schema"]!["pattern"] is not null).SelectMany(group => group!["tests"]!.AsArray()
            .Where(test => test!["data"]!.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(test => (Pattern: (string)group["schema"]!["pattern"]!, Text: (string)test!["data"]!, Valid: (bool)test["valid"]!)));

        Assert.NotEmpty(cases);
        Assert.All(cases, test => Assert.Equal(test.Valid, Regex.IsMatch(test.Text, PatternTranslation.Of(test.Pattern).NetPattern, RegexOptions.CultureInvariant)));
    }

    [Fact]
    public void A_pattern_that_explodes_is_given_up()
    {
        var document = SchemaDocument.Read("a.json", """{"pattern": "^(a|aa)+$"}""");
        var evaluator = new Evaluator(new SchemaSet([document]));
        var text = new StringValue(new string('a', 64) + "b");

        Assert.False(evaluator.IsValid(document.Root!, text));
        Assert.Empty(evaluator.Evaluate(document.Root!, text));
    }

    [Theory]
    [InlineData("^[A-Za-z0-9+/]+={0,2}$", @"^[+/-9A-Za-z]+={0,2}\z")]
    [InlineData("^data:image/[a-z]+;base64,", "^data:image/[a-z]+;base64,")]
    public void A_simple_pattern_stays_simple(string source, string net) => Assert.Equal(net, PatternTranslation.Of(source).NetPattern);
}
