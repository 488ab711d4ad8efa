using System;

namespace JsonContracts.Schema.Formats;

/// <summary>The durations of RFC 3339, appendix A: whole numbers, no unit left out between two others, weeks only alone.</summary>
internal static class DurationFormat
{
    public static bool IsDuration(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != 'P') return false;
        var rest = text.Slice(1);
        if (rest[rest.Length - 1] == 'W') return Units(ref rest, "W") && rest.IsEmpty;
        if (rest[0] != 'T' && !Units(ref rest, "YMD")) return false;
        if (rest.IsEmpty) return true;
        if (rest[0] != 'T') return false;
        rest = rest.Slice(1);
        return Units(ref rest, "HMS") && rest.IsEmpty;
    }

    /// <summary>Takes one number or more, each with the unit that follows the one before.</summary>
    private static bool Units(ref ReadOnlySpan<char> text, string units)
    {
        var next = -1;
        while (!text.IsEmpty && Ascii.IsDigit(text[0]))
        {
            var digits = 1;
            while (digits < text.Length && Ascii.IsDigit(text[digits])) digits++;
            var unit = digits < text.Length ? units.IndexOf(text[digits]) : -1;
            if (unit < 0 || (next >= 0 && unit != next)) return false;
            next = unit + 1;
            text = text.Slice(digits + 1);
        }

        return next > 0;
    }
}
