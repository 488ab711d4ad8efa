using System.Linq;

namespace JsonContracts.Unions.Tests;

/// <summary>Numbers in patterns over unions. C# says nothing where one can never match, so the analyzer does.</summary>
public class NumberTests
{
    /// <summary>Each row: an expression, and the numbers in it that never match.</summary>
    [Theory]
    [InlineData("size is 50", "50")]
    [InlineData("size is not 50", "50")]
    [InlineData("size is > 10", "10")]
    [InlineData("size is -5", "-5")]
    [InlineData("size is 0x10", "0x10")]
    [InlineData("size is 1_000", "1_000")]
    [InlineData("size is Max", "Max")]
    [InlineData("size is 50u", "50u")]
    [InlineData("size is (byte)5", "(byte)5")]
    [InlineData("size is 'a'", "'a'")]
    [InlineData("size is 1 or 2 or 3L", "1 2")]
    [InlineData("size is string or 5", "5")]
    [InlineData("size is \"auto\" or (> 4 and not 7)", "4")]
    [InlineData("holder is { Size: 50 }", "50")]
    [InlineData("holder.Size is 50", "50")]
    [InlineData("holder is { Size: > 10, Sizes: [3, ..] }", "10 3")]
    [InlineData("any is Holder { Size: 50 }", "50")]
    [InlineData("(size, number) is (50, 50)", "50")]
    [InlineData("size switch { 50 => true, > 60 => false, long => true, string => false, _ => true }", "50 60")]
    [InlineData("holder switch { { Size: 50 } => true, { Sizes.Count: 3 } => true, _ => false }", "50")]
    [InlineData("ratio is 1", "1")]
    [InlineData("ratio is 1f", "1f")]
    [InlineData("price is 1", "1")]
    [InlineData("count is 'a'", "'a'")]
    public void What_never_matches_is_reported(string expression, string numbers)
    {
        var found = Sizes.With(Sizes.Method(expression)).Analyze();
        Assert.All(found, one => Assert.Equal("CON1015", one.Id));
        Assert.Equal(numbers.Split(' '), found.Select(one => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)));
    }

    [Theory]
    [InlineData("size is 50L")]
    [InlineData("size is > 10L")]
    [InlineData("size is long and 50")]
    [InlineData("size is long n and > 10 and not 12")]
    [InlineData("size is (long)Max")]
    [InlineData("size is \"50\"")]
    [InlineData("size == 50")]
    [InlineData("size is not null")]
    [InlineData("holder is { Sizes.Count: 50 }")]
    [InlineData("holder is { Size: long and 50 }")]
    [InlineData("any is 50")]
    [InlineData("any is Size { Value: 50 }")]
    [InlineData("number is 50")]
    [InlineData("count is 5")]
    [InlineData("ratio is 1.0")]
    [InlineData("ratio is 1D or > 2e3")]
    [InlineData("price is true or 1M")]
    public void What_can_match_is_not(string expression) => Assert.Empty(Sizes.With(Sizes.Method(expression)).Analyze());

    [Fact]
    public void A_switch_statement_is_looked_at_as_well()
    {
        const string Code = """
            static class Sample
            {
                static string Ask(Size size, bool flag)
                {
                    switch (size)
                    {
                        case 50: return "never";
                        case 51 when flag: return "never";
                        case > 52: return "never";
                        case 53L: return "now and then";
                        default: return "";
                    }
                }
            }
            """;
        Assert.Equal(["50", "51", "52"], Sizes.With(Code).Analyze().Select(one => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)));
    }

    [Theory]
    [InlineData("size is 50", "`50` never matches: it is of type int, and a number of Size is of type long; write `50L`")]
    [InlineData("size is Max", "`Max` never matches: it is of type int, and a number of Size is of type long; write one of that type")]
    public void The_message_says_what_to_write(string expression, string expected) =>
        Assert.Equal(expected, Assert.Single(Sizes.With(Sizes.Method(expression)).Analyze()).GetMessage(null));
}
