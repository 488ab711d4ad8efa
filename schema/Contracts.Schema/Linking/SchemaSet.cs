using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Contracts.Schema.Linking;

namespace Contracts.Schema;

/// <summary>
/// The schema files of one project, linked: every <c>$ref</c> of each is looked up in all of them, by <c>$id</c> or by file name.
/// Nothing is read from disk or network. A set is immutable and may be used by several threads.
/// </summary>
public sealed class SchemaSet
{
    private readonly Linker _linker;

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
    /// What is wrong with a document of the set beyond <see cref="SchemaDocument.Faults"/>: references that lead nowhere, to several
    /// places or in a circle, and defaults and examples that their own schemas refuse. In the order of the text.
    /// </summary>
    /// <param name="document">A document of this set.</param>
    /// <param name="cancellationToken">Stops the checking with <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<SchemaFault> Check(SchemaDocument document, CancellationToken cancellationToken = default)
    {
        var faults = new List<SchemaFault>();
        faults.AddRange(_linker.Faults(document));
        return faults.OrderBy(fault => fault.Range.Start.Offset).ToArray();
    }
}
