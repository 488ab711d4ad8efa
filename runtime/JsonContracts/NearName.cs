using System;

namespace JsonContracts;

/// <summary>Finds the name that somebody who mistyped another one probably meant.</summary>
internal static class NearName
{
    private const int LongestName = 64;

    /// <summary>
    /// The known name with the fewest edits from <paramref name="name"/>, letter case left aside; null when none is near enough
    /// (a third of its letters) to be worth naming.
    /// </summary>
    public static string? Find(string name, ReadOnlySpan<string> known)
    {
        if (name.Length is 0 or > LongestName) return null;
        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in known)
        {
            if (candidate.Length > LongestName) continue;
            var edits = Edits(name, candidate);
            if (edits > Math.Max(1, candidate.Length / 3) || edits >= Math.Max(name.Length, candidate.Length) || edits >= fewest) continue;
            (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    /// <summary>The Levenshtein distance without regard to case, one row of the table at a time.</summary>
    private static int Edits(string left, string right)
    {
        Span<int> row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var edits = Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                (diagonal, row[j]) = (row[j], edits);
            }
        }

        return row[right.Length];
    }
}
