using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Writing;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Analyzers.Types;

/// <summary>The contracts that a compilation can see, each read when it is first needed.</summary>
/// <param name="marker">The attribute that carries the schema.</param>
internal sealed class ContractTypes(INamedTypeSymbol marker)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ContractType?> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, SchemaDocument?> _documents = new(SymbolEqualityComparer.Default);

    /// <summary>The contract of a type, or null when it carries none.</summary>
    public ContractType? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum, IsGenericType: false } named ? _types.GetOrAdd(named, Read) : null;

    private ContractType? Read(INamedTypeSymbol type)
    {
        if (AttributeOf(type) is not { } attribute || DocumentOf(type) is not { Root: { } root } document) return null;
        var documents = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal) { [document.Path] = document };
        var open = new Queue<SchemaDocument>([document]);
        while (open.Count > 0)
        {
            foreach (var name in SchemaText.TypesIn(open.Dequeue()))
            {
                if (documents.ContainsKey(name) || type.ContainingAssembly.GetTypeByMetadataName(name) is not { } other || DocumentOf(other) is not { } next) continue;
                documents[name] = next;
                open.Enqueue(next);
            }
        }

        return new ContractType(type, attribute, new SchemaSet(documents.Values), root);
    }

    /// <summary>Many types refer to the same few others, so each text is read only once.</summary>
    private SchemaDocument? DocumentOf(INamedTypeSymbol type) => _documents.GetOrAdd(
        type, one => AttributeOf(one)?.ConstructorArguments.FirstOrDefault().Value is string text ? SchemaText.Read(NameOf(one), text) : null);

    private AttributeData? AttributeOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, marker));

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;
}
