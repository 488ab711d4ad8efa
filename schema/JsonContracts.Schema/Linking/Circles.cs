using System.Collections.Generic;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// Finds references that come back to themselves while they look at the same value. Going around by way of a property or an item is
/// recursion, and fine.
/// </summary>
internal sealed class Circles(Linker linker)
{
    /// <summary>Whether <paramref name="goal"/> is reached from a schema without going into the value.</summary>
    public bool Lead(Subschema from, Subschema goal) => Lead(from, goal, new HashSet<Subschema>(SameInstance.Comparer));

    private bool Lead(Subschema from, Subschema goal, HashSet<Subschema> seen)
    {
        if (ReferenceEquals(from, goal)) return true;
        if (!seen.Add(from)) return false;
        foreach (var rule in from.Rules)
        {
            foreach (var next in Same(rule))
            {
                if (Lead(next, goal, seen)) return true;
            }
        }

        return false;
    }

    /// <summary>The schemas that a rule asks about the very same value.</summary>
    private IEnumerable<Subschema> Same(Rule rule) => rule switch
    {
        AllOfRule all => all.Branches,
        ChoiceRule { IsExactlyOne: false } any => any.Branches,
        ChoiceRule { IsExactlyOne: true } one => one.Branches,
        NotRule not => [not.Schema],
        ConditionalRule condition => [condition.If, condition.Then, condition.Else],
        RefRule reference when linker.Find(reference.Target).Location is { } location => [location.Schema],
        _ => [],
    };
}
