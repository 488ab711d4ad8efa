using System;

namespace JsonContracts.Schema.Formats;

/// <summary>RFC 6570: an address with expressions in braces, for values that come later.</summary>
internal static class UriTemplateFormat
{
    private const int LongestPrefix = 4;

    public static bool IsUriTemplate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
            {
                var length = text.Slice(i + 1).IndexOf('}');
                if (length < 0 || !IsExpression(text.Slice(i + 1, length))) return false;
                i += length + 1;
            }
            else if (text[i] == '%')
            {
                if (!IsEscape(text, i)) return false;
            }
            else if (text[i] is <= ' ' or '\u007F' || "\"<>\\^`|}".AsSpan().IndexOf(text[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An operator, perhaps, and names between commas.</summary>
    private static bool IsExpression(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && "+#./;?&=,!@|".AsSpan().IndexOf(text[0]) >= 0) text = text.Slice(1);
        while (true)
        {
            var comma = text.IndexOf(',');
            if (!IsVariable(comma < 0 ? text : text.Slice(0, comma))) return false;
            if (comma < 0) return true;
            text = text.Slice(comma + 1);
        }
    }

    /// <summary>A name, with a star behind it, or a colon and how many characters of the value count.</summary>
    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        var colon = text.IndexOf(':');
        if (colon >= 0) return IsPrefix(text.Slice(colon + 1)) && IsName(text.Slice(0, colon));
        return IsName(text[text.Length - 1] == '*' ? text.Slice(0, text.Length - 1) : text);
    }

    private static bool IsPrefix(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestPrefix || text[0] == '0') return false;
        foreach (var c in text)
        {
            if (!Ascii.IsDigit(c)) return false;
        }

        return true;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        var previous = '.';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' ? previous == '.' : text[i] == '%' ? !IsEscape(text, i) : !Ascii.IsLetterOrDigit(text[i]) && text[i] != '_') return false;
            previous = text[i];
        }

        return previous != '.';
    }

    private static bool IsEscape(ReadOnlySpan<char> text, int at) => at + 2 < text.Length && Ascii.IsHexDigit(text[at + 1]) && Ascii.IsHexDigit(text[at + 2]);
}
