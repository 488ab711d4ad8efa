using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The types of one contract that want names.</summary>
/// <param name="Path">The path of the contract.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Definitions">The root first, then each definition that stands on its own.</param>
/// <param name="Nested">All other types, in the order of the schema.</param>
/// <param name="Targets">The addresses of the definitions that the contract refers to.</param>
internal sealed record NameRequests(
    string Path,
    string Namespace,
    string Access,
    EquatableArray<DefinitionRequest> Definitions,
    EquatableArray<NestedRequest> Nested,
    EquatableArray<string> Targets)
{
    /// <summary>All types, each once.</summary>
    public IEnumerable<NamedShape> Shapes => Definitions.Select(definition => definition.Shape).Concat(Nested.Select(nested => nested.Shape)).Distinct();

    /// <summary>What a contract asks for.</summary>
    /// <param name="path">The path of the contract.</param>
    /// <param name="namespace">The namespace of its types.</param>
    /// <param name="access"><c>public</c> or <c>internal</c>.</param>
    /// <param name="contract">The shapes of its types.</param>
    public static NameRequests Of(string path, string @namespace, string access, ContractShape contract)
    {
        var shapes = new NamedShapes();
        var definitions = contract.Definitions.Select(definition => new DefinitionRequest(definition.Target, shapes.Of(definition.Shape), definition.IsRecursive)).ToList();
        var nested = new NestedTypes(definitions.Select(definition => definition.Shape).ToList(), shapes);
        var targets = definitions
            .SelectMany(definition => ReferenceGraph.References(definition.Shape.Schema))
            .Select(reference => reference.Target)
            .Distinct(StringComparer.Ordinal);
        return new NameRequests(path, @namespace, access, definitions.ToEquatableArray(), nested.Requests.ToEquatableArray(), targets.ToEquatableArray());
    }
}

/// <summary>A root or a definition. Its name does not give way.</summary>
/// <param name="Target">The address that references give.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsRecursive">Whether it contains itself, directly or through others.</param>
internal sealed record DefinitionRequest(string Target, NamedShape Shape, bool IsRecursive);

/// <summary>A type that stands inside another one.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Parent">The first of the names of the types that contain it, in ordinal order.</param>
/// <param name="Owner">The first of the names of the roots and definitions that it is in, however deep, in ordinal order.</param>
/// <param name="IsSingle">Whether some member holds it alone, and not only as the item of a list.</param>
internal sealed record NestedRequest(NamedShape Shape, string Parent, string Owner, bool IsSingle);
