using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// The schema files of one project, linked: every <c>$ref</c> of each is looked up in all of them, by <c>$id</c> or by file name.
/// Nothing is read from disk or network. A set is immutable and may be used by several threads.
/// </summary>
public sealed class SchemaSet
{
    /// <summary>Links documents.</summary>
    /// <param name="documents">The documents.</param>
    public SchemaSet(IEnumerable<SchemaDocument> documents)
        : this(documents, [])
    {
    }

    /// <summary>Links documents that are a part of a project.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="known">The addresses of the whole project: what is near to a missing one may be outside of the set.</param>
    public SchemaSet(IEnumerable<SchemaDocument> documents, IEnumerable<string> known)
    {
        Documents = documents.ToArray();
        Linker = new Linker(Documents, known);
    }

    /// <summary>The documents, in the order they were given.</summary>
    public IReadOnlyList<SchemaDocument> Documents { get; }

    internal Linker Linker { get; }

    /// <summary>The schema that a reference leads to, or null when it leads nowhere or to several places.</summary>
    public Subschema? Resolve(RefRule reference) => Locate(reference)?.Schema;

    /// <summary>The schema that a reference leads to with its document and pointer, or null when it leads nowhere or to several places.</summary>
    public SchemaLocation? Locate(RefRule reference) => Linker.Locate(reference.Target);

    /// <summary>
    /// The address of the schema that a reference leads to: the base URI of its document, <c>#</c> and its JSON Pointer. However the
    /// reference is written (by file name, by <c>$id</c>, by anchor), the address is the same. The target as it stands when it leads nowhere.
    /// </summary>
    public string AddressOf(RefRule reference)
    {
        if (Locate(reference) is not { } location) return reference.Target;
        return Linker.Dynamic.AreNone ? location.Document.BaseUri + "#" + location.Pointer : Linker.Dynamic.AddressOf(location, reference.Target);
    }

    /// <summary>The first of the roots of a document of this set, with references that depend on the way resolved; null when it has none.</summary>
    public Subschema? RootOf(SchemaDocument document) => RootsOf(document).FirstOrDefault()?.Schema;

    /// <summary>The roots of a document of this set, with references that depend on the way resolved.</summary>
    public IEnumerable<SchemaRoot> RootsOf(SchemaDocument document) => Linker.Dynamic.AreNone
        ? document.Roots
        : document.Roots.Select(root => root with { Schema = Linker.Dynamic.Specialise(new SchemaLocation(document, root.Pointer, root.Schema), "#").Schema });
}
