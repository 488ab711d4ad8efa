using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>
/// The types of all contracts of one namespace. Those that are equal and called alike are one type, which one contract writes; different ones
/// that are called alike are told of, and none gives way: a contract more never renames the types of another one.
/// </summary>
internal sealed class NamespaceNames
{
    /// <summary>The first type of each name, the names of its helpers included. Names that differ only in case would share a file.</summary>
    private readonly Dictionary<string, (TypeRequest Type, string Path, string Access)> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _clashes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of each contract, by its path: an edit in another namespace asks for them again.</summary>
    private readonly Dictionary<string, EquatableArray<TypeName>> _types = new(StringComparer.Ordinal);

    /// <summary>Looks at the types of all contracts of one namespace.</summary>
    public NamespaceNames(NamespaceRequests requests)
    {
        Namespace = requests.Namespace;

        // Public contracts go first, so that what they share with internal ones is public.
        foreach (var contract in requests.Contracts.OrderBy(contract => contract.Access == "internal"))
        {
            foreach (var type in contract.Types) Enter(type, contract);
        }

        foreach (var contract in requests.Contracts) _types[contract.Path] = contract.Types.Select(type => TypeName(type, contract.Path)).ToEquatableArray();

        var prefix = "global::" + (Namespace.Length == 0 ? "" : Namespace + ".");
        Targets = requests.Contracts
            .SelectMany(contract => contract.Definitions.Select(definition => (Definition: definition, contract.Types.First(type => type.Shape.Equals(definition.Shape)).Name)))
            .Select(one => new TargetName(one.Definition.Target, prefix + one.Name, one.Definition.Shape.IsEnum, one.Definition.Shape.Shape.Kinds))
            .ToArray();
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The types of its roots and definitions, for contracts of any namespace to refer to.</summary>
    public IReadOnlyList<TargetName> Targets { get; }

    /// <summary>The names of one contract, as they are beside those of the others.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="targets">The types of the definitions that it refers to.</param>
    public ContractNames For(NameRequests contract, IEnumerable<TargetName> targets) => new(_types[contract.Path], targets.ToEquatableArray());

    private void Enter(TypeRequest type, NameRequests contract)
    {
        foreach (var name in type.Shape.AllNames(type.Name))
        {
            if (!_first.TryGetValue(name, out var first)) _first[name] = (type, contract.Path, contract.Access);
            else if (first.Type.Name != type.Name || !first.Type.Shape.Equals(type.Shape)) _clashes.UnionWith([first.Type.Name, type.Name]);
        }
    }

    private TypeName TypeName(TypeRequest type, string path)
    {
        var first = _first[type.Name];
        var isOwn = first.Path == path && first.Type.Name == type.Name && first.Type.Shape.Equals(type.Shape);
        var isContext = string.Equals(type.Name, ContextName.Of(Namespace), StringComparison.OrdinalIgnoreCase);
        return new TypeName(type.Name, first.Access, isOwn && !isContext, isContext || _clashes.Contains(type.Name), type.Name != type.Wanted);
    }
}
