using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Naming;

/// <summary>The contracts of one namespace, in the order of their paths.</summary>
internal sealed record NamespaceRequests(string Namespace, EquatableArray<NameRequests> Contracts)
{
    /// <summary>The namespaces of some contracts. The order in which they come does not matter.</summary>
    public static IEnumerable<NamespaceRequests> Of(IEnumerable<NameRequests> contracts) => contracts
        .OrderBy(contract => contract.Path, StringComparer.Ordinal)
        .GroupBy(contract => contract.Namespace, StringComparer.Ordinal)
        .Select(space => new NamespaceRequests(space.Key, space.ToEquatableArray()));
}
