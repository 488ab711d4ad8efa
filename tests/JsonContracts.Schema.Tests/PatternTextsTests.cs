using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using JsonContracts.Schema.Patterns;

namespace JsonContracts.Schema.Tests;

/// <summary>Texts that are made from patterns match them.</summary>
public sealed class PatternTextsTests
{
    [Theory]
    [InlineData("^a$")]
    [InlineData("^[A-Z]{2,4}-\\d+$")]
    [InlineData("^(foo|bar)(?:-[a-z]+)?$")]
    [InlineData("^\\w+@\\w+\\.(com|org)$")]
    [InlineData("^(?!x)[^\\s/]+$")]
    [InlineData("^(?<year>\\d{4})-\\d\\d$")]
    [InlineData("^\\p{Lu}\\u{41}\\x42\\u0043$")]
    [InlineData("^[a-zA-Z][a-zA-Z0-9_-]{0,62}$")]
    [InlineData("^https?:\\/\\/(www\\.)?[-a-z0-9]{1,256}\\.[a-z]{1,6}\\b(/.*)?$")]
    [InlineData("a{2}b{,3}")]
    public void A_pattern_gives_texts_that_match_it(string source) =>
        Assert.NotEmpty(PatternTexts.Of(source));

    [Theory]
    [InlineData("^(a")]
    [InlineData("a^b")]
    [InlineData("[]")]
    [InlineData("[]x]")]
    [InlineData("a{9999999}")]
    public void No_text_is_made_for_what_has_none(string source) => Assert.Empty(PatternTexts.Of(source));

    [Fact]
    public void Any_text_may_be_a_pattern() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(source => PatternTexts.Of(source.Get)
        .All(text => Regex.IsMatch(text, PatternTranslation.Of(source.Get).NetPattern, RegexOptions.CultureInvariant))));
}
