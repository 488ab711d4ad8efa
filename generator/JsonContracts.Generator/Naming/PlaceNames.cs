using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>
/// Names after the place of a schema, for what has no other name left, from the shortest to one that no other place has.
/// </summary>
internal static class PlaceNames
{
    /// <summary>Words of a pointer that say nothing to a person.</summary>
    private static readonly HashSet<string> s_structure = new(StringComparer.Ordinal)
    {
        "$defs", "definitions", "properties", "patternProperties", "dependencies", "dependentSchemas", "allOf", "anyOf", "oneOf",
    };

    /// <summary>Names for the definition at an address.</summary>
    public static IEnumerable<string> Of(string target)
    {
        var hash = target.IndexOf('#');
        var (file, pointer) = (target.Substring(0, hash), target.Substring(hash + 1));
        return Of(file.Substring(file.LastIndexOf('/') + 1), pointer, () => target);
    }

    /// <summary>Names for a shape that stands inside others.</summary>
    public static IEnumerable<string> Of(NamedShape shape)
    {
        var origin = PlaceOf(shape);
        return Of(origin.File ?? "", origin.Pointer ?? "", () => string.Join(" ", shape.Schema.Rules.Select(rule => rule.Origin + " " + RuleText.Of(Subschema.Of(rule)))));
    }

    /// <summary>Where the schema of a shape stands; unknown where it was made of others.</summary>
    public static Origin PlaceOf(NamedShape shape) => shape.Schema.Rules.Select(rule => rule.Origin.Outer()).OrderBy(place => place.Pointer.Length).FirstOrDefault();

    private static IEnumerable<string> Of(string file, string pointer, Func<string> whole)
    {
        var tokens = JsonPointer.Tokens(pointer);
        var words = tokens.Skip(OpenApiDocument.IsInside(pointer) ? 2 : 0).Where(token => !s_structure.Contains(token)).ToList();
        for (var count = 2; count <= words.Count; count++) yield return Joined(words.Skip(words.Count - count));
        var stem = file.Replace(".schema", "").Replace(".json", "");
        if (stem.Length > 0) yield return Joined(words.Prepend(stem));
        if (stem.Length > 0) yield return Joined(tokens.Prepend(stem));
        yield return Joined(words.Append(StableHash.Of(whole())));
    }

    private static string Joined(IEnumerable<string> words) => Identifier.Pascal(string.Join(" ", words));
}
