using System;
using System.Linq;
using Contracts.Generator.Emission;
using Contracts.Generator.Models;
using Contracts.Generator.Naming;
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
        // Each contract is read by itself.
        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellationToken) => ContractInput.From(pair.Left, pair.Right, cancellationToken))
            .Where(input => input is not null)
            .Select((input, _) => input!)
            .WithTrackingName(Steps.Inputs);
        var documents = inputs.Select(ContractDocument.Read).WithTrackingName(Steps.Documents);

        // It sees those that it refers to, and no others.
        var addresses = documents.Select((contract, _) => contract.Addresses).WithTrackingName(Steps.Addresses);
        var routes = addresses.Collect().Select((all, _) => new Routes(all.ToEquatableArray())).WithTrackingName(Steps.Routes);
        var library = documents.Collect().Select((all, _) => new ContractLibrary(all));
        var linked = documents.Combine(routes).Combine(library)
            .Select((pair, _) => pair.Right.Link(pair.Left.Left, pair.Left.Right))
            .WithTrackingName(Steps.Linked);
        var shaped = linked.Select(ShapedContract.From).WithTrackingName(Steps.Shaped);

        // Names are given to all at once, by what each of them wants; a contract sees only its own.
        var requests = shaped.Where(contract => contract.Types is not null).Select((contract, _) => contract.Types!).WithTrackingName(Steps.Requests);
        var names = requests.Collect().Select((all, _) => ProjectNames.Of(all)).WithTrackingName(Steps.Names);
        var named = shaped.Where(contract => contract.Types is not null).Combine(names)
            .Select((pair, _) => new NamedContract(pair.Left, pair.Right.For(pair.Left.Types!.Path)))
            .WithTrackingName(Steps.Named);

        var contracts = named.Select((contract, _) => contract.Build()).WithTrackingName(Steps.Contracts);
        var constructors = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => OwnConstructor.IsOne(node), (found, _) => OwnConstructor.TypeOf(found.Node))
            .Collect()
            .Select((names, _) => names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.Constructors);
        var types = contracts.SelectMany((contract, _) => contract.Types)
            .Combine(constructors)
            .Select((pair, _) => pair.Left with { HasOwnConstructor = pair.Right.Contains(pair.Left.FullName) })
            .WithTrackingName(Steps.Types);
        var contexts = contracts.Select((contract, _) => ContextPart.Of(contract)).WithTrackingName(Steps.ContextParts)
            .Collect().SelectMany((parts, _) => ContextModel.Of(parts)).WithTrackingName(Steps.Contexts);

        // Several contracts may find the same fault in one that they all refer to.
        var faults = shaped.SelectMany((contract, _) => contract.Faults).Collect()
            .Combine(named.SelectMany((contract, _) => contract.Faults()).Collect())
            .SelectMany((pair, _) => pair.Left.Concat(pair.Right).Distinct())
            .WithTrackingName(Steps.Faults);

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
}
