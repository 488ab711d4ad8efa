using System;
using System.Collections.Generic;
using Contracts.Schema.Reading;
using Contracts.Schema.Text;

namespace Contracts.Schema.Linking;

/// <summary>Where each reference of a set of documents leads.</summary>
internal sealed class Linker
{
    private readonly Dictionary<string, List<Place>> _byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Link> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaDocument, List<SchemaFault>> _lateFaults = [];

    public Linker(IReadOnlyList<SchemaDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Index is not { } index) continue;
            foreach (var resource in index.All) Register(resource.BaseUri, new Place(document, resource));
            var file = DocumentAddress.OfPath(document.Path);
            if (file != document.BaseUri) Register(file, new Place(document, index.Document));
        }

        foreach (var document in documents)
        {
            foreach (var reference in document.References) LinkOnce(document, reference);
        }
    }

    /// <summary>Where a target leads.</summary>
    public Link Find(string target)
    {
        if (_links.TryGetValue(target, out var link)) return link;
        var hash = target.IndexOf('#');
        return hash < 0 ? At(target, "") : At(target.Substring(0, hash), target.Substring(hash + 1));
    }

    /// <summary>The references of a document that do not lead to one place, and what is wrong at places that only a reference reads.</summary>
    public IEnumerable<SchemaFault> Faults(SchemaDocument document)
    {
        foreach (var reference in document.References)
        {
            var link = Find(reference.Rule.Target);
            if (link.Location is null)
            {
                var rule = link.IsAmbiguous ? FaultRules.AmbiguousReference : FaultRules.UnresolvedReference;
                yield return document.FaultAt(rule, reference.Value, reference.Text, link.Reason);
            }
        }

        if (!_lateFaults.TryGetValue(document, out var late)) yield break;
        foreach (var fault in late) yield return fault;
    }

    private void Register(string uri, Place place)
    {
        if (!_byUri.TryGetValue(uri, out var places)) _byUri[uri] = places = [];
        places.Add(place);
    }

    private void LinkOnce(SchemaDocument document, Reference reference)
    {
        var target = reference.Rule.Target;
        if (_links.ContainsKey(target)) return;
        var link = Find(target);
        if (link.Location is null && !link.IsAmbiguous) link = ByFileName(document, reference) ?? link;
        _links[target] = link;
    }

    private Link? ByFileName(SchemaDocument document, Reference reference)
    {
        var relative = UriReference.Parse(reference.Text);
        if (relative.Scheme is not null || relative.Path.Length == 0) return null;
        var file = DocumentAddress.Beside(document.Path, relative).WithoutFragment;
        return _byUri.ContainsKey(file) ? At(file, reference.Fragment) : null;
    }

    private Link At(string uri, string fragment)
    {
        if (!_byUri.TryGetValue(uri, out var places)) return Link.Nowhere("no contract file of this project has that `$id` or name");
        if (places.Count > 1) return Link.Ambiguous("several schemas have the address " + uri);
        var (document, resource) = (places[0].Document, places[0].Resource);
        if (resource.Find(fragment) is not { } node) return Link.Nowhere(Suggestion.For(resource, fragment));
        return new Link(new SchemaLocation(document, node.Pointer, Read(document, node)), "", false);
    }

    private static Subschema Read(SchemaDocument document, JsonNode node)
    {
        if (document.SchemaAt(node) is { } schema) return schema;
        return document.Root!;
    }

    private readonly record struct Place(SchemaDocument Document, Resource Resource);
}

/// <summary>Where a reference leads, or why it does not.</summary>
internal readonly record struct Link(SchemaLocation? Location, string Reason, bool IsAmbiguous)
{
    public static Link Nowhere(string reason) => new(null, reason, false);

    public static Link Ambiguous(string reason) => new(null, reason, true);
}
