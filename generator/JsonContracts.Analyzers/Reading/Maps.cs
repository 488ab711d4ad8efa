using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Reading;

/// <summary>A member of a map as the code gives it.</summary>
internal readonly record struct Entry(string Name, IOperation Value);

/// <summary>The members of maps, where the code makes them on the spot.</summary>
internal sealed class Maps(Sequences sequences)
{
    /// <summary>Whether a type is the runtime's map from names to values.</summary>
    public static bool IsMap(ITypeSymbol? type) =>
        type is { Name: "ValueMap", ContainingNamespace: { Name: "JsonContracts", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The members in their order; null when they are not known, or a name is repeated.</summary>
    public IReadOnlyList<Entry>? Of(IOperation operation)
    {
        var entries = operation switch
        {
            IPropertyReferenceOperation { Instance: null, Property.Name: "Empty" } => [],
            IConversionOperation { OperatorMethod: null, Operand: var inner } => OfPairs(inner),
            IInvocationOperation { Instance: null, TargetMethod.Name: "Create", Arguments.Length: 1 } call => OfPairs(call.Arguments[0].Value),
            IInvocationOperation { Instance: null, TargetMethod.Name: "ToValueMap", Arguments.Length: 1 } call => OfPairs(call.Arguments[0].Value),
            _ => OfPairs(operation),
        };
        return entries is not null && entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count() == entries.Count ? entries : null;
    }

    private List<Entry>? OfPairs(IOperation operation)
    {
        while (operation is IConversionOperation { Operand: IObjectCreationOperation or IConversionOperation } conversion) operation = conversion.Operand;
        if (operation is IObjectCreationOperation { Type.Name: "Dictionary" } dictionary) return OfDictionary(dictionary);
        return sequences.Of(operation) is { } pairs ? All(pairs.Select(pair => pair.IsSpread ? null : OfPair(pair.Operation))) : null;
    }

    /// <summary><c>{ ["a"] = 1 }</c> and <c>{ { "a", 1 } }</c>.</summary>
    private static List<Entry>? OfDictionary(IObjectCreationOperation creation)
    {
        if (!creation.Arguments.IsEmpty) return null;
        return creation.Initializer is null ? [] : All(creation.Initializer.Initializers.Select(initializer => initializer switch
        {
            IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2 } add => Named(add.Arguments[0].Value, add.Arguments[1].Value),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } indexer } set => Named(indexer.Arguments[0].Value, set.Value),
            _ => null,
        }));
    }

    private static Entry? OfPair(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var inner } => OfPair(inner),
        ITupleOperation { Elements.Length: 2 } tuple => Named(tuple.Elements[0], tuple.Elements[1]),
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments.Length: 2 } pair => Named(pair.Arguments[0].Value, pair.Arguments[1].Value),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments.Length: 2 } pair => Named(pair.Arguments[0].Value, pair.Arguments[1].Value),
        _ => null,
    };

    private static Entry? Named(IOperation name, IOperation value) => Constants.Of(name) is string text ? new Entry(text, value) : null;

    private static List<Entry>? All(IEnumerable<Entry?> entries)
    {
        var all = entries.ToList();
        return all.TrueForAll(entry => entry is not null) ? all.Select(entry => entry!.Value).ToList() : null;
    }
}
