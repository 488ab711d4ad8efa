using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Contracts.Generator.Models;
using Contracts.Generator.Naming;
using Contracts.Schema;

namespace Contracts.Generator.Pipeline;

/// <summary>A sound contract with the names of its types.</summary>
internal sealed record NamedContract(ShapedContract Shaped, ContractNames Names)
{
    /// <summary>A contract of a project that has no other; null when something is wrong with it.</summary>
    public static NamedContract? Alone(ContractDocument contract)
    {
        var shaped = ShapedContract.From(new LinkedContract(contract, default), CancellationToken.None);
        return shaped.Types is { } types ? new NamedContract(shaped, ProjectNames.Of([types]).For(types.Path)) : null;
    }

    /// <summary>Different types that want the same name, told at the schema that comes later; of those that got a longer one, each.</summary>
    public IEnumerable<SchemaFault> Faults() => Shaped.Types!.Shapes
        .Zip(Names.Types, (shape, name) => (shape.Wanted, shape.Schema, Name: name))
        .Where(type => type.Name.Clashes || type.Name is { IsOwned: true, IsWritten: true })
        .Select(type => type.Name.Clashes
            ? Fault(GeneratorFaults.NameClash, type.Schema, type.Name.Identifier)
            : Fault(GeneratorFaults.LongerName, type.Schema, type.Wanted, type.Name.Identifier))
        .Distinct();

    /// <summary>The types that the contract writes.</summary>
    public ContractTypes Build() => ModelBuilder.Build(Shaped.Types!, Names);

    private SchemaFault Fault(FaultRule rule, Subschema schema, params string[] names)
    {
        var place = schema.Rules.Select(rule => rule.Origin.Outer()).OrderBy(origin => origin.Pointer.Length).FirstOrDefault();
        var own = Shaped.Source.Contract;
        var contract = Shaped.Source.Others.Prepend(own).FirstOrDefault(one => !place.IsUnknown && Path.GetFileName(one.Input.Path) == place.File) ?? own;
        return new SchemaFault(rule, contract.Input.Path, contract.Document.RangeOf(place.Pointer ?? "") ?? default, names.ToEquatableArray());
    }
}
