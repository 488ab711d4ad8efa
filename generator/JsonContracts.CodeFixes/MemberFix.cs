using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.CodeFixes;

/// <summary>Adds the member that is missing, or sets members to values that the schema names together, such as a size.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MemberFix : ContractFix
{
    private const string Missing = "CON1009";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Missing, "CON1012");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(RemedyData.Choices, out var text) || text is null) yield break;
        var choices = MemberChoice.Read(text).ToList();
        var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (Outermost(diagnostic.Id == Missing ? node : MakerOf(node, choices)) is not { } maker) yield break;
        foreach (var choice in choices)
        {
            var isAddition = choice.Title.Length == 0;
            var title = isAddition ? "Add " + choice : $"Use {choice.Title}: {choice}";
            yield return new Repair(title, isAddition ? Missing : choice.Title, new InitializerEdit(maker).Set(choice.Members).ToList());
        }
    }

    /// <summary>The expression that makes the object of which one of the members is shown.</summary>
    private static SyntaxNode MakerOf(SyntaxNode node, List<MemberChoice> choices)
    {
        var names = new HashSet<string>(choices.SelectMany(choice => choice.Members).Select(member => member.Name));
        var assignment = node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => one is { Left: IdentifierNameSyntax left, Parent: InitializerExpressionSyntax } && names.Contains(left.Identifier.ValueText));
        return assignment?.Parent?.Parent ?? node;
    }

    /// <summary>What a <c>with</c> around it changes is set there.</summary>
    private static ExpressionSyntax? Outermost(SyntaxNode maker)
    {
        while (maker.Parent is ParenthesizedExpressionSyntax || (maker.Parent is WithExpressionSyntax around && around.Expression == maker)) maker = maker.Parent;
        while (maker is ParenthesizedExpressionSyntax { Expression: var inner }) maker = inner;
        return maker is BaseObjectCreationExpressionSyntax or WithExpressionSyntax ? (ExpressionSyntax)maker : null;
    }
}
