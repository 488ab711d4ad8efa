using System;

namespace JsonContracts.Schema.Formats;

/// <summary>The length of a string as JSON Schema counts it: in Unicode code points. Half of a surrogate pair alone counts as one.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) count--;
        }

        return count;
    }

    /// <summary>Counts well-formed UTF-8: every byte that starts a character.</summary>
    public static int Count(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            if ((unit & 0xC0) != 0x80) count++;
        }

        return count;
    }
}
