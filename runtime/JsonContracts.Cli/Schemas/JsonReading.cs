using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Reads JSON that may be anything.</summary>
internal static class JsonReading
{
    /// <summary>The object that a text holds; null when it holds something else, or no JSON.</summary>
    public static JsonObject? ObjectOf(string text)
    {
        try
        {
            // Names that are given twice show up only when the object is asked for its members.
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of a node that holds a string; null for anything else.</summary>
    public static string? TextOf(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? (string?)node : null;

    /// <summary>What lies inside a node; null as soon as there is no such member.</summary>
    public static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) node = (node as JsonObject)?[name];
        return node;
    }
}
