using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The names of all types of a project.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, NamespaceNames> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twins = new(StringComparer.Ordinal);

    /// <summary>The last names of the namespaces that stand in each namespace, where types cannot be called so.</summary>
    private readonly Dictionary<string, HashSet<string>> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Namespace, TargetName Name)>> _targets = new(StringComparer.Ordinal);

    /// <summary>Puts the names of all namespaces together.</summary>
    public ProjectNames(IEnumerable<NamespaceNames> namespaces)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var names in namespaces)
        {
            NoteOuter(names.Namespace);
            if (!spellings.TryGetValue(names.Namespace, out var twin)) spellings[names.Namespace] = names.Namespace;
            else _twins.UnionWith([twin, names.Namespace]);
            _namespaces[names.Namespace] = names;
            foreach (var target in names.Targets)
            {
                if (!_targets.TryGetValue(target.Target, out var types)) _targets[target.Target] = types = [];
                types.Add((names.Namespace, target));
            }
        }
    }

    /// <summary>The names that one contract got.</summary>
    public ContractNames For(NameRequests contract)
    {
        var names = _namespaces[contract.Namespace].For(contract, contract.Targets.Select(target => TypeAt(target, contract.Namespace)).OfType<TargetName>());
        if (_inner.TryGetValue(contract.Namespace, out var inner)) names = names with { Types = names.Types.Select(type => inner.Contains(type.Identifier) ? type with { IsNamespace = true, IsWritten = false } : type).ToEquatableArray() };
        return _twins.Contains(contract.Namespace) ? names with { HasTwin = true } : names;
    }

    /// <summary>Notes a namespace, and all around it, in the one around.</summary>
    private void NoteOuter(string space)
    {
        while (space.Length > 0)
        {
            var end = Math.Max(0, space.LastIndexOf('.'));
            var outer = space.Substring(0, end);
            if (!_inner.TryGetValue(outer, out var inner)) _inner[outer] = inner = new HashSet<string>(StringComparer.Ordinal);
            inner.Add(space.Substring(end == 0 ? 0 : end + 1));
            space = outer;
        }
    }

    /// <summary>The type of a definition, of the namespace itself before any other.</summary>
    private TargetName? TypeAt(string target, string @namespace) => _targets.TryGetValue(target, out var types)
        ? types.OrderBy(type => type.Namespace != @namespace).First().Name
        : null;
}
