using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Naming;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Pipeline;

/// <summary>A contract with the shapes of its types, or with what is wrong with it.</summary>
/// <param name="Source">What it was made of.</param>
/// <param name="Types">The types that it needs, still without names; null when something is wrong with it.</param>
/// <param name="Faults">What is wrong with it, or noteworthy.</param>
internal sealed record ShapedContract(LinkedContract Source, NameRequests? Types, EquatableArray<SchemaFault> Faults)
{
    /// <summary>
    /// The same when it was made of the same texts. The shapes themselves do not tell: rules that moved within a file are equal, but the
    /// generated code says where they are.
    /// </summary>
    public bool Equals(ShapedContract? other) => other is not null && Source == other.Source;

    /// <inheritdoc/>
    public override int GetHashCode() => Source.GetHashCode();

    /// <summary>Checks a contract and finds its shape.</summary>
    public static ShapedContract From(LinkedContract source, CancellationToken cancellationToken) => Guard.Try(
        source.Contract.Input.Path,
        source.Contract.Input.Path,
        () => Shape(source, cancellationToken),
        fault => new ShapedContract(source, null, EquatableArray.Of(fault)));

    private static ShapedContract Shape(LinkedContract source, CancellationToken cancellationToken)
    {
        var (input, document) = (source.Contract.Input, source.Contract.Document);
        var set = source.Documents();
        var check = new SchemaCheck(set);
        var faults = source.Contract.Faults().ToList();
        if (input.Text is not null) faults.AddRange(document.Faults.Concat(check.Of(document, cancellationToken)));
        var isSound = document.Root is not null && !faults.Any(fault => fault.Rule.Severity == FaultSeverity.Error);
        return new ShapedContract(source, isSound ? NameRequests.Of(input.Path, input.Namespace, input.Access, ShapeOf(source, set)) : null, faults.Concat(check.Beyond(document)).ToEquatableArray());
    }

    private static ContractShape ShapeOf(LinkedContract source, SchemaSet set)
    {
        var (input, document) = (source.Contract.Input, source.Contract.Document);
        var evaluator = new Evaluator(set);
        var roots = source.Others.Where(contract => contract.IsContract).SelectMany(contract => TypesOf(contract.Document, evaluator)).Concat(source.Contract.RootTargets);
        return ShapeBuilder.Build(set, document, new HashSet<string>(roots, StringComparer.Ordinal), input.RootName, input.IsResponse);
    }

    /// <summary>
    /// What other contracts refer to as a type. A schema of a document that may be null is the type of its other values, so whoever refers to it writes out
    /// both: the type, which is the same one, and null.
    /// </summary>
    private static IEnumerable<string> TypesOf(SchemaDocument document, Evaluator evaluator) => document.Roots
        .Where(root => root.Pointer.Length == 0 || !evaluator.IsValid(root.Schema, new NullValue()))
        .Select(root => document.TargetOf(root.Pointer));
}
