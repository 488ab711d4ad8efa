using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.MetaSchemas;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>Where each reference of a set of documents leads.</summary>
internal sealed class Linker
{
    private readonly Dictionary<string, List<Place>> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _nowhere = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonNode, Subschema> _late = [];
    private readonly Dictionary<SchemaDocument, Findings> _findings = new(SameInstance.Comparer);
    private readonly IEnumerable<string> _known;

    public Linker(IReadOnlyList<SchemaDocument> documents, IEnumerable<string> known)
    {
        _known = known;
        foreach (var document in documents) Register(document);
        foreach (var document in documents) LinkAll(document, document.References);
        Dynamic = new DynamicReferences([.. _findings.Keys], target => Find(target).Location);
    }

    /// <summary>The references whose targets depend on the way that leads to them.</summary>
    public DynamicReferences Dynamic { get; }

    /// <summary>Where a target leads, whatever way leads there. A link is made for every reference of the set; any other target is looked up by its address.</summary>
    public Link Find(string target) => _links.TryGetValue(target, out var link) ? link : Follow(target);

    /// <summary>Where a target leads, with the schema as it is on the way that leads there.</summary>
    public SchemaLocation? Locate(string target)
    {
        if (Dynamic.AreNone) return Find(target).Location;
        return Find(DynamicReferences.Plain(target)).Location is { } location ? Dynamic.Specialise(location, target) : null;
    }

    /// <summary>Every reference of a document, also of those places that only a reference makes a schema.</summary>
    public IReadOnlyList<Reference> References(SchemaDocument document) => _findings[document].References;

    /// <summary>What is wrong at places of a document that only references from elsewhere make a schema.</summary>
    public IReadOnlyList<SchemaFault> LateFaults(SchemaDocument document) => _findings[document].Faults;

    /// <summary>The schema that was read at a place.</summary>
    public Subschema? SchemaAt(SchemaDocument document, JsonNode node) =>
        document.SchemaAt(node) ?? (_late.TryGetValue(node, out var schema) ? schema : null);

    private void Register(SchemaDocument document)
    {
        _findings[document] = new Findings();
        if (document.Index is not { } index) return;
        foreach (var resource in index.All) Register(resource.BaseUri, new Place(document, resource));
        var file = DocumentAddress.OfPath(document.Path);
        foreach (var address in document.Options.Addresses.Prepend(file).Where(address => address != document.BaseUri).Distinct()) Register(address, new Place(document, index.Document));
    }

    private void Register(string uri, Place place)
    {
        if (!_byUri.TryGetValue(uri, out var places)) _byUri[uri] = places = [];
        places.Add(place);
    }

    private void LinkAll(SchemaDocument document, IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            _findings[document].References.Add(reference);
            var target = reference.Rule.Target;
            if (!_links.ContainsKey(target)) _links[target] = LinkOf(document, reference);
        }
    }

    /// <summary>In the document itself, by its address or, when nothing has that, as the name of a file beside the one that refers.</summary>
    private Link LinkOf(SchemaDocument document, Reference reference)
    {
        if (reference.Place is { } place && IsOnlyDocument(document)) return LinkTo(document, place);
        var link = Follow(reference.Rule.Target);
        if (link.Location is not null || _byUri.ContainsKey(reference.Uri)) return link;
        var relative = UriReference.Parse(reference.Text);
        if (relative.Scheme is not null || relative.Path.Length == 0) return link;
        var file = DocumentAddress.OfSibling(document.Path, relative).WithoutFragment;
        return _byUri.ContainsKey(file) ? At(file, reference.Fragment) : link;
    }

    private Link Follow(string target)
    {
        var hash = target.IndexOf('#');
        return hash < 0 ? At(target, "") : At(target.Substring(0, hash), target.Substring(hash + 1));
    }

    private Link At(string uri, string fragment)
    {
        if (!_byUri.TryGetValue(uri, out var places)) return KnownMetaSchemas.Find(uri) is { } known ? In(known, uri, fragment) : Nowhere(uri);
        if (places.Count > 1) return Link.Ambiguous($"{places.Count} schemas have the address `{uri}`");
        var (document, resource) = (places[0].Document, places[0].Resource);
        if (resource.IsAmbiguous(fragment)) return Link.Ambiguous($"several places are called `#{fragment}`");
        if (resource.Find(fragment) is not { } node) return Link.Nowhere(Suggestion.For(resource, fragment));
        return LinkTo(document, node);
    }

    /// <summary>What is nearest to an address is looked for once, however many references have it.</summary>
    private Link Nowhere(string uri)
    {
        if (!_nowhere.TryGetValue(uri, out var link)) _nowhere[uri] = link = Link.Nowhere(Suggestion.ForAddress(uri, _known.Concat(_byUri.Keys)));
        return link;
    }

    /// <summary>A meta-schema becomes one of the documents as soon as one of them refers to it.</summary>
    private Link In(SchemaDocument metaSchema, string uri, string fragment)
    {
        if (!_findings.ContainsKey(metaSchema))
        {
            Register(metaSchema);
            LinkAll(metaSchema, metaSchema.References);
        }

        if (!_byUri.ContainsKey(uri)) Register(uri, new Place(metaSchema, metaSchema.Index!.Document));
        return At(uri, fragment);
    }

    private Link LinkTo(SchemaDocument document, JsonNode node) =>
        new(new SchemaLocation(document, node.Pointer, Read(document, node)), "", false);

    /// <summary>Whether no other document has the address of this one, so that it can be told from others by its references.</summary>
    private bool IsOnlyDocument(SchemaDocument document) =>
        _byUri[document.BaseUri].TrueForAll(place => place.Document == document || place.Resource != place.Document.Index!.Document);

    private Subschema Read(SchemaDocument document, JsonNode node)
    {
        if (SchemaAt(document, node) is { } known) return known;
        var reading = document.ReadLate(node);
        foreach (var place in reading.Schemas) _late[place.Key] = place.Value;
        _findings[document].Faults.AddRange(reading.Faults);
        LinkAll(document, reading.References);
        return _late[node];
    }

    private sealed record Place(SchemaDocument Document, Resource Resource);

    private sealed class Findings
    {
        public List<Reference> References { get; } = [];

        public List<SchemaFault> Faults { get; } = [];
    }
}
