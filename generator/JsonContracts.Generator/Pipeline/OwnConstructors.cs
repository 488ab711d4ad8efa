using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.Generator.Pipeline;

/// <summary>
/// The records for which somebody wrote a constructor into a part of their own. Compiled, it looks like the one that every record has,
/// so the type carries a mark for tools.
/// </summary>
/// <param name="Types">The full names of the records, in ordinal order.</param>
internal sealed record OwnConstructors(EquatableArray<string> Types)
{
    /// <summary>The records of some constructors.</summary>
    public static OwnConstructors Of(IEnumerable<string> types) =>
        new(types.Distinct(StringComparer.Ordinal).OrderBy(type => type, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Types that know whether somebody wrote a constructor for them.</summary>
    public IEnumerable<TypeModel> Mark(IEnumerable<TypeModel> types) => Types.IsEmpty
        ? types
        : types.Select(type => Types.Contains(type.FullName) ? type with { HasOwnConstructor = true } : type);

    /// <summary>Whether a node is a constructor without parameters in a partial record.</summary>
    public static bool IsOne(SyntaxNode node) => node is ConstructorDeclarationSyntax
    {
        ParameterList.Parameters.Count: 0,
        Parent: RecordDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } record,
    } constructor && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && record.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The full name of the type of a constructor.</summary>
    public static string TypeOf(SyntaxNode constructor)
    {
        var record = (RecordDeclarationSyntax)constructor.Parent!;
        var spaces = record.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => space.Name.ToString() + ".");
        return string.Concat(spaces) + record.Identifier.ValueText;
    }
}
