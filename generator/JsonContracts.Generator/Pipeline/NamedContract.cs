using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract with the names of its types.</summary>
/// <param name="Shaped">The contract.</param>
/// <param name="Names">The names; null when something is wrong with it.</param>
internal sealed record NamedContract(ShapedContract Shaped, ContractNames? Names)
{
    /// <summary>Finds the names of a contract among those of the project.</summary>
    public static NamedContract Of(ShapedContract shaped, ProjectNames names) => Guard.Try(
        shaped.Source.Contract.Input.Path,
        shaped.Source.Contract.Input.Path,
        () => new NamedContract(shaped, shaped.Types is { } types ? names.For(types) : null),
        fault => new NamedContract(shaped with { Faults = shaped.Faults.Append(fault).ToEquatableArray() }, null));

    /// <summary>A contract of a project that has no other.</summary>
    public static NamedContract Alone(ContractDocument contract)
    {
        var shaped = ShapedContract.From(new LinkedContract(contract, default), CancellationToken.None);
        NameRequests[] all = shaped.Types is { } types ? [types] : [];
        return Of(shaped, new ProjectNames(NamespaceRequests.Of(all).Select(space => new NamespaceNames(space))));
    }

    /// <summary>
    /// What is wrong with it, or noteworthy; with different types of one name, told at each, and of those
    /// that got a longer one, each.
    /// </summary>
    public IEnumerable<SchemaFault> Faults() => Shaped.Faults.Concat(OfNames().Distinct());

    /// <summary>The types that the contract writes; null when something is wrong with it.</summary>
    public ContractTypes? Build() => Names is { } names ? ModelBuilder.Build(Shaped.Types!, names) : null;

    private IEnumerable<SchemaFault> OfNames() => Names is not { } names ? [] : Shaped.Types!.Types
        .Zip(names.Types, (type, name) => new { type.Wanted, type.Shape.Schema, Name = name })
        .Where(type => type.Name.Clashes || type.Name.IsNamespace || type.Name is { IsLonger: true, IsWritten: true })
        .Select(type => type.Name.Clashes ? Fault(GeneratorFaults.NameClash, type.Schema, type.Name.Identifier)
            : type.Name.IsNamespace ? Fault(GeneratorFaults.NamespaceClash, type.Schema, type.Name.Identifier)
            : Fault(GeneratorFaults.LongerName, type.Schema, type.Wanted, type.Name.Identifier));

    private SchemaFault Fault(FaultRule rule, Subschema schema, params string[] names)
    {
        var place = schema.Rules.Select(rule => rule.Origin.Outer()).OrderBy(origin => origin.Pointer.Length).FirstOrDefault();
        var own = Shaped.Source.Contract;
        var contract = Shaped.Source.Others.Prepend(own).FirstOrDefault(one => !place.IsUnknown && Path.GetFileName(one.Input.Path) == place.File) ?? own;
        var at = PlaceOf(contract.Document, place.Pointer ?? "", schema.Annotations.Name == names[0]) ?? new FilePlace(contract.Input.Path, default);
        return new SchemaFault(rule, at.Path, at.Range, names.ToEquatableArray());
    }

    /// <summary>Where a schema stands, or what is to be changed about its name: the word that gives it, in the schema or in its overlay.</summary>
    private static FilePlace? PlaceOf(SchemaDocument document, string pointer, bool isNamed) =>
        (isNamed ? document.PlaceOf(pointer + "/x-contract/name") : null) ?? document.PlaceOf(pointer);
}
