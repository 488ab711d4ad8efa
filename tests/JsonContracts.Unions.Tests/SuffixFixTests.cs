using System;
using System.Linq;
using JsonContracts.CodeFixes.Tests;

namespace JsonContracts.Unions.Tests;

/// <summary>The fix that gives a number the type of the case that it is compared with.</summary>
public class SuffixFixTests
{
    [Theory]
    [InlineData("size is 50", "size is 50L")]
    [InlineData("size is > -5", "size is > -5L")]
    [InlineData("size is 0x1F", "size is 0x1FL")]
    [InlineData("size is 1_000 // many\n", "size is 1_000L // many\n")]
    [InlineData("ratio is 1", "ratio is 1D")]
    [InlineData("price is 1", "price is 1M")]
    public void A_suffix_is_added(string before, string after)
    {
        var bench = Bench(before);
        var offer = Assert.Single(bench.Offers(Assert.Single(bench.Diagnostics)));
        Assert.Equal("Write " + after.Split(' ').First(word => char.IsDigit(word[^1]) || "LDM".Contains(word[^1], StringComparison.Ordinal)), offer.Action.Title);

        var mended = bench.Apply(offer);
        Assert.Equal(bench.Text.Replace(before, after, StringComparison.Ordinal), mended.Text);
        Assert.Empty(mended.Errors);
        Assert.Empty(mended.Diagnostics);
    }

    [Fact]
    public void All_are_mended_at_once()
    {
        const string Before = "holder is { Size: 50 or > 60, Sizes: [3, ..] }";
        var bench = Bench(Before);
        var mended = bench.ApplyToAll(bench.Offers(bench.Diagnostics[0])[0], "CON1015");
        Assert.Equal(bench.Text.Replace(Before, "holder is { Size: 50L or > 60L, Sizes: [3L, ..] }", StringComparison.Ordinal), mended.Text);
        Assert.Empty(mended.Errors);
        Assert.Empty(mended.Diagnostics);
    }

    /// <summary>A suffix would change another number, or there is none to add it to.</summary>
    [Theory]
    [InlineData("size is Max")]
    [InlineData("size is 50u")]
    [InlineData("size is 'a'")]
    [InlineData("ratio is 0x1F")]
    [InlineData("count is 'a'")]
    public void Nothing_is_offered_where_no_suffix_would_do(string expression)
    {
        var bench = Bench(expression);
        Assert.Empty(bench.Offers(Assert.Single(bench.Diagnostics)));
    }

    private static Workbench Bench(string expression) => new(new Analyzers.Tests.Project("App", "using Acme;\n" + Sizes.Method(expression))
    {
        Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp15,
        References = [Sizes.With("").ToReference()],
    });
}
