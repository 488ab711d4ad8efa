using Contracts.Schema;

namespace Contracts.Generator.Models;

/// <summary>The serializer context of one namespace.</summary>
internal sealed record ContextModel(string Namespace, string Identifier, string Access, EquatableArray<ContextType> Types)
{
    /// <summary>The full name.</summary>
    public string Name => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + Identifier;
}

/// <summary>A type that the context knows.</summary>
internal sealed record ContextType(string Name, string Identifier, bool IsEnum, bool IsRoot);
