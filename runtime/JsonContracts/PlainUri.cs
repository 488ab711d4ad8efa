using System;
using System.Buffers;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Recognizes most URIs with two searches: an address whose characters need no second look. What it does not recognize may still be a
/// URI, which <see cref="Schema.Formats.UriFormat"/> decides.
/// </summary>
internal static class PlainUri
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string SchemeCharacters = Letters + "0123456789+-.";

    /// <summary>All that may stand in host, path and query alike; not what has to come in pairs or only once.</summary>
    private const string PlainCharacters = Letters + "0123456789-._~!$&'()*+,;=/?";

    private static readonly SearchValues<char> s_scheme = SearchValues.Create(SchemeCharacters);
    private static readonly SearchValues<char> s_plain = SearchValues.Create(PlainCharacters);
    private static readonly SearchValues<byte> s_schemeUtf8 = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(SchemeCharacters));
    private static readonly SearchValues<byte> s_plainUtf8 = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(PlainCharacters));

    /// <summary>Whether a text is certainly a URI.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAnyExcept(s_scheme);
        return colon > 0 && text[colon] == ':' && char.IsAsciiLetter(text[0]) && !text[(colon + 1)..].ContainsAnyExcept(s_plain);
    }

    /// <summary>Whether a JSON string is certainly a URI. Of a long one it is mostly known already.</summary>
    public static bool IsPlain(JsonView json) => json.ValueKind == JsonValueKind.String
        && (json.IsUri || (!json.IsRich && json.Content is { IsEmpty: false } text && PlainLength(text) == text.Length));

    /// <summary>How many bytes at the start of a text are certainly a URI; 0 when it does not begin like one.</summary>
    public static int PlainLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter((char)text[0])) return 0;
        var colon = text.IndexOfAnyExcept(s_schemeUtf8);
        if (colon < 0 || text[colon] != ':') return 0;
        var length = text[(colon + 1)..].IndexOfAnyExcept(s_plainUtf8);
        return length < 0 ? text.Length : colon + 1 + length;
    }
}
