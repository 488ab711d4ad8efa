using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Contracts.Schema;
using Contracts.Schema.Writing;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Types;

/// <summary>The contracts that a compilation can see, each read when it is first needed.</summary>
/// <param name="marker">The attribute that carries the schema.</param>
internal sealed class ContractTypes(INamedTypeSymbol marker)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ContractType?> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The contract of a type, or null when it carries none.</summary>
    public ContractType? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum, IsGenericType: false } named ? _types.GetOrAdd(named, Read) : null;

    private ContractType? Read(INamedTypeSymbol type)
    {
        if (TextOf(type) is null) return null;
        var name = NameOf(type);
        var documents = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal);
        var open = new Queue<string>([name]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (documents.ContainsKey(next) || TextOf(type.ContainingAssembly.GetTypeByMetadataName(next)) is not { } text) continue;
            documents[next] = SchemaText.Read(next, text);
            foreach (var other in SchemaText.TypesIn(documents[next])) open.Enqueue(other);
        }

        return documents.TryGetValue(name, out var document) && document.Root is not null
            ? new ContractType(type, new SchemaSet(documents.Values), document.Root)
            : null;
    }

    private string? TextOf(INamedTypeSymbol? type) => type?.GetAttributes()
        .FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, marker))
        ?.ConstructorArguments.FirstOrDefault().Value as string;

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
}
