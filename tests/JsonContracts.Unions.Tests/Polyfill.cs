using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Unions.Tests;

/// <summary>What .NET 11 brings along for unions, and a project for an older one declares by itself.</summary>
internal static class Polyfill
{
    /// <summary>The attribute alone.</summary>
    public const string Attribute = "namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Class)] internal sealed class UnionAttribute : Attribute; }\n";

    /// <summary>The interface alone.</summary>
    public const string Interface = "namespace System.Runtime.CompilerServices { internal interface IUnion { object? Value { get; } } }\n";

    /// <summary>Both, as a project declares them.</summary>
    public const string Both = Attribute + Interface;

    /// <summary>Both in a library, for everybody.</summary>
    public static MetadataReference Public(string library) => Library(library, Shown);

    /// <summary>Both in a library, for itself and perhaps one other project.</summary>
    public static MetadataReference Internal(string library, string? friend = null) =>
        Library(library, (friend is null ? "" : $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n") + Both);

    /// <summary>A library that says where another one has them.</summary>
    public static MetadataReference Forwarding(string library, MetadataReference to) => Library(
        library,
        "using System.Runtime.CompilerServices; [assembly: TypeForwardedTo(typeof(UnionAttribute))] [assembly: TypeForwardedTo(typeof(IUnion))]",
        to);

    private static string Shown => Both.Replace("internal ", "public ", StringComparison.Ordinal);

    private static MetadataReference Library(string name, string code, params ImmutableArray<MetadataReference> references) =>
        new Analyzers.Tests.Project(name, code) { HasRuntime = false, References = references }.ToReference();
}
