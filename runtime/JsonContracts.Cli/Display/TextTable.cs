using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Cli;

/// <summary>Rows whose cells stand below each other, two columns from the left.</summary>
internal static class TextTable
{
    public static IEnumerable<string> Of(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return [];
        var widths = Enumerable.Range(0, all[0].Length).Select(column => all.Max(row => row[column].Length)).ToList();
        return all.Select(row => "  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
