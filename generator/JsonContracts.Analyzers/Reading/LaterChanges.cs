using System.Collections.Generic;
using System.Linq;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.Analyzers.Reading;

/// <summary>
/// What code near a variable gives to the value that was put there: a template that lacks a member is no mistake when <c>with</c> adds it.
/// Variables are told apart by their names alone, which at worst keeps something from being reported.
/// </summary>
internal static class LaterChanges
{
    /// <summary>The members, by their names on the wire, that are set on copies of the variable that a value is put into.</summary>
    public static IEnumerable<string> Of(SyntaxNode value, ContractType type)
    {
        if (VariableOf(value) is not { } variable) return [];
        var scope = value.Ancestors().LastOrDefault(outer => outer is TypeDeclarationSyntax) ?? value.SyntaxTree.GetRoot();
        return scope.DescendantNodes().SelectMany(node => node switch
        {
            WithExpressionSyntax with when NameOf(with.Expression) == variable => Assigned(with, type),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when NameOf(access.Expression) == variable =>
                (type.Combination(access.Name.Identifier.ValueText) ?? []).Select(member => member.Name),
            _ => [],
        });
    }

    private static string? VariableOf(SyntaxNode value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax => VariableOf(value.Parent),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value => NameOf(assignment.Left),
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> Assigned(WithExpressionSyntax with, ContractType type)
    {
        var names = new HashSet<string?>(with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(one => NameOf(one.Left)));
        return type.Properties.Where(property => names.Contains(property.Value.Name)).Select(property => property.Key);
    }
}
