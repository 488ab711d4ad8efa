using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Generator.Naming;

/// <summary>A type that stands inside others, in one contract or in several.</summary>
internal sealed class NestedType
{
    private NestedType(NestedRequest request, string path) =>
        (Shape, Path, FirstParent, FirstOwner) = (request.Shape, path, request.Parent, request.Owner);

    /// <summary>Its shape.</summary>
    public NamedShape Shape { get; }

    /// <summary>The contract where it occurs first.</summary>
    public string Path { get; }

    /// <summary>The first of the names of all that contain it, in ordinal order.</summary>
    public string FirstParent { get; private set; }

    /// <summary>The first of the names of all roots and definitions that it is in, in ordinal order.</summary>
    public string FirstOwner { get; private set; }

    /// <summary>Whether some member holds it alone.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>The nested types of some contracts, each once.</summary>
    public static IEnumerable<NestedType> In(IEnumerable<NameRequests> contracts)
    {
        var types = new Dictionary<NamedShape, NestedType>();
        var order = new List<NestedType>();
        foreach (var (path, request) in contracts.SelectMany(contract => contract.Nested.Select(request => (contract.Path, request))))
        {
            if (!types.TryGetValue(request.Shape, out var type))
            {
                types[request.Shape] = type = new NestedType(request, path);
                order.Add(type);
            }

            type.FirstParent = First(type.FirstParent, request.Parent);
            type.FirstOwner = First(type.FirstOwner, request.Owner);
            type.IsSingle |= request.IsSingle;
        }

        return order;
    }

    private static string First(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? one : other;
}
