using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Contracts.Generator.Models;
using Contracts.Generator.Naming;
using Contracts.Schema;
using Contracts.Schema.Shapes;

namespace Contracts.Generator.Pipeline;

/// <summary>The contracts of one namespace with the names of their types.</summary>
internal sealed class NamespaceModel(string name, IReadOnlyList<ContractDocument> contracts, IReadOnlyList<ContractShape> shapes)
{
    private readonly TypeNames _names = new(shapes);

    /// <summary>The full name of the type of a definition, when it is one of this namespace.</summary>
    public string? NameOf(string target) =>
        _names.HasTarget(target) ? "global::" + (name.Length == 0 ? "" : name + ".") + _names.OfTarget(target) : null;

    /// <summary>The types to write, by contract.</summary>
    /// <param name="elsewhere">Finds the full name of a definition of another namespace.</param>
    public IReadOnlyList<ContractTypes> Build(Func<string, string?> elsewhere)
    {
        var access = contracts.ToDictionary(contract => contract.Input.Path, contract => contract.Input.Access, StringComparer.Ordinal);
        return new ModelBuilder(name, _names, path => access[path], elsewhere).Build(shapes);
    }

    /// <summary>The serializer context: <c>VideoJsonContext</c> for <c>Acme.Video</c>.</summary>
    public ContextModel Context(IEnumerable<TypeModel> unordered)
    {
        var types = unordered.OrderBy(type => type.Identifier, StringComparer.Ordinal).ToList();
        var roots = new HashSet<string>(shapes.Select(shape => _names.Of(shape.Root.Shape)), StringComparer.Ordinal);
        var words = name.Substring(name.LastIndexOf('.') + 1) + "JsonContext";
        var members = MemberNames.OfContext(words);
        var listed = types.Select(type => new ContextType(type.Name, type.Identifier, members.Free(type.Identifier), type is EnumModel, roots.Contains(type.Identifier)));
        var access = types.All(type => type.Access == "public") ? "public" : "internal";
        return new ContextModel(name, words, access, listed.ToEquatableArray());
    }

    /// <summary>Two different types that want the same name, told at the schema that comes later.</summary>
    public IEnumerable<SchemaFault> Faults() => _names.Clashes.Select(clash =>
    {
        var place = clash.Schema.Rules.Select(rule => rule.Origin.Outer()).OrderBy(origin => origin.Pointer.Length).FirstOrDefault();
        var near = contracts.OrderBy(one => one.Input.Path != clash.Path).ToList();
        var contract = near.FirstOrDefault(one => !place.IsUnknown && Path.GetFileName(one.Input.Path) == place.File) ?? near[0];
        return new SchemaFault(GeneratorFaults.NameClash, contract.Input.Path, contract.Document.RangeOf(place.Pointer ?? "") ?? default, EquatableArray.Of(clash.Name));
    }).Distinct();
}
