using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Comparison;

/// <summary>The places of a value that a rule describes, below the value that it is asked of.</summary>
internal static class DescribedPlaces
{
    private const int MaxDepth = 12;
    private const int Most = 500;
    private const string AnyName = "other";
    private const string FirstItem = "0";

    /// <summary>The places with what has to hold there, the nearest first.</summary>
    public static IEnumerable<(IReadOnlyList<string> Place, Subschema Schema)> Below(Rule rule, Revision revision)
    {
        var open = new Queue<(IReadOnlyList<string> Place, Rule Rule, int Depth)>([([], rule, 0)]);
        for (var count = 0; open.Count > 0 && count < Most; count++)
        {
            var (place, next, depth) = open.Dequeue();
            foreach (var part in next.Parts.Where(part => part.Place != PartPlace.Name))
            {
                var inside = Inside(place, part);
                if (inside.Count > place.Count) yield return (inside, part.Schema);
                if (depth == MaxDepth) continue;
                foreach (var inner in revision.Unfold(part.Schema).Rules) open.Enqueue((inside, inner, depth + 1));
            }
        }
    }

    private static IReadOnlyList<string> Inside(IReadOnlyList<string> place, Part part) => part.Place switch
    {
        PartPlace.SameValue => place,
        PartPlace.Member => [.. place, part.Name ?? AnyName],
        PartPlace.Item => [.. place, FirstItem],
        PartPlace.Name => place,
        _ => throw new System.ArgumentOutOfRangeException(nameof(part), part.Place, "No place."),
    };
}
