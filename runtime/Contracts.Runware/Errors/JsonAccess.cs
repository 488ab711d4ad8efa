using System;
using System.Text.Json;

namespace Contracts.Runware;

/// <summary>Forgiving look-ups in JSON of a service that may say anything: what is not as expected is absent.</summary>
internal static class JsonAccess
{
    /// <summary>A member of an object that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A member as text; numbers and the like as they are written.</summary>
    public static string? TextOf(this JsonElement json, string name) => json.Member(name)?.Text();

    public static Guid? GuidOf(this JsonElement json, string name) =>
        Guid.TryParse(json.TextOf(name), out var value) ? value : null;

    public static decimal? NumberOf(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    public static string Text(this JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return json.GetRawText();
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON, but no text of .NET.
            return json.GetRawText().Trim('"');
        }
    }
}
