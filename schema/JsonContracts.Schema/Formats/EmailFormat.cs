using System;

namespace JsonContracts.Schema.Formats;

/// <summary>RFC 5321, section 4.1.2: a mailbox, with a dotted or quoted local part and a host name or address literal.</summary>
internal static class EmailFormat
{
    private const int MaxLocal = 64;

    public static bool IsEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: false);

    /// <summary>The same with characters of other scripts, in the local part (RFC 6531) and in the host (RFC 5890).</summary>
    public static bool IsIdnEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: true);

    private static bool IsMailbox(ReadOnlySpan<char> text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > MaxLocal) return false;
        var local = text.Slice(0, at);
        return (local[0] == '"' ? IsQuoted(local, isInternational) : IsDotted(local, isInternational)) && IsDomain(text.Slice(at + 1), isInternational);
    }

    private static bool IsDotted(ReadOnlySpan<char> local, bool isInternational)
    {
        var previous = '.';
        foreach (var c in local)
        {
            if (c == '.' ? previous == '.' : !Ascii.IsLetterOrDigit(c) && "!#$%&'*+-/=?^_`{|}~".IndexOf(c) < 0 && !(isInternational && IsOfOtherScript(c))) return false;
            previous = c;
        }

        return previous != '.';
    }

    private static bool IsQuoted(ReadOnlySpan<char> local, bool isInternational)
    {
        var end = local.Length - 1;
        if (end < 1 || local[end] != '"') return false;
        for (var i = 1; i < end; i++)
        {
            if (local[i] == '\\') i++;
            else if (local[i] == '"') return false;
            if (i == end || (local[i] is < ' ' or > '~' && !(isInternational && IsOfOtherScript(local[i])))) return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain, bool isInternational)
    {
        if (domain.Length < 2 || domain[0] != '[') return isInternational ? IdnHostFormat.IsIdnHostname(domain) : HostFormat.IsHostname(domain);
        if (domain[domain.Length - 1] != ']') return false;
        var literal = domain.Slice(1, domain.Length - 2);
        const string tag = "IPv6:";
        return literal.StartsWith(tag.AsSpan(), StringComparison.OrdinalIgnoreCase)
            ? HostFormat.IsIPv6(literal.Slice(tag.Length))
            : HostFormat.IsIPv4(literal);
    }

    private static bool IsOfOtherScript(char c) => c >= '\u0080';
}
