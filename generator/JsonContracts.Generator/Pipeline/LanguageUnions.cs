using System.Linq;
using JsonContracts.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JsonContracts.Generator.Pipeline;

/// <summary>
/// The unions of C# 15, as far as the project has them. A compiler that knows them but reads an older language refuses ordinary patterns
/// over a marked type, so nothing is marked for it; and neither is anything where the attribute would be ambiguous.
/// </summary>
/// <param name="Mark">How generated unions are marked.</param>
internal sealed record LanguageUnions(UnionMark Mark)
{
    private const string Attribute = "System.Runtime.CompilerServices.UnionAttribute";
    private const string Interface = "System.Runtime.CompilerServices.IUnion";

    /// <summary>The unions of a project.</summary>
    public static LanguageUnions Of(Compilation compilation) => new(
        !Knows(compilation) || !HasOne(compilation, Attribute) ? UnionMark.None
        : HasOne(compilation, Interface) ? UnionMark.AttributeAndInterface
        : UnionMark.Attribute);

    /// <summary>A type as the project's C# should see it.</summary>
    public TypeModel Apply(TypeModel type) => Mark != UnionMark.None && type is UnionModel union ? union with { Mark = Mark } : type;

    /// <summary>The compiler has to know the version by its number: what another one previews under that name means something else.</summary>
    private static bool Knows(Compilation compilation) =>
        LanguageVersionFacts.TryParse("15", out var unions) && compilation is CSharpCompilation { LanguageVersion: var language } && language >= unions;

    /// <summary>Whether exactly one type answers to a name in generated code.</summary>
    private static bool HasOne(Compilation compilation, string name) =>
        compilation.GetTypesByMetadataName(name).Count(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && IsGlobal(compilation, type)) == 1;

    /// <summary>A reference may have an alias instead of being seen by everything.</summary>
    private static bool IsGlobal(Compilation compilation, INamedTypeSymbol type) =>
        compilation.GetMetadataReference(type.ContainingAssembly) is not { Properties.Aliases: { IsEmpty: false } aliases } || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}
