using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>A result as plain JSON: what came of a <see cref="RawRequest"/>.</summary>
/// <param name="Json">The item, with all its members.</param>
public sealed record RawResult(JsonElement Json) : IJsonContract<RawResult>
{
    /// <inheritdoc/>
    public static bool TryRead(JsonView json, [NotNullWhen(true)] out RawResult? value)
    {
        value = CheckJson(json, null) ? new RawResult(json.ToElement()) : null;
        return value is not null;
    }

    /// <summary>Whether an item tells of something that was made or found, and not only of a task that was accepted.</summary>
    /// <param name="json">The item.</param>
    /// <param name="sink">Takes the violation.</param>
    public static bool CheckJson(JsonView json, ViolationSink? sink)
    {
        if (json.Member("status"u8) is { Exists: true } status && (status.Is("success"u8) || status.Is("ready"u8))) return true;
        foreach (var member in json.Members)
        {
            if (IsOfResult(member.NameUtf8)) return true;
        }

        return sink.Report("", "anyOf", "a result", "an object without one");
    }

    /// <inheritdoc/>
    public bool Check(ViolationSink? sink) => true;

    /// <inheritdoc/>
    public void WriteTo(ref JsonOutput output) => output.WriteData(Json);

    private static bool IsOfResult(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("taskUUID"u8)) return false;
        var isMedia = name.EndsWith("UUID"u8) || name.EndsWith("URL"u8) || name.EndsWith("Base64Data"u8) || name.EndsWith("DataURI"u8);
        return isMedia
            || name.SequenceEqual("text"u8) || name.SequenceEqual("structuredData"u8) || name.SequenceEqual("outputs"u8) || name.SequenceEqual("air"u8)
            || name.SequenceEqual("results"u8) || name.SequenceEqual("operation"u8) || name.SequenceEqual("response"u8);
    }
}
