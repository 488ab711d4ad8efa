using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace JsonContracts.Runware;

/// <summary>Answers as they may be looked at and repeated: text, and without the key.</summary>
internal sealed class Redaction(string key)
{
    /// <summary>A shorter key is no real one, and could be a word of the protocol.</summary>
    private const int ShortestSecret = 8;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(key);
    private readonly Regex _quoted = Quoted(key);

    public byte[] Of(byte[] body) => Redact(Clean(body));

    /// <summary>Text without a byte order mark, and without bytes that are no UTF-8: they would break every look at it.</summary>
    private static byte[] Clean(byte[] body)
    {
        if (body.AsSpan().StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        return Utf8.IsValid(body) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));
    }

    /// <summary>A service that quotes the key must not carry it into messages and logs, however JSON escapes it there.</summary>
    private byte[] Redact(byte[] body)
    {
        if (_secret.Length < ShortestSecret || (body.AsSpan().IndexOf(_secret) < 0 && body.AsSpan().IndexOf((byte)'\\') < 0)) return body;
        var text = Encoding.UTF8.GetString(body);
        return _quoted.IsMatch(text) ? Encoding.UTF8.GetBytes(_quoted.Replace(text, "***")) : body;
    }

    /// <summary>Finds a key in JSON, where each of its characters may stand as itself or escaped.</summary>
    private static Regex Quoted(string key) => new(
        string.Concat(key.Select(character => $@"(?:\\?{Regex.Escape(character.ToString())}|\\u00(?i:{(int)character:x2}))")),
        RegexOptions.CultureInvariant);
}
