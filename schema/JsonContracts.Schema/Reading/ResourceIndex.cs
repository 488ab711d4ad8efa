using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Finds the addresses of a document before anything is read: <c>$id</c>, <c>$anchor</c>, and the draft that each part is in.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<JsonNode, Resource> _byRoot = [];
    private readonly Dictionary<string, List<Resource>> _byUri = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> _walked = [];
    private readonly IReadOnlyList<Dialect> _others;
    private readonly Tags? _tags;

    /// <summary>Finds the addresses.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="documentUri">The address of the document when it gives itself none.</param>
    /// <param name="options">What is said of the document from outside.</param>
    /// <param name="others">The dialects beside the known ones.</param>
    public ResourceIndex(JsonNode root, string documentUri, DocumentOptions options, IReadOnlyList<Dialect> others)
    {
        Options = options;
        _others = others;
        var dialect = (OpenApiDocument.DialectAddressOf(root) is { } address ? DialectAt(address) : DeclaredBy(root)) ?? Meant(OpenApiDocument.DialectOf(root) ?? KnownDialects.Default);
        var uri = OwnUri(root, documentUri, dialect) ?? documentUri;
        Document = Register(new Resource(uri, dialect, root));
        Walk(root, Document);
        if (OpenApiDocument.VersionOf(root) is null) return;
        foreach (var component in OpenApiDocument.SchemasOf(root)) Walk(component, Document);
        if (dialect.HasTags) _tags = new Tags(root, dialect);
    }

    /// <summary>What is said of the document from outside.</summary>
    public DocumentOptions Options { get; }

    /// <summary>The resource that the document as a whole is.</summary>
    public Resource Document { get; }

    /// <summary>What discriminators say of a schema.</summary>
    public IReadOnlyList<ComponentTag> TagsOf(JsonNode schema) => _tags?.Of(schema) ?? [];

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

    /// <summary>The keyword that has an object as a part of what it says; null where the object is a schema, or can become one by a reference because no keyword reads it.</summary>
    public string? KeywordAround(JsonNode place)
    {
        for (var part = place; !_walked.Contains(part) && part.Parent is { } owner; part = owner)
        {
            if (_walked.Contains(owner)) return Of(owner).Dialect.Find(part.Name!.Text)?.Name;
        }

        return null;
    }

    /// <summary>Takes up the addresses inside a schema that stands where no keyword would look for one.</summary>
    public void Include(JsonNode schema)
    {
        if (!_walked.Contains(schema)) Walk(schema, Of(schema));
    }

    /// <summary>The dialect that <c>$schema</c> names; null when it is not known.</summary>
    public Dialect? DialectAt(string address) =>
        (KnownDialects.ByAddress(address) ?? _others.FirstOrDefault(dialect => dialect.IsCalled(address))) is { } dialect ? Meant(dialect) : null;

    private Dialect Meant(Dialect dialect) => Options.FormatIsAnnotation ? dialect.WithoutFormats : dialect;

    private void Walk(JsonNode schema, Resource resource)
    {
        if (schema.Kind != JsonKinds.Object || !_walked.Add(schema)) return;
        if (schema != resource.Root) resource = Enter(schema, resource);
        foreach (var name in resource.Dialect.PlaceNames(schema)) AddAnchor(schema, name, resource);
        if (resource.Dialect.DynamicAnchorOf(schema, schema == resource.Root) is { } anchor) resource.DynamicAnchors[anchor] = schema;
        foreach (var inner in resource.Dialect.Subschemas(schema)) Walk(inner, resource);
    }

    private Resource Enter(JsonNode schema, Resource outer)
    {
        var dialect = DeclaredBy(schema) is { } own && own.AddressOf(schema) is not null ? own : outer.Dialect;
        return OwnUri(schema, outer.BaseUri, dialect) is { } uri ? Register(new Resource(uri, dialect, schema)) : outer;
    }

    private Resource Register(Resource resource)
    {
        _byRoot[resource.Root] = resource;
        if (!_byUri.TryGetValue(resource.BaseUri, out var same)) _byUri[resource.BaseUri] = same = [];
        same.Add(resource);
        return resource;
    }

    private Dialect? DeclaredBy(JsonNode schema) => schema.Find("$schema")?.String is { } address ? DialectAt(address) : null;

    private static string? OwnUri(JsonNode schema, string baseUri, Dialect dialect) =>
        dialect.AddressOf(schema) is { } address ? UriReference.Parse(baseUri).Resolve(UriReference.Parse(address)).WithoutFragment : null;

    private static void AddAnchor(JsonNode schema, string name, Resource resource)
    {
        if (!resource.Anchors.TryGetValue(name, out var places)) resource.Anchors[name] = places = [];
        if (!places.Contains(schema)) places.Add(schema);
    }
}
