using System;
using System.Collections.Generic;
using System.Linq;

namespace Contracts.Generator.Naming;

/// <summary>The names of all types of a project.</summary>
internal sealed class ProjectNames
{
    private readonly Dictionary<string, NameRequests> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamespaceNames> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Namespace, TargetName Name)>> _targets = new(StringComparer.Ordinal);

    private ProjectNames()
    {
    }

    /// <summary>Names the types of all contracts. The order in which they come does not matter.</summary>
    public static ProjectNames Of(IEnumerable<NameRequests> contracts)
    {
        var names = new ProjectNames();
        foreach (var space in contracts.OrderBy(contract => contract.Path, StringComparer.Ordinal).GroupBy(contract => contract.Namespace, StringComparer.Ordinal))
        {
            names.Add(space.Key, space.ToList());
        }

        return names;
    }

    /// <summary>The names that one contract got.</summary>
    public ContractNames For(string path)
    {
        var requests = _requests[path];
        return _namespaces[requests.Namespace].For(requests, requests.Targets.Select(target => TypeAt(target, requests.Namespace)).OfType<TargetName>());
    }

    private void Add(string name, List<NameRequests> contracts)
    {
        _namespaces[name] = new NamespaceNames(contracts);
        var prefix = "global::" + (name.Length == 0 ? "" : name + ".");
        foreach (var contract in contracts)
        {
            _requests[contract.Path] = contract;
            foreach (var (target, shape) in contract.Definitions.Select(definition => (definition.Target, definition.Shape)))
            {
                if (!_targets.TryGetValue(target, out var types)) _targets[target] = types = [];
                types.Add((name, new TargetName(target, prefix + shape.Wanted, shape.IsEnum)));
            }
        }
    }

    /// <summary>The type of a definition, of the namespace itself before any other.</summary>
    private TargetName? TypeAt(string target, string @namespace) => _targets.TryGetValue(target, out var types)
        ? types.OrderBy(type => type.Namespace != @namespace).First().Name
        : null;
}
