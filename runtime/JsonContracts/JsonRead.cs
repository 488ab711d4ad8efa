using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using JsonContracts.Schema.Formats;

namespace JsonContracts;

/// <summary>
/// Reads one value out of a text that was looked over. Every method returns false, without an exception, when it is not such a value
/// or its C# type cannot hold it, and leaves word of which value that was.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Reads a string.</summary>
    public static bool TryReadString(JsonView json, [NotNullWhen(true)] out string? value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        return value is not null || json.Refuse();
    }

    /// <summary>Whether the value is a number of exactly this value, however it is written.</summary>
    /// <param name="json">The value.</param>
    /// <param name="number">The text of a JSON number: <c>"-1"u8</c>.</param>
    public static bool IsNumber(JsonView json, ReadOnlySpan<byte> number) =>
        json.ValueKind == JsonValueKind.Number && (json.Content.SequenceEqual(number) || JsonCheck.Compare(json, number) == 0);

    /// <summary>Whether the value is a number of exactly this value, however it is written.</summary>
    /// <param name="json">The value.</param>
    /// <param name="number">The number.</param>
    public static bool IsNumber(JsonView json, long number) => json.TryGetShort(out var read)
        ? read.CompareTo(number) == 0
        : json.ValueKind == JsonValueKind.Number && JsonCheck.Compare(json, number) == 0;

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool TryReadBoolean(JsonView json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || json.ValueKind == JsonValueKind.False || json.Refuse();
    }

    /// <summary>Reads a whole number of 32 bits, however it is written: <c>100</c>, <c>100.0</c>, <c>1e2</c>.</summary>
    public static bool TryReadInt32(JsonView json, out int value)
    {
        var isRead = TryReadInt64(json, out var wide) && wide is >= int.MinValue and <= int.MaxValue;
        value = isRead ? (int)wide : 0;
        return isRead || json.Refuse();
    }

    /// <summary>Reads a whole number of 64 bits, however it is written: <c>100</c>, <c>100.0</c>, <c>1e2</c>.</summary>
    public static bool TryReadInt64(JsonView json, out long value)
    {
        value = 0;
        if (json.TryGetShort(out var number) && number.Scale == 0)
        {
            value = number.Digits;
            return true;
        }

        if (json.ValueKind != JsonValueKind.Number) return json.Refuse();
        if (json.HasPoint) return new ExactNumber(json.Content).TryGetInt64(out value) || json.Refuse();
        return Utf8Parser.TryParse(json.Content, out value, out _) || json.Refuse();
    }

    /// <summary>Reads a number as the nearest <see cref="double"/>. False when it lies beyond the range of one.</summary>
    public static bool TryReadDouble(JsonView json, out double value)
    {
        value = 0;
        if (json.TryGetShort(out var number) && number.TryGetDouble(out value)) return true;
        if (json.ValueKind != JsonValueKind.Number) return json.Refuse();
        if (!Utf8Parser.TryParse(json.Content, out value, out _) || !double.IsFinite(value)) return json.Refuse();
        if (!new ExactNumber(json.Content).IsHeldBy(value)) json.Alter(Alterations.Number);
        return true;
    }

    /// <summary>Reads a number as the nearest <see cref="decimal"/>. False when it lies beyond the range of one.</summary>
    public static bool TryReadDecimal(JsonView json, out decimal value)
    {
        value = 0;
        if (json.TryGetShort(out var number))
        {
            value = number.ToDecimal();
            return true;
        }

        if (json.ValueKind != JsonValueKind.Number) return json.Refuse();
        var text = json.Content;
        if (!Utf8Parser.TryParse(text, out value, out var length, text.IndexOfAny((byte)'e', (byte)'E') < 0 ? default : 'e') || length != text.Length) return json.Refuse();
        if (!new ExactNumber(text).IsHeldBy(value)) json.Alter(Alterations.Number);
        return true;
    }

    /// <summary>Reads a UUID in its form with 36 characters, in either letter case.</summary>
    public static bool TryReadGuid(JsonView json, out Guid value)
    {
        value = default;
        if (json.ValueKind != JsonValueKind.String) return json.Refuse();
        if (json.IsEscaped) return TryReadEscaped(json, out value) || json.Refuse();
        if (!UuidText.TryRead(json.Content, out value)) return json.Refuse();
        if (UuidText.HasUpperCase(json.Content)) json.Alter(Alterations.Text);
        return true;
    }

    /// <summary>Reads an absolute URI by RFC 3986 and keeps its text as <see cref="Uri.OriginalString"/>.</summary>
    public static bool TryReadUri(JsonView json, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return (json.ValueKind == JsonValueKind.String && JsonCheck.IsFormatUri(json) && Uri.TryCreate(json.GetString(), UriKind.Absolute, out value)) || json.Refuse();
    }

    /// <summary>Reads any value.</summary>
    public static bool TryReadData(JsonView json, [NotNullWhen(true)] out JsonData? value)
    {
        value = json.Exists ? JsonData.OfChecked(json.ToElement()) : null;
        return value is not null || json.Refuse();
    }

    private static bool TryReadEscaped(JsonView json, out Guid value)
    {
        var text = json.GetString();
        value = default;

        // The parser of the framework is content with white space around.
        if (!UuidFormat.IsUuid(text) || !Guid.TryParseExact(text, "D", out value)) return false;
        if (text.AsSpan().ContainsAnyInRange('A', 'F')) json.Alter(Alterations.Text);
        return true;
    }
}
