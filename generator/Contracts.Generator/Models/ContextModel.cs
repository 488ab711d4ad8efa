using Contracts.Schema;

namespace Contracts.Generator.Models;

/// <summary>The serializer context of one namespace.</summary>
internal sealed record ContextModel(string Namespace, string Identifier, string Access, EquatableArray<ContextType> Types)
{
    /// <summary>The full name.</summary>
    public string Name => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Identifier;
}

/// <summary>A type that the context knows.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Identifier">Its name without the namespace.</param>
/// <param name="Member">The property of the context that gives its metadata.</param>
/// <param name="IsEnum">Whether it has a converter of its own.</param>
/// <param name="IsRoot">Whether it is a contract, of which there are arrays and lists.</param>
internal sealed record ContextType(string Name, string Identifier, string Member, bool IsEnum, bool IsRoot);
