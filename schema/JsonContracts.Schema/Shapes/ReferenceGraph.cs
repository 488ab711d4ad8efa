using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which definitions refer to which, to find those that contain themselves.</summary>
public sealed class ReferenceGraph
{
    private readonly SchemaSet _set;
    private readonly Dictionary<string, HashSet<string>> _targets = new(StringComparer.Ordinal);

    /// <summary>The graph of everything that <paramref name="root"/> reaches.</summary>
    /// <param name="set">Where references are looked up.</param>
    /// <param name="rootTarget">The address of the root.</param>
    /// <param name="root">The root schema.</param>
    public ReferenceGraph(SchemaSet set, string rootTarget, Subschema root)
    {
        _set = set;
        Add(rootTarget, root);
    }

    /// <summary>The addresses of the definitions that contain themselves, directly or through others, in ordinal order.</summary>
    public IEnumerable<string> Cyclic => _targets.Keys.Where(IsCyclic).OrderBy(target => target, StringComparer.Ordinal);

    /// <summary>Every reference below a schema, itself included.</summary>
    public static IEnumerable<RefRule> References(Subschema schema) =>
        schema.Rules.SelectMany(rule => rule is RefRule reference ? [reference] : Children(rule).SelectMany(References));

    /// <summary>The schemas that a rule holds.</summary>
    private static IEnumerable<Subschema> Children(Rule rule) => rule switch
    {
        ItemsRule items => [items.Items],
        PropertiesRule properties => properties.Properties.Select(property => property.Schema),
        AdditionalPropertiesRule additional => [additional.Schema],
        AllOfRule all => all.Branches,
        ChoiceRule choice => choice.Branches,
        NotRule not => [not.Schema],
        ConditionalRule condition => [condition.If, condition.Then, condition.Else],
        _ => [],
    };

    private void Add(string target, Subschema schema)
    {
        if (_targets.ContainsKey(target)) return;
        var targets = _targets[target] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in References(schema))
        {
            var address = _set.AddressOf(reference);
            targets.Add(address);
            if (_set.Resolve(reference) is { } resolved) Add(address, resolved);
        }
    }

    private bool IsCyclic(string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.Count > 0)
        {
            foreach (var next in _targets.TryGetValue(open.Pop(), out var targets) ? targets : [])
            {
                if (next == start) return true;
                if (seen.Add(next)) open.Push(next);
            }
        }

        return false;
    }
}
