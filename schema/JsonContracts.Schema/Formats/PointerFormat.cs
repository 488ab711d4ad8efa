using System;

namespace JsonContracts.Schema.Formats;

/// <summary>RFC 6901 and its relative form: ways from one JSON value to another.</summary>
internal static class PointerFormat
{
    /// <summary>Empty, or tokens that each begin with a slash; a tilde stands only before 0 or 1.</summary>
    public static bool IsJsonPointer(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] != '/') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))) return false;
        }

        return true;
    }

    /// <summary>How many levels to go up, and then a pointer, or a number sign for the name or index itself.</summary>
    public static bool IsRelativeJsonPointer(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && Ascii.IsDigit(text[digits])) digits++;
        if (digits == 0 || (digits > 1 && text[0] == '0')) return false;
        var rest = text.Slice(digits);
        return (rest.Length == 1 && rest[0] == '#') || IsJsonPointer(rest);
    }
}
