using System;

namespace JsonContracts.Schema.Text;

/// <summary>How far two words are apart.</summary>
public static class EditDistance
{
    /// <summary>Levenshtein's distance: the characters to insert, delete or replace.</summary>
    /// <param name="left">One word.</param>
    /// <param name="right">The other one.</param>
    /// <returns>Zero when they are equal.</returns>
    public static int Between(string left, string right)
    {
        // What both begin and end with costs nothing, and of addresses that is most.
        var start = Common(Math.Min(left.Length, right.Length), i => left[i] == right[i]);
        var end = Common(Math.Min(left.Length, right.Length) - start, i => left[left.Length - 1 - i] == right[right.Length - 1 - i]);
        return OfWhole(left.Substring(start, left.Length - start - end), right.Substring(start, right.Length - start - end));
    }

    private static int Common(int length, Func<int, bool> isSame)
    {
        var count = 0;
        while (count < length && isSame(count)) count++;
        return count;
    }

    private static int OfWhole(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
