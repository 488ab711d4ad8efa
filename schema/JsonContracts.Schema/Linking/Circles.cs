using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// Finds references that come back to themselves while they look at the same value. Going around by way of a property or an item is
/// recursion, and fine.
/// </summary>
internal sealed class Circles(Linker linker)
{
    /// <summary>Whether <paramref name="goal"/> is reached from a schema without going into the value.</summary>
    public bool Lead(Subschema from, Subschema goal)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var open = new Stack<Subschema>([from]);
        while (open.Count > 0)
        {
            var schema = open.Pop();
            if (ReferenceEquals(schema, goal)) return true;
            if (!seen.Add(schema)) continue;
            foreach (var next in schema.Rules.SelectMany(AskedOfSameValue)) open.Push(next);
        }

        return false;
    }

    private IEnumerable<Subschema> AskedOfSameValue(Rule rule)
    {
        var parts = rule.Parts.Where(part => part.Place == PartPlace.SameValue).Select(part => part.Schema);
        return rule is RefRule reference && linker.Find(reference.Target).Location is { } location ? parts.Append(location.Schema) : parts;
    }
}
