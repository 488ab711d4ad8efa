using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.CodeFixes;

/// <summary>Offers the repairs of a diagnostic, and applies those of one kind to whole documents, projects and solutions.</summary>
public abstract class ContractFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in Repairs(diagnostic, root))
            {
                context.RegisterCodeFix(CodeAction.Create(repair.Title, token => ChangeAsync(context.Document, repair.Changes, token), repair.Key), diagnostic);
            }
        }
    }

    /// <summary>The ways to mend what a diagnostic reports, the best first.</summary>
    private protected abstract IEnumerable<Repair> Repairs(Diagnostic diagnostic, SyntaxNode root);

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return null;
        var accepted = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(one => one.Location.SourceSpan.Start))
        {
            if (Repairs(diagnostic, root).FirstOrDefault(one => one.Key == context.CodeActionEquivalenceKey) is not { } repair) continue;

            // Two rules may ask for the same change. What shares something with a change that is made already has to wait for the next time.
            if (!repair.Changes.Any(change => accepted.Contains(change) || accepted.Any(other => change.Span.OverlapsWith(other.Span)))) accepted.AddRange(repair.Changes);
        }

        return await ChangeAsync(document, accepted, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> ChangeAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
