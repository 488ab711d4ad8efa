using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace JsonContracts;

/// <summary>What can be said about a JSON text before any schema is asked.</summary>
internal static class JsonText
{
    private const string NoUnicode = "no Unicode text";

    /// <summary>What the limit allows.</summary>
    public static string TooDeep => string.Create(CultureInfo.InvariantCulture, $"at most {CheckContext.Current.MaxDepth} levels");

    /// <summary>What is said of a text whose check does not fit on the stack.</summary>
    public static ContractViolation TooDeepForStack => new("", "json", "no more levels than the stack allows", "nested too deep");

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    /// <summary>The first reason why a text is not one JSON value that a contract reads.</summary>
    /// <param name="utf8">A text that no index could be made of.</param>
    public static ContractViolation FindFault(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0) return Fault(utf8, 0, "empty", "one JSON value");
        var reader = new Utf8JsonReader(utf8, AnyDepth);
        try
        {
            while (reader.Read())
            {
                if (OpensTooDeep(ref reader)) return Fault(utf8, reader.TokenStartIndex, "nested too deep", TooDeep);
                if (HoldsBrokenString(ref reader)) return Fault(utf8, reader.TokenStartIndex, NoUnicode, "Unicode text");
            }

            return Fault(utf8, utf8.Length, "malformed", "well-formed JSON");
        }
        catch (JsonException exception)
        {
            return Malformed(utf8, reader.BytesConsumed, exception);
        }
    }

    /// <summary>The first half of a surrogate pair that stands alone, which has no form in UTF-8; null when there is none.</summary>
    public static ContractViolation? FindLoneSurrogate(ReadOnlySpan<char> json)
    {
        var index = JsonCheck.IndexOfLoneSurrogate(json);
        if (index < 0) return null;
        var before = ToUtf8(json[..index]);
        return Fault(before, before.Length, NoUnicode, "Unicode text");
    }

    /// <summary>A text as UTF-8.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<char> json)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(json)];
        Encoding.UTF8.GetBytes(json, utf8);
        return utf8;
    }

    private static bool OpensTooDeep(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= CheckContext.Current.MaxDepth;

    private static bool HoldsBrokenString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return false;
        if (!reader.ValueIsEscaped) return !Utf8.IsValid(reader.ValueSpan);
        try
        {
            reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static ContractViolation Malformed(ReadOnlySpan<byte> utf8, long consumed, JsonException exception)
    {
        if (exception.LineNumber is not { } line || exception.BytePositionInLine is not { } column)
        {
            return Fault(utf8, consumed, "malformed", "well-formed JSON");
        }

        var reason = exception.Message;
        var end = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Fault(line, column, "malformed", "well-formed JSON", " (" + (end < 0 ? reason : reason[..end]).TrimEnd('.') + ")");
    }

    private static ContractViolation Fault(ReadOnlySpan<byte> utf8, long offset, string what, string expected)
    {
        var before = utf8[..(int)offset];
        return Fault(before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1, what, expected, "");
    }

    private static ContractViolation Fault(long line, long column, string what, string expected, string reason) =>
        new("", "json", expected, string.Create(CultureInfo.InvariantCulture, $"{what} at line {line + 1}, byte {column + 1}{reason}"));
}
