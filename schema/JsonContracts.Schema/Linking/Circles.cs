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
    private readonly Components<Subschema> _components = new(schema => schema.Rules.SelectMany(rule => AskedOfSameValue(rule, linker)), SameInstance.Comparer);

    /// <summary>Whether a schema that refers to a target is reached from there without going into the value.</summary>
    public bool LeadBack(Subschema target, Subschema referring) => _components.AreOne(target, referring);

    private static IEnumerable<Subschema> AskedOfSameValue(Rule rule, Linker linker)
    {
        var parts = rule.Parts.Where(part => part.Place == PartPlace.SameValue).Select(part => part.Schema);
        return rule is RefRule reference && linker.Find(reference.Target).Location is { } location ? parts.Append(location.Schema) : parts;
    }
}
