using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>Random numbers that the schema refuses: after the fix none is refused, and none could be nearer.</summary>
public class NearestNumberTests
{
    private const int Count = 400;

    /// <summary>Each property, how fine the random numbers are, and all that it allows.</summary>
    private static readonly (string Name, decimal Unit, decimal[] Allowed)[] s_properties =
    [
        ("Scale", 0.001m, Grid(0, 1, 0.01m)),
        ("Count", 1, Grid(1, 20, 1)),
        ("Even", 1, Grid(-2, 8, 2)),
        ("Duration", 1, [5, 10]),
        ("Price", 0.01m, Grid(0.5m, 9.99m, 0.01m)),
        ("Open", 0.01m, Grid(0.01m, 0.99m, 0.01m)),
    ];

    [Fact]
    public void A_refused_number_becomes_the_nearest_that_is_allowed()
    {
        var random = new Random(20260131);
        var bad = new List<(string Name, decimal[] Allowed, decimal Value)>();
        while (bad.Count < Count)
        {
            var (name, unit, allowed) = s_properties[random.Next(s_properties.Length)];
            var value = random.Next(-3000, 3000) * unit + (unit < 1 ? unit : 0);
            if (!allowed.Contains(value) && (unit == 1 || value % (unit * 10) != 0)) bad.Add((name, allowed, value));
        }

        var lines = bad.Select((one, i) => FormattableString.Invariant($"    object P{i} = new Parcel {{ {one.Name} = {one.Value}{(one.Name == "Price" ? "m" : "")} }};"));
        var bench = Parcel.Of("using Acme;\nclass Sample\n{\n" + string.Join("\n", lines) + "\n}\n");
        Assert.Empty(bench.Errors);
        var ids = bench.Diagnostics.Select(one => one.Id).Distinct().ToArray();
        Assert.Equal(["CON1001", "CON1002", "CON1006"], ids.Order());

        var mended = bench.ApplyToAll(bench.Offers(bench.Diagnostics[0])[0], ids);
        Assert.Empty(mended.Errors);
        Assert.Empty(mended.Diagnostics);
        var written = Regex.Matches(mended.Text, "\\{ (\\w+) = (-?[0-9.]+)m? \\}").ToList();
        Assert.Equal(Count, written.Count);
        Assert.All(bad.Zip(written), pair =>
        {
            var value = decimal.Parse(pair.Second.Groups[2].Value, CultureInfo.InvariantCulture);
            Assert.Contains(value, pair.First.Allowed);
            Assert.Equal(pair.First.Allowed.Min(one => Math.Abs(one - pair.First.Value)), Math.Abs(value - pair.First.Value));
        });
    }

    private static decimal[] Grid(decimal from, decimal to, decimal step) => [.. Enumerable.Range(0, (int)((to - from) / step) + 1).Select(i => from + (i * step))];
}
