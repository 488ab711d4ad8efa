using JsonContracts.Generator.Models;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract with the types that it writes.</summary>
/// <param name="Types">The types; null when something is wrong with it.</param>
/// <param name="Faults">What is wrong with it, or noteworthy.</param>
internal sealed record BuiltContract(ContractTypes? Types, EquatableArray<SchemaFault> Faults)
{
    /// <summary>Makes the types of a contract.</summary>
    public static BuiltContract Of(NamedContract contract) => Guard.Try(
        contract.Shaped.Source.Contract.Input.Path,
        contract.Shaped.Source.Contract.Input.Path,
        () => new BuiltContract(contract.Build(), contract.Faults().ToEquatableArray()),
        fault => new BuiltContract(null, EquatableArray.Of(fault)));
}
