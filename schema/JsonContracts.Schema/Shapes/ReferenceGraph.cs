using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which definitions refer to which, to find those that contain themselves.</summary>
public sealed class ReferenceGraph
{
    private readonly Dictionary<string, HashSet<string>> _targets = new(StringComparer.Ordinal);

    /// <summary>The graph of everything that some schemas reach.</summary>
    /// <param name="set">Where references are looked up.</param>
    /// <param name="roots">The addresses of the schemas, with each.</param>
    public ReferenceGraph(SchemaSet set, IEnumerable<(string Target, Subschema Schema)> roots)
    {
        var open = new Stack<(string Target, Subschema Schema)>(roots);
        while (open.Count > 0)
        {
            var (target, schema) = open.Pop();
            if (_targets.ContainsKey(target)) continue;
            var targets = _targets[target] = new HashSet<string>(StringComparer.Ordinal);
            foreach (var reference in References(schema))
            {
                var address = set.AddressOf(reference);
                if (targets.Add(address) && set.Resolve(reference) is { } resolved) open.Push((address, resolved));
            }
        }
    }

    /// <summary>The addresses of the definitions that contain themselves, directly or through others, in ordinal order.</summary>
    public IEnumerable<string> Cyclic
    {
        get
        {
            var components = new Components<string>(target => _targets.TryGetValue(target, out var targets) ? targets : [], StringComparer.Ordinal);
            return _targets.Keys.Where(components.IsCyclic).OrderBy(target => target, StringComparer.Ordinal);
        }
    }

    /// <summary>Every reference below a schema, itself included, in the order of the schema. What several places share is looked into once.</summary>
    public static IEnumerable<RefRule> References(Subschema schema)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var open = new Stack<Subschema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next)) continue;
            foreach (var rule in next.Rules)
            {
                if (rule is RefRule reference) yield return reference;
            }

            for (var i = next.Parts.Count - 1; i >= 0; i--) open.Push(next.Parts[i].Schema);
        }
    }
}
