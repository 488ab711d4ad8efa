using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>A document in a workspace, as an editor has it: the analyzer looks at it, and fixes are applied to it.</summary>
internal sealed class Workbench
{
    /// <summary>All fixes, as a host finds them.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } = [.. typeof(ContractFix).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
        .OrderBy(type => type != typeof(NearestValueFix))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    private readonly Document _document;

    public Workbench(Analyzers.Tests.Project project)
    {
        var compilation = project.Compile();
        var code = compilation.SyntaxTrees.First();
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        workspace.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, project.Name, project.Name, LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: code.Options, metadataReferences: compilation.References));
        _document = workspace.AddDocument(id, code.FilePath, code.GetText());
    }

    private Workbench(Document document) => _document = document;

    /// <summary>The code.</summary>
    public string Text => Wait(_document.GetTextAsync()).ToString();

    /// <summary>What the analyzer reports, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get => field.IsDefault ? field = Analyze() : field; }

    /// <summary>What is wrong with the C# itself.</summary>
    public IEnumerable<Diagnostic> Errors => Compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);

    private Compilation Compilation => Wait(_document.Project.GetCompilationAsync())!;

    /// <summary>The fixes that are offered for a diagnostic, in order.</summary>
    public IReadOnlyList<Offer> Offers(Diagnostic diagnostic)
    {
        var offers = new List<Offer>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(_document, diagnostic, (action, _) => offers.Add(new Offer(fix, action)), CancellationToken.None);
            fix.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        }

        return offers;
    }

    /// <summary>The document after a fix.</summary>
    public Workbench Apply(Offer offer) => After(offer.Action);

    /// <summary>The document after the same fix was applied to every diagnostic of some ids.</summary>
    public Workbench ApplyToAll(Offer offer, params string[] ids)
    {
        var context = new FixAllContext(_document, offer.Fix, FixAllScope.Document, offer.Action.EquivalenceKey!, ids, new Found(Diagnostics), CancellationToken.None);
        return After(Wait(offer.Fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private Workbench After(CodeAction action)
    {
        var operation = Wait(action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return new Workbench(operation.ChangedSolution.GetDocument(_document.Id)!);
    }

    private ImmutableArray<Diagnostic> Analyze()
    {
        var found = Wait(Compilation.WithAnalyzers([new ContractAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None));
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>A fix, and what it offers.</summary>
    internal sealed record Offer(CodeFixProvider Fix, CodeAction Action);

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => All();

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => All();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        private Task<IEnumerable<Diagnostic>> All() => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
