using System;
using System.Linq;

namespace JsonContracts.Conformance.Tests.Known;

/// <summary>How much each suite judges. Fewer cases may not pass unnoticed, and more have to be written down.</summary>
internal static class PinnedCounts
{
    private const string Table = "judged";

    /// <summary>Fails when a suite judges another number of cases than the table says.</summary>
    public static void Expect(string suite, string counts)
    {
        var line = $"{suite}: {counts}";
        var pinned = KnownDeviations.Lines(Table).FirstOrDefault(one => one.StartsWith(suite + ": ", StringComparison.Ordinal));
        Assert.True(line == pinned, $"Known/{Table}.txt says “{pinned}”. When it is right that it changes, update it to\n{line}");
    }
}
