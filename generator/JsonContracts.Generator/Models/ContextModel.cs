using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Models;

/// <summary>The serializer context of one namespace: <c>VideoJsonContext</c> for <c>Acme.Video</c>.</summary>
internal sealed record ContextModel(string Namespace, string Identifier, string Access, EquatableArray<ContextType> Types)
{
    /// <summary>Whether the project has another namespace that differs only in case.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The name of its file.</summary>
    public string HintName => Naming.HintName.Of(Namespace, Identifier, HasTwin);

    /// <summary>The full name.</summary>
    public string Name => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Identifier;

    /// <summary>The contexts of all namespaces.</summary>
    public static IEnumerable<ContextModel> Of(ImmutableArray<ContextPart> parts) => parts
        .GroupBy(part => part.Namespace, StringComparer.OrdinalIgnoreCase)
        .Select(twins => twins.GroupBy(part => part.Namespace, StringComparer.Ordinal).ToList())
        .SelectMany(twins => twins.Select(space => Of(space.Key, space.ToList()) with { HasTwin = twins.Count > 1 }));

    private static ContextModel Of(string @namespace, IReadOnlyList<ContextPart> parts)
    {
        var identifier = ContextName.Of(@namespace);
        var roots = new HashSet<string>(parts.SelectMany(part => part.Roots), StringComparer.Ordinal);
        var members = MemberNames.OfContext(identifier);
        var types = parts.SelectMany(part => part.Types).OrderBy(type => type.Identifier, StringComparer.Ordinal).ToList();
        var listed = types.Select(type => new ContextType(type.Name, type.Identifier, members.Free(type.Identifier), type.IsEnum, roots.Contains(type.Identifier)));
        return new ContextModel(@namespace, identifier, types.All(type => type.IsPublic) ? "public" : "internal", listed.ToEquatableArray());
    }
}

/// <summary>A type that the context knows.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Identifier">Its name without the namespace.</param>
/// <param name="Member">The property of the context that gives its metadata.</param>
/// <param name="IsEnum">Whether it has a converter of its own.</param>
/// <param name="IsRoot">Whether it is a contract, of which there are arrays and lists.</param>
internal sealed record ContextType(string Name, string Identifier, string Member, bool IsEnum, bool IsRoot);

/// <summary>What one contract adds to the context of its namespace.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Roots">The names of the contract's roots.</param>
/// <param name="Types">The types that the contract writes.</param>
internal sealed record ContextPart(string Namespace, EquatableArray<string> Roots, EquatableArray<ContextPartType> Types)
{
    /// <summary>What the types of a contract add.</summary>
    public static ContextPart Of(ContractTypes contract) => new(
        contract.Namespace,
        contract.Roots,
        contract.Types.Select(type => new ContextPartType(type.Name, type.Identifier, type is EnumModel, type.Access == "public")).ToEquatableArray());
}

/// <summary>A type that a contract writes.</summary>
internal sealed record ContextPartType(string Name, string Identifier, bool IsEnum, bool IsPublic);
