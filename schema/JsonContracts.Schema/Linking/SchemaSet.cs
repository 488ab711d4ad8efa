using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// The schema files of one project, linked: every <c>$ref</c> of each is looked up in all of them, by <c>$id</c> or by file name.
/// Nothing is read from disk or network. A set is immutable and may be used by several threads.
/// </summary>
public sealed class SchemaSet
{
    private readonly Linker _linker;
    private readonly ConcurrentDictionary<SchemaDocument, IReadOnlyList<SchemaFault>> _ownFaults = new(SameInstance.Comparer);

    /// <summary>Links documents.</summary>
    public SchemaSet(IEnumerable<SchemaDocument> documents)
    {
        Documents = documents.ToArray();
        _linker = new Linker(Documents);
    }

    /// <summary>The documents, in the order they were given.</summary>
    public IReadOnlyList<SchemaDocument> Documents { get; }

    /// <summary>The schema that a reference leads to, or null when it leads nowhere or to several places.</summary>
    public Subschema? Resolve(RefRule reference) => Locate(reference)?.Schema;

    /// <summary>The schema that a reference leads to with its document and pointer, or null when it leads nowhere or to several places.</summary>
    public SchemaLocation? Locate(RefRule reference) => _linker.Find(reference.Target).Location;

    /// <summary>
    /// The address of the schema that a reference leads to: the base URI of its document, <c>#</c> and its JSON Pointer. However the
    /// reference is written (by file name, by <c>$id</c>, by anchor), the address is the same. The target as it stands when it leads nowhere.
    /// </summary>
    public string AddressOf(RefRule reference) =>
        Locate(reference) is { } location ? location.Document.BaseUri + "#" + location.Pointer : reference.Target;

    /// <summary>
    /// What is wrong with a document of the set beyond <see cref="SchemaDocument.Faults"/>: references that lead nowhere, to several
    /// places, in a circle or to a document with faults, and defaults and examples that their own schemas refuse. In the order of the text.
    /// </summary>
    /// <param name="document">A document of this set, the very instance.</param>
    /// <param name="cancellationToken">Stops the checking with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The document is not of this set.</exception>
    public IReadOnlyList<SchemaFault> Check(SchemaDocument document, CancellationToken cancellationToken = default)
    {
        if (!Documents.Contains(document, SameInstance.Comparer)) throw new ArgumentException("The document is not of this set.", nameof(document));
        var faults = new List<SchemaFault>(OwnFaults(document, cancellationToken));
        foreach (var reference in _linker.References(document))
        {
            if (_linker.Find(reference.Rule.Target).Location is not { } location || ReferenceEquals(location.Document, document)) continue;
            if (FaultyBehind(location.Document, [document], cancellationToken) is not { } faulty) continue;
            faults.Add(document.FaultAt(FaultRules.FaultyTarget, reference.Value, reference.Text, faulty.Path));
        }

        return faults.OrderBy(fault => fault.Range.Start.Offset).ToArray();
    }

    /// <summary>
    /// What is wrong at places of the other documents that are schemas only because this one, or one that it refers to, refers to them.
    /// </summary>
    /// <inheritdoc cref="Check"/>
    public IEnumerable<SchemaFault> CheckBeyond(SchemaDocument document) =>
        Documents.Where(other => !ReferenceEquals(other, document)).SelectMany(_linker.LateFaults);

    /// <summary>The first document with an error among one and those that it refers to, near or far.</summary>
    private SchemaDocument? FaultyBehind(SchemaDocument document, HashSet<SchemaDocument> seen, CancellationToken cancellationToken)
    {
        if (!seen.Add(document)) return null;
        if (document.Faults.Concat(OwnFaults(document, cancellationToken)).Any(fault => fault.Rule.Severity == FaultSeverity.Error)) return document;
        foreach (var reference in _linker.References(document))
        {
            if (_linker.Find(reference.Rule.Target).Location is { } location
                && FaultyBehind(location.Document, seen, cancellationToken) is { } faulty) return faulty;
        }

        return null;
    }

    private IReadOnlyList<SchemaFault> OwnFaults(SchemaDocument document, CancellationToken cancellationToken)
    {
        if (_ownFaults.TryGetValue(document, out var known)) return known;
        var faults = new List<SchemaFault>(_linker.LateFaults(document));
        CheckReferences(document, faults, cancellationToken);
        CheckValues(document, faults, cancellationToken);
        return _ownFaults.GetOrAdd(document, faults);
    }

    private void CheckReferences(SchemaDocument document, List<SchemaFault> faults, CancellationToken cancellationToken)
    {
        var circles = new Circles(_linker);
        foreach (var reference in _linker.References(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var link = _linker.Find(reference.Rule.Target);
            if (link.Location is not { } location)
            {
                var rule = link.IsAmbiguous ? FaultRules.AmbiguousReference : FaultRules.UnresolvedReference;
                faults.Add(document.FaultAt(rule, reference.Value, reference.Text, link.Reason));
            }
            else if (_linker.SchemaAt(document, reference.Owner) is { } owner && circles.Lead(location.Schema, owner))
            {
                faults.Add(document.FaultAt(FaultRules.CircularReference, reference.Value, reference.Text));
            }
        }
    }

    private void CheckValues(SchemaDocument document, List<SchemaFault> faults, CancellationToken cancellationToken)
    {
        var evaluator = new Evaluator(this);
        foreach (var place in document.Places)
        {
            var (schema, annotations) = (place.Key, place.Key.Annotations);
            if (annotations.Default is null && annotations.Examples.IsEmpty) continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (place.Value.Find("default") is { } value) Judge(evaluator, document, schema, value, FaultRules.RefusedDefault, faults);
            foreach (var example in place.Value.Find("examples")?.Children ?? [])
            {
                Judge(evaluator, document, schema, example, FaultRules.RefusedExample, faults);
            }
        }
    }

    private static void Judge(
        Evaluator evaluator, SchemaDocument document, Subschema schema, JsonNode value, FaultRule rule, List<SchemaFault> faults)
    {
        var findings = evaluator.Evaluate(schema, value.ToValue());
        if (findings.Count > 0) faults.Add(document.FaultAt(rule, value, findings[0].Message));
    }
}
