using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Cli;

/// <summary>A value as a page prints it: the type of the parameter tells what it is in JSON.</summary>
internal static class ParameterValue
{
    /// <summary>The value in JSON; null when no type of the parameter has such a value.</summary>
    public static JsonNode? Of(string text, IReadOnlyCollection<string> types)
    {
        if (types.Contains("boolean") && text is "true" or "false") return text == "true";
        if ((types.Contains("integer") || types.Contains("number")) && Number(text) is { } number) return number;
        return types.Contains("string") ? text : null;
    }

    /// <summary>The number that a text is; null when it is none.</summary>
    public static JsonNode? Number(string text) => JsonNumber.TryParse(text, out _) ? JsonNode.Parse(text) : null;
}
