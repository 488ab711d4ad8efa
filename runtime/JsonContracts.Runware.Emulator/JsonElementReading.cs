using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>Reads members that may be absent or of another kind.</summary>
internal static class JsonElementReading
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static double? Number(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public static bool IsTrue(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.True };
}
