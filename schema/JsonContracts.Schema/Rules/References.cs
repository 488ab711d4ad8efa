using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Schema.Rules;

/// <summary>The references below a schema. A subschema that several rules share is looked at once.</summary>
internal static class References
{
    /// <summary>Every reference below a schema, itself included.</summary>
    public static IEnumerable<RefRule> In(Subschema schema) => In(schema.Rules);

    /// <summary>Every reference of some rules and below them.</summary>
    public static IEnumerable<RefRule> In(IEnumerable<Rule> rules)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var open = new Stack<Rule>(rules.Reverse());
        while (open.Count > 0)
        {
            var rule = open.Pop();
            if (rule is RefRule reference) yield return reference;
            foreach (var inner in rule.Parts.Where(part => seen.Add(part.Schema)).SelectMany(part => part.Schema.Rules).Reverse()) open.Push(inner);
        }
    }
}
