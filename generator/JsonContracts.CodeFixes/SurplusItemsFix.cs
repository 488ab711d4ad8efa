using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using JsonContracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>Takes out of a list what is too much, or is there twice.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SurplusItemsFix : ContractFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CON1007", "CON1008");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(RemedyData.Surplus, out var numbers) || numbers is null) yield break;
        var elements = Elements(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)).ToList();
        var items = elements.Where(element => element is not SpreadElementSyntax).ToList();
        var surplus = numbers.Split(',').Select(number => items[int.Parse(number, CultureInfo.InvariantCulture)]).ToList();
        var title = diagnostic.Id == "CON1008" ? "Remove what is there twice" : surplus.Count == 1 ? "Remove the last item" : $"Remove the last {surplus.Count} items";
        yield return new Repair(title, diagnostic.Id, Removed(surplus, elements).Select(span => new TextChange(span, "")).ToArray());
    }

    /// <summary>What is written between the brackets, or the braces of an array.</summary>
    private static IReadOnlyList<SyntaxNode> Elements(SyntaxNode list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => [],
    };

    /// <summary>An item goes with the comma before it, the first one with the comma after it, and all with all that is between the brackets.</summary>
    private static IEnumerable<TextSpan> Removed(List<SyntaxNode> surplus, List<SyntaxNode> elements)
    {
        if (surplus.Count == elements.Count) return [TextSpan.FromBounds(elements[0].SpanStart, elements[0].Parent!.GetLastToken().GetPreviousToken().Span.End)];
        return surplus.Select(item => elements.IndexOf(item) is > 0 and var index
            ? TextSpan.FromBounds(elements[index - 1].Span.End, item.Span.End)
            : TextSpan.FromBounds(item.SpanStart, elements[1].SpanStart));
    }
}
