using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using JsonContracts.Analyzers.Remedies;
using JsonContracts.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers.Tasks;

/// <summary>
/// A request that is sent as a copy which <c>with</c> made, and so by the name of a task that the same client sent before: the service refuses it as
/// a conflict. Reported only where both are certainly sent.
/// </summary>
internal sealed class CopiedTask(INamedTypeSymbol client)
{
    private const string Client = "JsonContracts.Runware.RunwareClient";

    /// <summary>What looks for it in a project; null where there is no client.</summary>
    public static CopiedTask? In(Compilation compilation) => compilation.GetTypeByMetadataName(Client) is { } client ? new CopiedTask(client) : null;

    /// <summary>The diagnostics for a method.</summary>
    public IEnumerable<Diagnostic> Of(IOperation block)
    {
        var calls = block.Descendants().OfType<IInvocationOperation>().Select(call => SentRequest.Of(call, client, block)).OfType<SentRequest>()
            .Where(sent => !SentRequest.IsAssigned(sent.Request, block) && !SentRequest.IsAssigned(sent.Client, block))
            .OrderBy(sent => sent.Call.Syntax.SpanStart)
            .ToList();
        return calls
            .Where(sent => sent.Copy is not null && (Repeats(sent) || calls.Exists(earlier => Precedes(earlier, sent))))
            .GroupBy(sent => sent.Copy!.Syntax)
            .Select(copies => Report(copies.First(), block.SemanticModel!));
    }

    /// <summary>Whether the same task was sent, and taken, whenever a call is reached.</summary>
    private static bool Precedes(SentRequest earlier, SentRequest later) =>
        earlier.Copy?.Syntax != later.Copy!.Syntax
        && SymbolEqualityComparer.Default.Equals(earlier.Request, later.Request)
        && SymbolEqualityComparer.Default.Equals(earlier.Client, later.Client)
        && earlier.Call.Syntax.Span.End <= later.Call.Syntax.SpanStart
        && PlaceIn(earlier.Statement.Parent!, later.Call) is { } place && place.Syntax.SpanStart >= earlier.Statement.Syntax.SpanStart;

    /// <summary>The statement of a block that an operation is in; null where it is not in it, or in a function that may never be called.</summary>
    private static IOperation? PlaceIn(IOperation block, IOperation operation)
    {
        var at = operation;
        while (at.Parent is { } parent && parent != block && at is not (IAnonymousFunctionOperation or ILocalFunctionOperation)) at = parent;
        return at.Parent == block ? at : null;
    }

    /// <summary>Whether a loop sends it again and again: one over many things, which nothing leaves early.</summary>
    private static bool Repeats(SentRequest sent)
    {
        if (sent.Statement.Parent is not IBlockOperation { Parent: ILoopOperation { LoopKind: LoopKind.ForEach or LoopKind.For } loop } body || loop.Body != body) return false;
        return body.Syntax.Span.Contains(sent.Copy!.Syntax.Span) && IsOutside(sent.Request, loop) && IsOutside(sent.Client, loop)
            && !body.Descendants().Any(one => one is IBranchOperation or IReturnOperation or IThrowOperation or ITryOperation);
    }

    private static bool IsOutside(ISymbol variable, ILoopOperation loop) =>
        !variable.DeclaringSyntaxReferences.Any(place => place.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(place.Span));

    private static Diagnostic Report(SentRequest sent, SemanticModel model)
    {
        var syntax = sent.Copy!.Syntax;
        var uuid = model.LookupNamespacesAndTypes(syntax.SpanStart, name: "Guid").Any() ? "Guid.NewGuid()" : "System.Guid.NewGuid()";
        return Diagnostic.Create(
            Descriptors.CopiedTask,
            syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(RemedyData.TaskUuid, uuid),
            $"This copy of `{sent.Request.Name}` keeps its `TaskUuid`, by which a task was sent before: the service refuses it as a conflict; set `TaskUuid = {uuid}`");
    }
}
