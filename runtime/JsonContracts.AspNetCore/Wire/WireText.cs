using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.AspNetCore;

/// <summary>
/// Reads a generated value from a text that stands outside JSON, such as a part of a route. There nothing tells the string <c>1</c> from the
/// number: the string comes first, and the number or flag where no value is that string.
/// </summary>
internal static class WireText
{
    /// <summary>Reads a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The metadata of the value's type.</param>
    /// <param name="value">The value, or null when there is none of this text.</param>
    /// <param name="violations">What the type allows instead.</param>
    public static bool TryRead(string text, JsonTypeInfo type, [NotNullWhen(true)] out object? value, out ContractViolations violations)
    {
        if (TryReadJson(JsonSerializer.SerializeToUtf8Bytes(text, TextJsonContext.Default.String), type, out value, out violations)) return true;
        return IsNumberOrFlag(text, out var token) && TryReadJson(token, type, out value, out _);
    }

    /// <summary>A value as it is read.</summary>
    public static string Of(object value, JsonTypeInfo type)
    {
        var json = JsonSerializer.SerializeToElement(value, type);
        return json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
    }

    private static bool TryReadJson(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type, [NotNullWhen(true)] out object? value, out ContractViolations violations)
    {
        try
        {
            value = JsonSerializer.Deserialize(utf8Json, type);
            violations = ContractViolations.None;
            return value is not null;
        }
        catch (ContractException exception)
        {
            value = null;
            violations = exception.Violations;
            return false;
        }
    }

    private static bool IsNumberOrFlag(string text, out byte[] token)
    {
        token = System.Text.Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(token);
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
