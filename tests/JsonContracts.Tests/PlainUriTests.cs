using System;
using System.Collections.Generic;
using System.Linq;
using UriFormat = JsonContracts.Schema.Formats.UriFormat;

namespace JsonContracts.Tests;

/// <summary>The quick look at a URI says yes only where the long one does, and says the same of JSON.</summary>
public class PlainUriTests
{
    private const string Telling = "aZ09-._~!$&'()*+,;=/?:@#[]%{}<>^`|\\\" \t\0éＡ";

    [Theory]
    [InlineData("https://vm.runware.example/video/0f4b7e1c-9d1e.mp4")]
    [InlineData("http://a/?b=c&d=(e),f;g'h!*$~")]
    [InlineData("urn-x+y.z:a/b")]
    [InlineData("a:")]
    public void An_address_of_plain_characters_is_recognized(string text) => Assert.True(PlainUri.IsPlain(text));

    [Theory]
    [InlineData("")]
    [InlineData(":a")]
    [InlineData("1a:b")]
    [InlineData("a/b")]
    [InlineData("https")]
    public void What_is_no_URI_is_not(string text) => Assert.False(PlainUri.IsPlain(text) || UriFormat.IsUri(text));

    [Theory]
    [InlineData("http://a:80/")]
    [InlineData("http://[::1]/")]
    [InlineData("mailto:a@b")]
    [InlineData("a:b#c")]
    [InlineData("a:%20")]
    public void What_needs_a_second_look_gets_it(string text)
    {
        Assert.False(PlainUri.IsPlain(text));
        Assert.True(JsonCheck.IsFormatUri(text));
    }

    [Fact]
    public void What_is_recognized_is_a_URI()
    {
        var texts = Texts(new Random(1)).Take(200_000).Where(text => PlainUri.IsPlain(text)).ToList();

        Assert.True(texts.Count > 1000);
        Assert.All(texts, text => Assert.True(UriFormat.IsUri(text), text));
    }

    [Fact]
    public void A_scheme_is_what_the_framework_takes_for_one()
    {
        var random = new Random(2);
        for (var i = 0; i < 100_000; i++)
        {
            var scheme = Text(random, random.Next(1, 5));
            if (!scheme.Contains(':', StringComparison.Ordinal)) Assert.True(Uri.CheckSchemeName(scheme) == PlainUri.IsPlain(scheme + ":x"), scheme);
        }
    }

    [Fact]
    public void A_JSON_string_is_judged_like_its_text()
    {
        foreach (var text in Texts(new Random(3)).Take(20_000))
        {
            var isRaw = text.All(c => c is not ('"' or '\\') && c >= ' ');
            if (isRaw) Assert.True(PlainUri.IsPlain(text) == PlainUri.IsPlain(Views.Of($"\"{text}\"")), text);
        }

        Assert.False(PlainUri.IsPlain(Views.Of("\"a:\\u0061\"")));
        Assert.False(PlainUri.IsPlain(Views.Of("5")));
    }

    private static IEnumerable<string> Texts(Random random)
    {
        while (true) yield return random.Next(3) == 0 ? Text(random, random.Next(0, 8)) : $"a{Text(random, random.Next(0, 2))}:{Text(random, random.Next(0, 6))}";
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Telling[random.Next(Telling.Length)]));
}
