using System.Collections.Generic;
using System.Collections.Immutable;
using Contracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Contracts.CodeFixes;

/// <summary>Writes the nearest allowed value in place of one that is refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NearestValueFix : ContractFix
{
    private const int MaxShown = 40;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CON1001", "CON1002", "CON1003", "CON1006", "CON1011", "CON1012");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(RemedyData.Nearest, out var value) || value is null) yield break;
        var shown = value.Length <= MaxShown ? value : value.Substring(0, MaxShown) + "…";
        yield return new Repair($"Use {shown}, the nearest allowed value", nameof(NearestValueFix), [new TextChange(Replaced(diagnostic.Location.SourceSpan, root), value)]);
    }

    /// <summary>The whole expression, of which a diagnostic may show the first words only.</summary>
    private static TextSpan Replaced(TextSpan shown, SyntaxNode root)
    {
        var node = root.FindNode(shown, getInnermostNodeForTie: true);
        return node.SpanStart == shown.Start ? node.Span : shown;
    }
}
