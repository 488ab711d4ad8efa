using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Cli;

/// <summary>Which keywords of a schema hold schemas. Everything else, values that look like schemas included, is left alone.</summary>
internal static class SchemaParts
{
    private static readonly HashSet<string> One =
    [
        "items", "additionalProperties", "additionalItems", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
        "not", "if", "then", "else",
    ];

    private static readonly HashSet<string> Listed = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];

    private static readonly HashSet<string> Named = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];

    /// <summary>Whether the value of a keyword is a schema.</summary>
    public static bool IsOne(string keyword, JsonNode? value) => One.Contains(keyword) && value is JsonObject;

    /// <summary>Whether the value of a keyword is a list of schemas.</summary>
    public static bool IsListed(string keyword, JsonNode? value) => Listed.Contains(keyword) && value is JsonArray;

    /// <summary>Whether the value of a keyword has a schema for each of some names.</summary>
    public static bool IsNamed(string keyword, JsonNode? value) => Named.Contains(keyword) && value is JsonObject;

    /// <summary>The schemas right inside a schema, each with the way there.</summary>
    public static IEnumerable<(IReadOnlyList<string> Way, JsonObject Schema)> Of(JsonObject schema) => schema.SelectMany(member => Inside(member.Key, member.Value));

    private static IEnumerable<(IReadOnlyList<string> Way, JsonObject Schema)> Inside(string keyword, JsonNode? value)
    {
        if (IsOne(keyword, value)) return [([keyword], value!.AsObject())];
        if (IsListed(keyword, value)) return value!.AsArray().Select((part, i) => (Way(keyword, $"{i}"), part)).Where(IsSchema).Select(Cast);
        if (IsNamed(keyword, value)) return value!.AsObject().Select(part => (Way(keyword, part.Key), part.Value)).Where(IsSchema).Select(Cast);
        return [];
    }

    private static IReadOnlyList<string> Way(string keyword, string token) => [keyword, token];

    private static bool IsSchema((IReadOnlyList<string> Way, JsonNode? Part) part) => part.Part is JsonObject;

    private static (IReadOnlyList<string> Way, JsonObject Schema) Cast((IReadOnlyList<string> Way, JsonNode? Part) part) => (part.Way, part.Part!.AsObject());
}
