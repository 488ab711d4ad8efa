using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract with the contracts that it refers to, near or far: all that its types depend on, but for names.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Others">The others.</param>
/// <param name="Known">The addresses of the project when one is wanted that is not among them; otherwise none.</param>
internal sealed record LinkedContract(ContractDocument Contract, EquatableArray<ContractDocument> Others, EquatableArray<string> Known = default)
{
    /// <summary>The documents, linked.</summary>
    public SchemaSet Documents() => new(
        Others.Select(other => other.Document).Prepend(Contract.Document),
        Known.IsEmpty ? [] : Contract.Addresses.Answering.Concat(Known));
}

/// <summary>All contracts of the project, to be found by their paths.</summary>
internal sealed class ContractLibrary(ImmutableArray<ContractDocument> contracts)
{
    private readonly DocumentReach _reach = new(contracts.Select(contract => contract.Addresses).ToEquatableArray());

    private readonly Dictionary<string, ContractDocument> _byPath = contracts
        .GroupBy(contract => contract.Input.Path, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>A contract with those that it refers to.</summary>
    public LinkedContract Link(ContractDocument contract)
    {
        var reached = _reach.From(contract.Addresses);
        return Beside(contract, reached.Paths.Select(path => _byPath[path]).ToList()) with { Known = reached.Known };
    }

    /// <summary>Meta-schemas of the project decide what the keywords of other contracts mean.</summary>
    private static LinkedContract Beside(ContractDocument contract, List<ContractDocument> others)
    {
        var documents = others.Select(other => other.Document).ToList();
        return new LinkedContract(contract.Beside(documents), others.Select(other => other.Beside(documents)).ToEquatableArray());
    }
}
