using System.Collections.Immutable;
using JsonContracts.Analyzers.Patterns;
using JsonContracts.Analyzers.Reporting;
using JsonContracts.Analyzers.Serializers;
using JsonContracts.Analyzers.Tasks;
using JsonContracts.Analyzers.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JsonContracts.Analyzers;

/// <summary>Reports constants that the schema of a contract certainly refuses, or a case of a union never equals, contracts that go to a serializer which does not know them, and tasks that are sent by the name of another, where they stand in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    private const string Marker = "JsonContracts.ContractSchemaAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Marker) is not { } marker) return;
            var types = new ContractTypes(marker);
            var files = new SchemaFiles(start.Options.AdditionalFiles);
            var copied = CopiedTask.In(start.Compilation);
            start.RegisterOperationBlockAction(block =>
            {
                var search = new CreationSearch(types, new Reporter(files, block.ReportDiagnostic), block.CancellationToken);
                foreach (var operation in block.OperationBlocks)
                {
                    search.Visit(operation);
                    foreach (var diagnostic in copied?.Of(operation) ?? []) block.ReportDiagnostic(diagnostic);
                }
            });
            start.RegisterOperationAction(
                found =>
                {
                    if (UnmatchedNumber.Of((IPatternOperation)found.Operation, types) is { } diagnostic) found.ReportDiagnostic(diagnostic);
                },
                OperationKind.ConstantPattern,
                OperationKind.RelationalPattern);
            if (!NewtonsoftCall.IsIn(start.Compilation)) return;
            var newtonsoft = new NewtonsoftCall(types);
            start.RegisterOperationAction(
                found =>
                {
                    if (newtonsoft.Of((IInvocationOperation)found.Operation) is { } diagnostic) found.ReportDiagnostic(diagnostic);
                },
                OperationKind.Invocation);
        });
    }
}
