using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Which definitions refer to which, to find those that contain themselves.</summary>
public sealed class ReferenceGraph
{
    private readonly Dictionary<string, HashSet<string>> _targets = new(StringComparer.Ordinal);

    /// <summary>The graph of everything that <paramref name="root"/> reaches.</summary>
    /// <param name="set">Where references are looked up.</param>
    /// <param name="rootTarget">The address of the root.</param>
    /// <param name="root">The root schema.</param>
    public ReferenceGraph(SchemaSet set, string rootTarget, Subschema root)
    {
        var open = new Stack<(string Target, Subschema Schema)>([(rootTarget, root)]);
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
    public IEnumerable<string> Cyclic => new Components(_targets).Cyclic.OrderBy(target => target, StringComparer.Ordinal);

    /// <summary>Every reference below a schema, itself included, in the order of the schema. What several places share is looked into once.</summary>
    public static IEnumerable<RefRule> References(Subschema schema)
    {
        var seen = new HashSet<Subschema>(SameInstance.Comparer);
        var open = new Stack<Subschema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next)) continue;
            foreach (var reference in next.Rules.OfType<RefRule>()) yield return reference;
            foreach (var part in next.Rules.SelectMany(rule => rule.Parts).Reverse()) open.Push(part.Schema);
        }
    }

    /// <summary>The strongly connected components of the graph, found in one pass (Tarjan).</summary>
    private sealed class Components
    {
        private readonly Dictionary<string, HashSet<string>> _targets;
        private readonly Dictionary<string, int> _lowest = new(StringComparer.Ordinal);
        private readonly Stack<string> _path = new();

        public Components(Dictionary<string, HashSet<string>> targets)
        {
            _targets = targets;
            foreach (var start in targets.Keys) Visit(start);
        }

        public List<string> Cyclic { get; } = [];

        /// <summary>The lowest number of what leads here and is reached from here; a number out of reach when the component is complete.</summary>
        private int Visit(string target)
        {
            if (_lowest.TryGetValue(target, out var known)) return known;
            var number = _lowest[target] = _lowest.Count;
            _path.Push(target);
            var lowest = !_targets.TryGetValue(target, out var next) ? number : next.Aggregate(number, (low, to) => Math.Min(low, DeepWalk.Into(() => Visit(to))));
            _lowest[target] = lowest;
            if (lowest == number) Close(target);
            return _lowest[target];
        }

        private void Close(string first)
        {
            var isSingle = _path.Peek() == first;
            string last;
            do
            {
                last = _path.Pop();
                _lowest[last] = int.MaxValue;
                if (!isSingle || (_targets.TryGetValue(last, out var next) && next.Contains(last))) Cyclic.Add(last);
            }
            while (last != first);
        }
    }
}
