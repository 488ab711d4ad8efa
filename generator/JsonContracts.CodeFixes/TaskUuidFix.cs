using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Analyzers.Remedies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JsonContracts.CodeFixes;

/// <summary>Gives the copy of a request a name of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TaskUuidFix : ContractFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CON1017");

    private protected override IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root)
    {
        if (!diagnostic.Properties.TryGetValue(RemedyData.TaskUuid, out var uuid) || uuid is null) yield break;
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not WithExpressionSyntax copy) yield break;
        yield return new Repair($"Add TaskUuid = {uuid}", nameof(TaskUuidFix), new InitializerEdit(copy).Set([("TaskUuid", uuid)]).ToList());
    }
}
