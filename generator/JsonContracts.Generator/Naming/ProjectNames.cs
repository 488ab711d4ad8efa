using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The names of all types of a project.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, NamespaceNames> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Namespace, TargetName Name)>> _targets = new(StringComparer.Ordinal);

    /// <summary>Puts the names of all namespaces together.</summary>
    public ProjectNames(IEnumerable<NamespaceNames> namespaces)
    {
        foreach (var names in namespaces)
        {
            _spaces.UnionWith(WithOuter(names.Namespace));
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
        return names with
        {
            Types = names.Types.Select(type => _spaces.Contains((contract.Namespace.Length == 0 ? "" : contract.Namespace + ".") + type.Identifier) ? type with { IsNamespace = true, IsWritten = false } : type).ToEquatableArray(),
            HasTwin = _namespaces.Keys.Any(other => other != contract.Namespace && other.Equals(contract.Namespace, StringComparison.OrdinalIgnoreCase)),
        };
    }

    /// <summary>A namespace with all around it.</summary>
    private static IEnumerable<string> WithOuter(string space)
    {
        for (var end = space.Length; end > 0; end = space.LastIndexOf('.', end - 1)) yield return space.Substring(0, end);
    }

    /// <summary>The type of a definition, of the namespace itself before any other.</summary>
    private TargetName? TypeAt(string target, string @namespace) => _targets.TryGetValue(target, out var types)
        ? types.OrderBy(type => type.Namespace != @namespace).First().Name
        : null;
}
