using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Contracts.Generator.Models;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Pipeline;

/// <summary>A contract whose text was read.</summary>
internal sealed record ContractDocument(ContractInput Input, SchemaDocument Document);

/// <summary>Everything that is made of the contracts of a project.</summary>
internal sealed record ProjectModel(EquatableArray<ContractTypes> Contracts, EquatableArray<ContextModel> Contexts, EquatableArray<SchemaFault> Faults)
{
    /// <summary>The types that are written for one contract.</summary>
    public EquatableArray<TypeModel> TypesOf(string path) => Contracts.FirstOrDefault(contract => contract.Path == path)?.Types ?? default;

    /// <summary>Links the contracts, finds their shapes, names them, and describes the types to write.</summary>
    public static ProjectModel From(IReadOnlyList<ContractDocument> contracts, CancellationToken cancellationToken)
    {
        var set = new SchemaSet(contracts.Select(contract => contract.Document));
        var faults = new List<SchemaFault>();
        var sound = new List<ContractDocument>();
        foreach (var contract in contracts.OrderBy(contract => contract.Input.Path, StringComparer.Ordinal))
        {
            var found = contract.Input.Faults().ToList();
            if (contract.Input.Text is not null) found.AddRange(contract.Document.Faults.Concat(set.Check(contract.Document, cancellationToken)));
            faults.AddRange(found);
            if (contract.Document.Root is not null && !found.Any(fault => fault.Rule.Severity == FaultSeverity.Error)) sound.Add(contract);
        }

        var roots = new HashSet<string>(sound.Select(RootOf), StringComparer.Ordinal);
        var types = new List<ContractTypes>();
        var contexts = new List<ContextModel>();
        var namespaces = sound.GroupBy(contract => contract.Input.Namespace, StringComparer.Ordinal).Select(group => Namespace(group, set, roots, cancellationToken)).ToList();
        foreach (var space in namespaces)
        {
            var built = space.Build(target => namespaces.Select(other => other.NameOf(target)).FirstOrDefault(name => name is not null));
            types.AddRange(built);
            contexts.Add(space.Context(built.SelectMany(contract => contract.Types)));
            faults.AddRange(space.Faults());
        }

        return new ProjectModel(types.ToEquatableArray(), contexts.ToEquatableArray(), faults.ToEquatableArray());
    }

    private static string RootOf(ContractDocument contract) => contract.Document.BaseUri + "#";

    private static NamespaceModel Namespace(IGrouping<string, ContractDocument> group, SchemaSet set, ISet<string> roots, CancellationToken cancellationToken)
    {
        var shapes = new List<ContractShape>();
        foreach (var contract in group)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shapes.Add(ShapeBuilder.Build(set, contract.Document, roots, contract.Input.RootName(contract.Document.Root!), contract.Input.IsResponse));
        }

        return new NamespaceModel(group.Key, group.ToList(), shapes);
    }
}
