using System;

namespace JsonContracts.Schema.Formats;

/// <summary>Names and addresses of hosts: RFC 1123, RFC 2673 and RFC 4291.</summary>
internal static class HostFormat
{
    private const int MaxName = 253;
    private const int MaxLabel = 63;

    public static bool IsHostname(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxName) return false;
        while (true)
        {
            var dot = text.IndexOf('.');
            if (!IsLabel(dot < 0 ? text : text.Slice(0, dot))) return false;
            if (dot < 0) return true;
            text = text.Slice(dot + 1);
        }
    }

    /// <summary>Four numbers from 0 to 255, without leading zeros.</summary>
    public static bool IsIPv4(ReadOnlySpan<char> text)
    {
        for (var part = 0; part < 4; part++)
        {
            var dot = text.IndexOf('.');
            if (dot < 0 != (part == 3) || !IsByte(part == 3 ? text : text.Slice(0, dot))) return false;
            text = text.Slice(dot + 1);
        }

        return true;
    }

    /// <summary>Eight groups, or fewer with one <c>::</c> for the zeros left out; the last two may be an IPv4 address. No zone.</summary>
    public static bool IsIPv6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::".AsSpan());
        if (gap < 0) return Groups(text, lastPart: true) == 8;
        var before = text.Slice(0, gap);
        var after = text.Slice(gap + 2);
        var left = before.IsEmpty ? 0 : Groups(before, lastPart: false);
        var right = after.IsEmpty ? 0 : Groups(after, lastPart: true);
        return left >= 0 && right >= 0 && left + right <= 7;
    }

    /// <summary>The number of 16-bit groups, or -1 when the text is none.</summary>
    private static int Groups(ReadOnlySpan<char> text, bool lastPart)
    {
        for (var count = 1; ; count++)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text.Slice(0, colon);
            if (colon < 0 && lastPart && group.IndexOf('.') >= 0) return IsIPv4(group) ? count + 1 : -1;
            if (!IsGroup(group)) return -1;
            if (colon < 0) return count;
            text = text.Slice(colon + 1);
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4) return false;
        foreach (var c in text)
        {
            if (!Ascii.IsHexDigit(c)) return false;
        }

        return true;
    }

    private static bool IsByte(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0')) return false;
        var value = 0;
        foreach (var c in text)
        {
            if (!Ascii.IsDigit(c)) return false;
            value = (value * 10) + c - '0';
        }

        return value <= 255;
    }

    private static bool IsLabel(ReadOnlySpan<char> label) => Punycode.IsEncoded(label) ? IdnHostFormat.IsEncodedLabel(label) : IsPlainLabel(label);

    /// <summary>Letters, digits and hyphens, which do not stand at an end.</summary>
    public static bool IsPlainLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > MaxLabel || label[0] == '-' || label[label.Length - 1] == '-') return false;
        foreach (var c in label)
        {
            if (!Ascii.IsLetterOrDigit(c) && c != '-') return false;
        }

        return true;
    }
}
