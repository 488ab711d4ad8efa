using System.Collections.Generic;
using System.Collections.Immutable;
using JsonContracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>Gives a number the type of the case that it is compared with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SuffixFix : ContractFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CON1015");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(RemedyData.Suffixed, out var number) || number is null) yield break;
        yield return new Repair($"Write {number}", nameof(SuffixFix), [new TextChange(diagnostic.Location.SourceSpan, number)]);
    }
}
