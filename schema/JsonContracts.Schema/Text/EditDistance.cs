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
