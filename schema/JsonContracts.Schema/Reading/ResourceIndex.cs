using System;
using System.Collections.Generic;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Finds the addresses of a document before anything is read: <c>$id</c>, <c>$anchor</c>, and the draft that each part is in.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<JsonNode, Resource> _byRoot = [];
    private readonly Dictionary<string, List<Resource>> _byUri = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> _walked = [];

    public ResourceIndex(JsonNode root, string documentUri)
    {
        var draft = DeclaredDraft(root) ?? Draft.V202012;
        var uri = OwnUri(root, documentUri, draft) ?? documentUri;
        Document = Register(new Resource(uri, draft, root));
        Walk(root, Document);
    }

    /// <summary>The resource that the document as a whole is.</summary>
    public Resource Document { get; }

    public IEnumerable<Resource> All => _byRoot.Values;

    public IReadOnlyList<Resource> At(string uri) => _byUri.TryGetValue(uri, out var found) ? found : [];

    /// <summary>The resource that starts at a schema, or null.</summary>
    public Resource? At(JsonNode schema) => _byRoot.TryGetValue(schema, out var resource) ? resource : null;

    /// <summary>The resource that a schema belongs to.</summary>
    public Resource Of(JsonNode schema)
    {
        for (var node = schema; node is not null; node = node.Parent)
        {
            if (_byRoot.TryGetValue(node, out var resource)) return resource;
        }

        return Document;
    }

    /// <summary>Takes up the addresses inside a schema that stands where no keyword would look for one.</summary>
    public void Include(JsonNode schema)
    {
        if (!_walked.Contains(schema)) Walk(schema, Of(schema));
    }

    private void Walk(JsonNode schema, Resource resource)
    {
        if (schema.Kind != JsonKinds.Object || !_walked.Add(schema)) return;
        if (schema != resource.Root) resource = Enter(schema, resource);
        AddAnchors(schema, resource);
        var inner = new List<JsonNode>();
        foreach (var keyword in schema.Children) Applicators.Collect(keyword, inner);
        foreach (var node in inner) Walk(node, resource);
    }

    private Resource Enter(JsonNode schema, Resource outer)
    {
        var draft = schema.Find("$id") is null ? outer.Draft : DeclaredDraft(schema) ?? outer.Draft;
        return OwnUri(schema, outer.BaseUri, draft) is { } uri ? Register(new Resource(uri, draft, schema)) : outer;
    }

    private Resource Register(Resource resource)
    {
        _byRoot[resource.Root] = resource;
        if (!_byUri.TryGetValue(resource.BaseUri, out var same)) _byUri[resource.BaseUri] = same = [];
        same.Add(resource);
        return resource;
    }

    private static Draft? DeclaredDraft(JsonNode schema) => schema.Find("$schema")?.String is { } address ? Drafts.ByAddress(address) : null;

    /// <summary>The address that <c>$id</c> gives, unless it only names a place, as <c>#name</c> does in draft 7.</summary>
    private static string? OwnUri(JsonNode schema, string baseUri, Draft draft)
    {
        if (schema.Find("$id")?.String is not { Length: > 0 } id || id[0] == '#') return null;
        if (draft == Draft.V7 && schema.Find("$ref") is not null) return null;
        return UriReference.Parse(baseUri).Resolve(UriReference.Parse(id)).WithoutFragment;
    }

    private static void AddAnchors(JsonNode schema, Resource resource)
    {
        if (resource.Draft == Draft.V7)
        {
            if (schema.Find("$ref") is not null) return;
            var id = schema.Find("$id")?.String;
            var hash = id?.IndexOf('#') ?? -1;
            if (hash >= 0 && hash < id!.Length - 1) AddAnchor(schema, id.Substring(hash + 1), resource);
        }

        if (schema.Find("$anchor")?.String is { } anchor) AddAnchor(schema, anchor, resource);
        if (schema.Find("$dynamicAnchor")?.String is { } dynamic) AddAnchor(schema, dynamic, resource);
    }

    private static void AddAnchor(JsonNode schema, string name, Resource resource)
    {
        if (!resource.Anchors.TryGetValue(name, out var places)) resource.Anchors[name] = places = [];
        if (!places.Contains(schema)) places.Add(schema);
    }
}
