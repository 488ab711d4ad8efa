using System.Text;
using System.Text.Json;

namespace JsonContracts.Extensions;

/// <summary>What a text of the configuration can be in JSON besides a string.</summary>
internal static class ConfigurationText
{
    /// <summary>The text as another JSON value of one of these kinds; null when it is none.</summary>
    public static string? AsOther(string text, JsonKinds kinds)
    {
        if (text.Length == 0) return Empty(kinds & ~JsonKinds.Text);
        if (kinds.HasFlag(JsonKinds.Boolean) && bool.TryParse(text, out var flag)) return flag ? "true" : "false";
        if (kinds.HasFlag(JsonKinds.Number) && IsNumber(text)) return text;
        return kinds.HasFlag(JsonKinds.Null) && text == "null" ? text : null;
    }

    /// <summary>What an empty list, an empty object and null are in configuration: a key without a value. Null when there is no such kind.</summary>
    public static string? Empty(JsonKinds kinds)
    {
        if (kinds.HasFlag(JsonKinds.Null)) return "null";
        if (kinds.HasFlag(JsonKinds.Object)) return "{}";
        return kinds.HasFlag(JsonKinds.List) ? "[]" : null;
    }

    private static bool IsNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
