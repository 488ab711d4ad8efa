using System;

namespace JsonContracts.Schema.Formats;

/// <summary>
/// RFC 3986, without its leniencies: ASCII only, every other character written with percent signs; and RFC 3987, which takes characters of
/// other scripts as they are.
/// </summary>
internal static class UriFormat
{
    private const string SubDelimiters = "!$&'()*+,;=";
    private const string Segment = SubDelimiters + ":@";

    /// <summary>An address with a scheme.</summary>
    public static bool IsUri(ReadOnlySpan<char> text) => IsAddress(text, isInternational: false);

    /// <summary>An address with or without a scheme. Without one, a colon in the first segment would look like one.</summary>
    public static bool IsUriReference(ReadOnlySpan<char> text) => IsAddressOrReference(text, isInternational: false);

    /// <summary>The same as <see cref="IsUri"/>, with characters of other scripts.</summary>
    public static bool IsIri(ReadOnlySpan<char> text) => IsAddress(text, isInternational: true);

    /// <summary>The same as <see cref="IsUriReference"/>, with characters of other scripts.</summary>
    public static bool IsIriReference(ReadOnlySpan<char> text) => IsAddressOrReference(text, isInternational: true);

    private static bool IsAddress(ReadOnlySpan<char> text, bool isInternational)
    {
        var scheme = SchemeLength(text);
        return scheme > 0 && IsReference(text.Slice(scheme + 1), isInternational);
    }

    private static bool IsAddressOrReference(ReadOnlySpan<char> text, bool isInternational)
    {
        if (IsAddress(text, isInternational)) return true;
        var colon = text.IndexOf(':');
        var end = text.IndexOfAny('/', '?', '#');
        return (colon < 0 || (end >= 0 && end < colon)) && IsReference(text, isInternational);
    }

    /// <summary>What follows the scheme: authority, path, query and fragment.</summary>
    private static bool IsReference(ReadOnlySpan<char> text, bool isInternational)
    {
        var fragment = text.IndexOf('#');
        if (fragment >= 0)
        {
            if (!IsMadeOf(text.Slice(fragment + 1), Segment + "/?", isInternational)) return false;
            text = text.Slice(0, fragment);
        }

        var query = text.IndexOf('?');
        if (query >= 0)
        {
            if (!IsMadeOf(text.Slice(query + 1), Segment + "/?", isInternational)) return false;
            text = text.Slice(0, query);
        }

        if (!text.StartsWith("//".AsSpan(), StringComparison.Ordinal)) return IsMadeOf(text, Segment + "/", isInternational);
        text = text.Slice(2);
        var path = text.IndexOf('/');
        return path < 0 ? IsAuthority(text, isInternational) : IsAuthority(text.Slice(0, path), isInternational) && IsMadeOf(text.Slice(path), Segment + "/", isInternational);
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool isInternational)
    {
        var user = text.IndexOf('@');
        if (user >= 0 && !IsMadeOf(text.Slice(0, user), SubDelimiters + ":", isInternational)) return false;
        var host = text.Slice(user + 1);
        var port = host.LastIndexOf(':');
        if (port > host.LastIndexOf(']'))
        {
            if (!IsPort(host.Slice(port + 1))) return false;
            host = host.Slice(0, port);
        }

        return host.Length > 0 && host[0] == '[' ? IsLiteral(host) : IsMadeOf(host, SubDelimiters, isInternational);
    }

    private static bool IsPort(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Ascii.IsDigit(c)) return false;
        }

        return true;
    }

    /// <summary>An IPv6 address or one of a later version, in brackets.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> host)
    {
        if (host[host.Length - 1] != ']') return false;
        var literal = host.Slice(1, host.Length - 2);
        if (literal.IsEmpty || literal[0] is not ('v' or 'V')) return HostFormat.IsIPv6(literal);
        var dot = literal.IndexOf('.');
        if (dot < 2 || dot == literal.Length - 1 || literal.IndexOf('%') >= 0) return false;
        foreach (var c in literal.Slice(1, dot - 1))
        {
            if (!Ascii.IsHexDigit(c)) return false;
        }

        return IsMadeOf(literal.Slice(dot + 1), SubDelimiters + ":", isInternational: false);
    }

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOf(':');
        if (length < 1 || !Ascii.IsLetter(text[0])) return 0;
        foreach (var c in text.Slice(1, length - 1))
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('+' or '-' or '.')) return 0;
        }

        return length;
    }

    /// <summary>Whether all is unreserved, escaped with a percent sign, or one of <paramref name="others"/>.</summary>
    private static bool IsMadeOf(ReadOnlySpan<char> text, string others, bool isInternational)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !Ascii.IsHexDigit(text[i + 1]) || !Ascii.IsHexDigit(text[i + 2])) return false;
                i += 2;
            }
            else if (!Ascii.IsLetterOrDigit(c) && c is not ('-' or '.' or '_' or '~') && others.IndexOf(c) < 0 && !(isInternational && IsOfOtherScript(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What RFC 3987 adds to the characters that need no percent sign. Halves of a pair stand for characters of its upper planes.</summary>
    private static bool IsOfOtherScript(char c) => c is (>= '\u00A0' and <= '\uDFFF') or (>= '\uF900' and <= '\uFDCF') or (>= '\uFDF0' and <= '\uFFEF');
}
