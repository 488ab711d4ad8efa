using System;
using System.Linq;
using Microsoft.CodeAnalysis.CodeFixes;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>One fix for all faults of its kind in a document.</summary>
public class FixAllTests
{
    private const string Many = """
        using Acme;
        class Sample
        {
            Parcel A = new() { Scale = 1.7, Count = 0, Duration = 7 };   // three
            Parcel B(bool flag) => new Parcel { Scale = flag ? -1 : 0.125, Inner = new() { Scale = 2, Open = 1 } };
            Parcel C = new() { Unit = Unit.G, Inner = new() { Weight = 3, Width = 10 } };
            Parcel[] D = [new() { Tags = ["a", "b", "a", "c"] }, new() { Width = 9, Height = 20 }, new() { Width = 90, Height = 200 }];
            Parcel E = new() { Tags = ["1", "2", "3", "4", "5"], Grid = [[1, 2, 3], [4, 50]] };
        }
        """;

    public static TheoryData<string, string, string, string> Kinds => new()
    {
        {
            "CON1001 CON1002 CON1003 CON1006", "Use 1, the nearest allowed value",
            "Scale = 1.7, Count = 0, Duration = 7|Scale = flag ? -1 : 0.125|Scale = 2, Open = 1|50",
            "Scale = 1, Count = 1, Duration = 5|Scale = flag ? 0 : 0.13|Scale = 1, Open = 0.9|9"
        },
        { "CON1009", "Add Weight = 2", "Weight = 3, Width = 10 } }", "Weight = 3, Width = 10, Unit = Unit.Kg, Height = 20 }, Weight = 2 }" },
        { "CON1007", "Remove the last item", "\"a\", \"b\", \"a\", \"c\"|\"3\", \"4\", \"5\"|1, 2, 3", "\"a\", \"b\", \"a\"|\"3\"|1, 2" },
        { "CON1008", "Remove what is there twice", "\"a\", \"b\", \"a\", \"c\"", "\"a\", \"b\", \"c\"" },
        { "CON1012", "Use Small: Width = 10, Height = 20", "Width = 9, Height = 20|Width = 90, Height = 200", "Width = 10, Height = 20|Width = 10, Height = 20" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void All_faults_of_a_kind_are_mended_at_once(string ids, string title, string before, string after)
    {
        var bench = Parcel.Of(Many);
        var offer = bench.Diagnostics.SelectMany(bench.Offers).First(one => one.Action.Title == title);
        var mended = bench.ApplyToAll(offer, ids.Split(' '));

        var expected = before.Split('|').Zip(after.Split('|')).Aggregate(bench.Text, (text, pair) => text.Replace(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(expected, mended.Text);
        Assert.Empty(mended.Errors);
        Assert.DoesNotContain(mended.Diagnostics, left => ids.Contains(left.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void One_after_the_other_mends_everything()
    {
        var bench = Parcel.Of(Many);
        for (var left = bench.Diagnostics.Length; left > 0; left = bench.Diagnostics.Length)
        {
            var first = bench.Diagnostics[0];
            bench = bench.ApplyToAll(bench.Offers(first)[0], first.Id);
            Assert.True(bench.Diagnostics.Length < left, bench.Text);
        }

        Assert.Empty(bench.Errors);
    }

    [Fact]
    public void Every_fix_can_be_applied_to_all() => Assert.All(Workbench.Fixes, fix => Assert.Contains(FixAllScope.Solution, fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));
}
