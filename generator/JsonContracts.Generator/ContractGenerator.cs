using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Baselines;
using JsonContracts.Generator.Emission.Types;
using JsonContracts.Generator.Models;
using JsonContracts.Generator.Naming;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JsonContracts.Generator;

/// <summary>Makes immutable records, validators and serializer contexts out of the JSON Schemas of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Formats that the project decides itself are rules like others.
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(FormatMethod.Attribute, (_, _) => true, (found, _) => FormatMethod.Of(found))
            .Collect();
        var formats = methods.Select((all, _) => ProjectFormats.Of(all)).WithTrackingName(Steps.Formats);

        // What a schema that nobody may edit does not say.
        var overlays = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => ProjectOverlay.From(pair.Left, pair.Right, cancellationToken))
            .Present()
            .Collect()
            .Select((all, _) => new ProjectOverlays(all));

        // Each contract is read by itself.
        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => ContractInput.From(pair.Left, pair.Right, cancellationToken))
            .Present()
            .Combine(overlays)
            .Select((pair, _) => pair.Left with { OverlayFile = pair.Right.Find(pair.Left.Overlay) })
            .WithTrackingName(Steps.Inputs);
        var documents = inputs.Combine(formats)
            .Select((pair, cancellationToken) => ContractDocument.Read(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(Steps.Documents);

        // It sees those that it refers to, and no others.
        var library = documents.Collect().Select((all, _) => new ContractLibrary(all));
        var linked = documents.Combine(library).Select((pair, _) => pair.Right.Link(pair.Left)).WithTrackingName(Steps.Linked);
        var shaped = linked.Select(ShapedContract.From).WithTrackingName(Steps.Shaped);

        // A contract names its types by itself; a namespace only finds those that are called alike.
        var requests = shaped.Select((contract, _) => contract.Types).Present().WithTrackingName(Steps.Requests);
        var namespaces = requests.Collect().SelectMany((all, _) => NamespaceRequests.Of(all)).WithTrackingName(Steps.Namespaces);
        var names = namespaces.Select((space, _) => new NamespaceNames(space)).WithTrackingName(Steps.Names);
        var project = names.Collect().Select((all, _) => new ProjectNames(all));
        var named = shaped.Combine(project).Select((pair, _) => NamedContract.Of(pair.Left, pair.Right)).WithTrackingName(Steps.Named);

        var built = named.Select((contract, _) => BuiltContract.Of(contract));
        var contracts = built.Select((contract, _) => contract.Types).Present().WithTrackingName(Steps.Contracts);
        var constructors = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => OwnConstructors.IsOne(node), (found, _) => OwnConstructors.TypeOf(found.Node))
            .Collect()
            .Select((types, _) => OwnConstructors.Of(types))
            .WithTrackingName(Steps.Constructors);
        var unions = context.CompilationProvider.Select((compilation, _) => LanguageUnions.Of(compilation)).WithTrackingName(Steps.Unions);
        var types = contracts.Combine(constructors)
            .SelectMany((pair, _) => pair.Right.Mark(pair.Left.Types))
            .Combine(unions)
            .Select((pair, _) => pair.Right.Apply(pair.Left))
            .WithTrackingName(Steps.Types);
        var contexts = contracts.Select((contract, _) => ContextPart.Of(contract)).WithTrackingName(Steps.ContextParts)
            .Collect().SelectMany((parts, _) => ContextModel.Of(parts)).WithTrackingName(Steps.Contexts);

        // Several contracts may find the same fault in one that they all refer to.
        var faults = built.SelectMany((contract, _) => contract.Faults).Collect().SelectMany((all, _) => all.Distinct()).WithTrackingName(Steps.Faults);

        var baselines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => BaselineFile.From(pair.Left, pair.Right, cancellationToken))
            .Present()
            .Combine(overlays)
            .Select((pair, _) => pair.Left with { OverlayFile = pair.Right.Find(pair.Left.Overlay) })
            .Collect()
            .Select((files, _) => new BaselineFiles(files));
        var breaks = documents
            .Where(contract => contract.Input.Baseline is not null)
            .Combine(baselines)
            .Select((pair, _) => pair.Right.RevisionsOf(pair.Left))
            .SelectMany((revisions, cancellationToken) => Compare(revisions, cancellationToken))
            .WithTrackingName(Steps.Baselines);

        context.RegisterSourceOutput(types, (output, type) => Write(output, type.HintName, type.FullName, () => TypeEmitter.Emit(type)));
        context.RegisterSourceOutput(contexts, (output, model) => Write(output, model.HintName, model.Identifier, () => ContextEmitter.Emit(model)));
        context.RegisterSourceOutput(methods.SelectMany((all, _) => ProjectFormats.Faults(all)), (output, fault) => output.ReportDiagnostic(Descriptors.Diagnostic(fault)));
        context.RegisterSourceOutput(breaks, (output, fault) => output.ReportDiagnostic(Descriptors.Diagnostic(fault)));
        context.RegisterSourceOutput(faults, (output, fault) => output.ReportDiagnostic(Descriptors.Diagnostic(fault)));
    }

    private static IEnumerable<SchemaFault> Compare(Revisions revisions, CancellationToken cancellationToken) => Guard.Try<IEnumerable<SchemaFault>>(
        revisions.Contract.Input.Path,
        revisions.Contract.Input.Path,
        () => revisions.Faults(cancellationToken).ToList(),
        fault => [fault]);

    /// <summary>A type that cannot be written is told, and the others are written all the same.</summary>
    private static void Write(SourceProductionContext output, string file, string subject, Func<SourceText> emit)
    {
        var text = Guard.Try<SourceText?>("", subject, () => DeepWalk.Into(emit), fault =>
        {
            output.ReportDiagnostic(Descriptors.Diagnostic(fault));
            return null;
        });
        if (text is not null) output.AddSource(file, text);
    }
}
