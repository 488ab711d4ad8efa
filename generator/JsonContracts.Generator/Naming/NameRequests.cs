using System;
using System.Linq;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The types of one contract with the names that they want: no other contract changes them.</summary>
/// <param name="Path">The path of the contract.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Definitions">The roots first, then each definition that stands on its own.</param>
/// <param name="Types">All types, in the order of the schema.</param>
/// <param name="Targets">The addresses of the definitions that the contract refers to.</param>
internal sealed record NameRequests(
    string Path,
    string Namespace,
    string Access,
    EquatableArray<DefinitionRequest> Definitions,
    EquatableArray<TypeRequest> Types,
    EquatableArray<string> Targets)
{
    /// <summary>What a contract asks for.</summary>
    /// <param name="path">The path of the contract.</param>
    /// <param name="namespace">The namespace of its types.</param>
    /// <param name="access"><c>public</c> or <c>internal</c>.</param>
    /// <param name="contract">The shapes of its types.</param>
    public static NameRequests Of(string path, string @namespace, string access, ContractShape contract)
    {
        var shapes = new NamedShapes();
        var definitions = contract.Definitions.Select(definition => new DefinitionRequest(definition.Target, shapes.Of(definition.Shape), definition.IsRecursive, definition.IsRoot)).ToList();
        var types = new NestedTypes(definitions.Select(definition => definition.Shape), shapes).Found;
        var names = new ContractTypeNames(@namespace, definitions, types);
        var targets = definitions
            .SelectMany(definition => ReferenceGraph.References(definition.Shape.Schema))
            .Select(reference => reference.Target)
            .Distinct(StringComparer.Ordinal);
        return new NameRequests(
            path,
            @namespace,
            access,
            definitions.ToEquatableArray(),
            types.Select(type => new TypeRequest(type.Shape, names.Of(type.Shape), names.WantedFor(type.Shape))).ToEquatableArray(),
            targets.ToEquatableArray());
    }
}

/// <summary>A root or a definition.</summary>
/// <param name="Target">The address that references give.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsRecursive">Whether it contains itself, directly or through others.</param>
/// <param name="IsRoot">Whether the contract is read for it.</param>
internal sealed record DefinitionRequest(string Target, NamedShape Shape, bool IsRecursive, bool IsRoot);

/// <summary>A type with its name.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Name">Its name, without the namespace.</param>
/// <param name="Wanted">What it would be called if another type of the contract, or one that every program sees, was not.</param>
internal sealed record TypeRequest(NamedShape Shape, string Name, string Wanted);
