using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generator.Pipeline;

/// <summary>
/// Constructors that somebody writes into a part of a generated record. Compiled, they look like the one that every record has, so the
/// type carries a mark for tools.
/// </summary>
internal static class OwnConstructor
{
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
