using System.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>Definitions of which each leads to the next one in two ways, so that the ways double at each level.</summary>
internal static class ManyWays
{
    /// <summary>A schema whose <c>unevaluatedProperties</c> stands beside a reference to the first of them.</summary>
    /// <param name="unevaluated">What the keyword says.</param>
    /// <param name="levels">How many definitions there are.</param>
    /// <param name="hasStops">Whether a way leads over a definition of its own.</param>
    public static string Beside(string unevaluated, int levels, bool hasStops)
    {
        var definitions = Enumerable.Range(0, levels).Select(level => hasStops
            ? $$"""
              "d{{level}}": { "anyOf": [{ "$ref": "#/$defs/a{{level}}" }, { "$ref": "#/$defs/b{{level}}" }] },
              "a{{level}}": { "required": ["a{{level}}"], "$ref": "#/$defs/d{{level + 1}}" },
              "b{{level}}": { "required": ["b{{level}}"], "$ref": "#/$defs/d{{level + 1}}" }
              """
            : $$"""
              "d{{level}}": { "anyOf": [{ "required": ["a{{level}}"], "$ref": "#/$defs/d{{level + 1}}" }, { "required": ["b{{level}}"], "$ref": "#/$defs/d{{level + 1}}" }] }
              """);
        return $$"""{ "type": "object", "$ref": "#/$defs/d0", "unevaluatedProperties": {{unevaluated}}, "$defs": { """ + string.Join(",", definitions)
            + $$""", "d{{levels}}": { "properties": { "end": { "type": "string" } } } } }""";
    }
}
