using System;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;

namespace JsonContracts.Runware;

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

    /// <summary>Whether a member is a certain text.</summary>
    public static bool Says(this JsonElement json, string name, ReadOnlySpan<byte> text)
    {
        try
        {
            return json.Member(name) is { ValueKind: JsonValueKind.String } value && value.ValueEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return false;
        }
    }

    /// <summary>A member as a UUID, also in the forms without hyphens or with braces.</summary>
    public static Guid? GuidOf(this JsonElement json, string name)
    {
        try
        {
            if (json.Member(name) is not { ValueKind: JsonValueKind.String } member) return null;
            return member.TryGetGuid(out var value) || Guid.TryParse(member.GetString(), out value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }

    public static decimal? NumberOf(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    /// <summary>A value as it is written, in UTF-8.</summary>
    public static ReadOnlySpan<byte> RawUtf8(this JsonElement json) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(json);
#else
        System.Text.Encoding.UTF8.GetBytes(json.GetRawText());
#endif

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
