using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Contracts;

/// <summary>
/// Reads one value from the token that a reader stands on. Every method returns false, without an exception, when the token is not
/// such a value or its C# type cannot hold it; the reader stays on the token, or on the last one of an array or object.
/// </summary>
public static partial class JsonRead
{
    /// <summary>Reads a string. False also for one that escapes half of a surrogate pair.</summary>
    public static bool TryReadString(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.String) return false;
        try
        {
            value = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Reads the name of a member. False for one that escapes half of a surrogate pair.</summary>
    public static bool TryReadName(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (reader.TokenType != JsonTokenType.PropertyName) return false;
        try
        {
            name = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether the token is a number of exactly this value, however it is written.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="number">The text of a JSON number: <c>"-1"u8</c>.</param>
    public static bool IsNumber(ref Utf8JsonReader reader, ReadOnlySpan<byte> number) =>
        reader.TokenType == JsonTokenType.Number && new ExactNumber(RawNumber(ref reader)).CompareTo(new ExactNumber(number)) == 0;

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool TryReadBoolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    /// <summary>Reads a whole number of 32 bits, however it is written: <c>100</c>, <c>100.0</c>, <c>1e2</c>.</summary>
    public static bool TryReadInt32(ref Utf8JsonReader reader, out int value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return false;
        if (reader.TryGetInt32(out value)) return true;
        if (!TryReadInt64(ref reader, out var wide) || wide is < int.MinValue or > int.MaxValue) return false;
        value = (int)wide;
        return true;
    }

    /// <summary>Reads a whole number of 64 bits, however it is written: <c>100</c>, <c>100.0</c>, <c>1e2</c>.</summary>
    public static bool TryReadInt64(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number) return false;
        return reader.TryGetInt64(out value) || new ExactNumber(RawNumber(ref reader)).TryGetInt64(out value);
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>. False when it lies beyond the range of one.</summary>
    public static bool TryReadDouble(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && double.IsFinite(value);
    }

    /// <summary>Reads a number as the nearest <see cref="decimal"/>. False when it lies beyond the range of one.</summary>
    public static bool TryReadDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value);
    }

    /// <summary>Reads a UUID in its form with 36 characters, in either letter case.</summary>
    public static bool TryReadGuid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out value);
    }

    /// <summary>Reads an absolute URI by RFC 3986 and keeps its text as <see cref="Uri.OriginalString"/>.</summary>
    public static bool TryReadUri(ref Utf8JsonReader reader, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return TryReadString(ref reader, out var text) && JsonCheck.IsFormatUri(text) && Uri.TryCreate(text, UriKind.Absolute, out value);
    }

    /// <summary>Reads any value whose objects give no name twice.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool TryReadData(ref Utf8JsonReader reader, [NotNullWhen(true)] out JsonData? value)
    {
        var json = JsonElement.ParseValue(ref reader);
        value = JsonCheck.HasUniqueNamesDeep(json, null) ? new JsonData(json) : null;
        return value is not null;
    }

    private static ReadOnlySpan<byte> RawNumber(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
}
