using System.Collections.Generic;
using System.Collections.Immutable;
using JsonContracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>Writes the nearest allowed value in place of one that is refused.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NearestValueFix : ContractFix
{
    private const int MaxShown = 40;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CON1001", "CON1002", "CON1003", "CON1006", "CON1011", "CON1012");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        var shown = diagnostic.Location.SourceSpan;
        if (diagnostic.Properties.TryGetValue(RemedyData.Nearest, out var value) && value is not null) yield return Use(value, new TextChange(Replaced(shown, root), value));
        if (diagnostic.Properties.TryGetValue(RemedyData.NearestJson, out var json) && json is not null && InsideString(shown, json, root) is { } change) yield return Use(json, change);
    }

    private static Repair Use(string value, TextChange change)
    {
        var text = value.Length <= MaxShown ? value : value.Substring(0, MaxShown) + "…";
        return new Repair($"Use {text}, the nearest allowed value", nameof(NearestValueFix), [change]);
    }

    /// <summary>JSON as it is written inside a string; null when what is to be replaced is not inside one string alone.</summary>
    private static TextChange? InsideString(TextSpan shown, string json, SyntaxNode root)
    {
        var token = root.FindToken(shown.Start);
        if (shown.Start <= token.SpanStart || shown.End >= token.Span.End) return null;
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken when token.Text[0] == '@' => new TextChange(shown, json.Replace("\"", "\"\"")),
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken => new TextChange(shown, json.Replace("\\", "\\\\").Replace("\"", "\\\"")),
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => new TextChange(shown, json),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => new TextChange(shown, json),
            _ => null,
        };
    }

    /// <summary>The whole expression, of which a diagnostic may show the first words only.</summary>
    private static TextSpan Replaced(TextSpan shown, SyntaxNode root)
    {
        var node = root.FindNode(shown, getInnermostNodeForTie: true);
        return node.SpanStart == shown.Start ? node.Span : shown;
    }
}
