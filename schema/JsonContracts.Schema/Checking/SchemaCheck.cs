using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Checking;

/// <summary>
/// What is wrong with the documents of a set that shows only together: where references lead, and whether values obey their schemas. What
/// was found of a document is kept, so one check may be asked about all of them, by several threads.
/// </summary>
/// <param name="set">The documents.</param>
public sealed class SchemaCheck(SchemaSet set)
{
    private readonly ConcurrentDictionary<SchemaDocument, IReadOnlyList<SchemaFault>> _ownFaults = new(SameInstance.Comparer);
    private readonly ConcurrentDictionary<SchemaDocument, IReadOnlyList<SchemaDocument>> _targets = new(SameInstance.Comparer);

    /// <summary>
    /// What is wrong with a document of the set beyond <see cref="SchemaDocument.Faults"/>: references that lead nowhere, to several
    /// places, in a circle or to a document with faults, more ways than can be written, and defaults and examples that their own schemas refuse, or that could not be
    /// judged. In the order of the text.
    /// </summary>
    /// <param name="document">A document of this set, the very instance.</param>
    /// <param name="cancellationToken">Stops the checking with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The document is not of this set.</exception>
    public IReadOnlyList<SchemaFault> Of(SchemaDocument document, CancellationToken cancellationToken = default)
    {
        if (!set.Documents.Contains(document, SameInstance.Comparer)) throw new ArgumentException("The document is not of this set.", nameof(document));
        var faults = new List<SchemaFault>(OwnFaults(document, cancellationToken));
        var behind = Targets(document).ToDictionary(target => target, target => FaultyBehind(target, [document], cancellationToken), SameInstance.Comparer);
        foreach (var reference in set.Linker.References(document))
        {
            if (set.Locate(reference.Rule) is not { } location || !behind.TryGetValue(location.Document, out var faulty) || faulty is null) continue;
            faults.Add(SchemaFault.At(FaultRules.FaultyTarget, reference.Value, reference.Text, faulty.Path));
        }

        return faults.OrderBy(fault => fault.Range.Start.Offset).ToArray();
    }

    /// <summary>
    /// What is wrong at places of the other documents that are schemas only because this one, or one that it refers to, refers to them.
    /// </summary>
    public IEnumerable<SchemaFault> Beyond(SchemaDocument document) =>
        set.Documents.Where(other => !ReferenceEquals(other, document)).SelectMany(set.Linker.LateFaults);

    /// <summary>The first document with an error among one and those that it refers to, near or far.</summary>
    private SchemaDocument? FaultyBehind(SchemaDocument document, HashSet<SchemaDocument> seen, CancellationToken cancellationToken)
    {
        if (!seen.Add(document)) return null;
        if (document.Faults.Concat(OwnFaults(document, cancellationToken)).Any(fault => fault.Rule.Severity == FaultSeverity.Error)) return document;
        return Targets(document).Select(target => FaultyBehind(target, seen, cancellationToken)).FirstOrDefault(faulty => faulty is not null);
    }

    /// <summary>The other documents that a document refers to, each once, in the order of its references.</summary>
    private IReadOnlyList<SchemaDocument> Targets(SchemaDocument document) => _targets.GetOrAdd(document, source =>
    [
        .. set.Linker.References(source)
            .Select(reference => set.Locate(reference.Rule)?.Document)
            .OfType<SchemaDocument>()
            .Where(target => !ReferenceEquals(target, source))
            .Distinct<SchemaDocument>(SameInstance.Comparer),
    ]);

    private IReadOnlyList<SchemaFault> OwnFaults(SchemaDocument document, CancellationToken cancellationToken)
    {
        if (_ownFaults.TryGetValue(document, out var known)) return known;
        IReadOnlyList<SchemaFault> faults =
        [
            .. set.Linker.LateFaults(document),
            .. new ReferenceCheck(set.Linker).Of(document, cancellationToken),
            .. new WaysCheck(set).Of(document, cancellationToken),
            .. new ValueCheck(set).Of(document, cancellationToken),
        ];
        return _ownFaults.GetOrAdd(document, faults);
    }
}
