using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Contracts.Generator.Emission;
using Contracts.Generator.Pipeline;
using Contracts.Schema;
using Microsoft.CodeAnalysis;

namespace Contracts.Generator;

/// <summary>Makes immutable records, validators and serializer contexts out of the JSON Schemas of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => ContractInput.From(pair.Left, pair.Right, cancellationToken))
            .Where(input => input is not null)
            .Select((input, _) => input!)
            .WithTrackingName(Steps.Inputs);

        var documents = inputs.Select(Read).WithTrackingName(Steps.Documents);
        var project = documents.Collect().Select(Link).WithTrackingName(Steps.Project);

        // By contract, so that a type more or less in one does not move the types of the others.
        var constructors = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => OwnConstructor.IsOne(node), (found, _) => OwnConstructor.TypeOf(found.Node))
            .Collect()
            .Select((names, _) => names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.Constructors);
        var types = inputs.Combine(project)
            .SelectMany((pair, _) => pair.Right.TypesOf(pair.Left.Path))
            .Combine(constructors)
            .Select((pair, _) => pair.Left with { HasOwnConstructor = pair.Right.Contains(pair.Left.FullName) })
            .WithTrackingName(Steps.Types);
        var contexts = project.SelectMany((model, _) => model.Contexts).WithTrackingName(Steps.Contexts);
        var faults = project.SelectMany((model, _) => model.Faults).WithTrackingName(Steps.Faults);

        var baselines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => BaselineFile.From(pair.Left, pair.Right, cancellationToken))
            .Where(file => file is not null)
            .Select((file, _) => file!);
        var breaks = documents
            .Where(contract => contract.Input.Baseline is not null)
            .Combine(baselines.Collect())
            .Select((pair, _) => Revisions.Of(pair.Left, pair.Right))
            .SelectMany((revisions, cancellationToken) => revisions.Faults(cancellationToken))
            .WithTrackingName(Steps.Baselines);

        context.RegisterSourceOutput(types, (output, type) => output.AddSource(SourceFile.HintName(type), TypeEmitter.Emit(type)));
        context.RegisterSourceOutput(contexts, (output, model) => output.AddSource(SourceFile.HintName(model), ContextEmitter.Emit(model)));
        context.RegisterSourceOutput(breaks, (output, fault) => output.ReportDiagnostic(Descriptors.Diagnostic(fault)));
        context.RegisterSourceOutput(faults, (output, fault) => output.ReportDiagnostic(Descriptors.Diagnostic(fault)));
    }

    private static ContractDocument Read(ContractInput input, CancellationToken cancellationToken) =>
        new(input, SchemaDocument.Read(input.Path, input.Text ?? "", cancellationToken));

    private static ProjectModel Link(ImmutableArray<ContractDocument> contracts, CancellationToken cancellationToken) =>
        ProjectModel.From(contracts, cancellationToken);
}
