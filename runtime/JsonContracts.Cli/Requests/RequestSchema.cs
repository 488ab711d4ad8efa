using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace JsonContracts.Cli;

/// <summary>Says in words for people what the schema of the request says about a parameter.</summary>
internal static class RequestSchema
{
    private static readonly Lazy<JsonElement> Root = new(Read);

    /// <summary>What the parameter is, its range and its default.</summary>
    /// <param name="pointer">The JSON Pointer of the parameter in a request.</param>
    /// <param name="ownDefault">What this program does when the parameter is not given; null leaves it to the schema.</param>
    public static string Describe(string pointer, string? ownDefault = null) =>
        string.Join(' ', Sentences(At(pointer), Choices(pointer), ownDefault));

    /// <summary>The texts that the parameter can have, as on the wire; empty when they are not listed.</summary>
    /// <param name="pointer">The JSON Pointer of the parameter in a request.</param>
    public static IReadOnlyList<string> Choices(string pointer)
    {
        var schema = At(pointer);
        if (schema.TryGetProperty("enum", out var values)) return [.. values.EnumerateArray().Select(value => value.ToString())];
        if (!schema.TryGetProperty("oneOf", out var cases)) return [];
        return [.. cases.EnumerateArray().Select(choice => choice.GetProperty("const").ToString())];
    }

    private static IEnumerable<string> Sentences(JsonElement schema, IReadOnlyList<string> choices, string? ownDefault)
    {
        yield return schema.GetProperty("description").GetString()!;
        if (choices.Count == 1) yield return $"Only {choices[0]}.";
        if (choices.Count > 1) yield return $"One of {string.Join(", ", choices)}.";
        if (Range(schema, "minimum", "maximum") is { } range) yield return $"{range}.";
        if (Range(schema, "minLength", "maxLength") is { } length) yield return $"{length} characters.";
        if ((ownDefault ?? Text(schema, "default")) is { } value) yield return $"Default: {value}.";
    }

    private static string? Range(JsonElement schema, string least, string most) => (Text(schema, least), Text(schema, most)) switch
    {
        (null, null) => null,
        ({ } from, { } to) => $"{from} to {to}",
        ({ } from, null) => $"At least {from}",
        (null, { } to) => $"At most {to}",
    };

    private static string? Text(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value)
        ? value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    private static JsonElement At(string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(Root.Value, (schema, name) => schema.GetProperty("properties").GetProperty(name));

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(ContractCatalogue.Text("kling-video-2.6-standard.schema.json"));
        return document.RootElement.Clone();
    }
}
