using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>Reads schemas of one document, each place once.</summary>
/// <param name="index">The addresses of the document.</param>
/// <param name="path">The path of the document.</param>
/// <param name="known">What an earlier reader has read.</param>
internal sealed class SchemaReader(ResourceIndex index, string path, IReadOnlyDictionary<JsonNode, Subschema>? known = null)
{
    private readonly Dictionary<JsonNode, Subschema> _read = [];
    private readonly Queue<JsonNode> _referred = new();
    private readonly List<Reference> _references = [];
    private readonly List<SchemaFault> _faults = [];

    /// <summary>The places that were asked for; nobody asks when all is read, and the document is kept for long.</summary>
    private Dictionary<JsonNode, Origin> _origins = [];

    /// <summary>The schemas read so far, by their places.</summary>
    public IReadOnlyDictionary<JsonNode, Subschema> Schemas => _read;

    public IReadOnlyList<Reference> References => _references;

    public IReadOnlyList<SchemaFault> Faults => _faults;

    /// <summary>Reads a schema and all that it refers to in this document, wherever that stands.</summary>
    public Subschema ReadAll(JsonNode node, CancellationToken cancellationToken)
    {
        index.Include(node);
        var schema = Read(node, index.Of(node));
        while (_referred.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = _referred.Dequeue();
            index.Include(target);
            Read(target, index.Of(target));
        }

        _origins = [];
        return schema;
    }

    /// <summary>Reads the schema at a place. It belongs to <paramref name="outer"/>, unless it has an address of its own.</summary>
    public Subschema Read(JsonNode node, Resource outer)
    {
        if (_read.TryGetValue(node, out var schema) || known?.TryGetValue(node, out schema) is true) return schema;
        schema = node.Kind switch
        {
            JsonKinds.Object => ReadObject(new PlacedSchema(this, node, index.At(node) ?? outer)),
            JsonKinds.Boolean => new Subschema(Truth(node) ? default : EquatableArray.Of<Rule>(new NeverRule { Origin = OriginOf(node) }), Annotations.None),
            _ => NoSchema(node),
        };
        _read[node] = schema;
        return schema;
    }

    /// <summary>The rule of a <c>$ref</c>.</summary>
    /// <param name="owner">The schema object that holds it.</param>
    /// <param name="resource">What the object belongs to.</param>
    /// <param name="value">The place of its text.</param>
    /// <param name="text">Its text.</param>
    public RefRule Refer(JsonNode owner, Resource resource, JsonNode value, string text)
    {
        var target = UriReference.Parse(resource.BaseUri).Resolve(UriReference.Parse(text));
        var uri = target.WithoutFragment;
        var fragment = Uri.UnescapeDataString(target.Fragment ?? "");
        var place = PlaceOf(resource, uri, fragment);
        if (place is not null) _referred.Enqueue(place);
        var rule = new RefRule(place is null ? uri + "#" + fragment : index.Document.BaseUri + "#" + place.Pointer);
        _references.Add(new Reference(rule, owner, value, text, uri, fragment, place));
        return rule;
    }

    /// <summary>Whether the dialect that <c>$schema</c> names is known.</summary>
    public bool Knows(string dialect) => index.DialectAt(dialect) is not null;

    /// <summary>What the application decides of a format; null when that is nothing.</summary>
    public OwnFormat? OwnFormatOf(string name) => index.Options.OwnFormatOf(name);

    /// <summary>Where a place comes from: it is its own origin, unless it or what contains it names another.</summary>
    public Origin OriginOf(JsonNode node)
    {
        if (_origins.TryGetValue(node, out var origin)) return origin;
        var outer = node.Parent is { } parent ? OriginOf(parent) : new Origin(System.IO.Path.GetFileName(path), "");
        if (node.Find(Origin.Keyword)?.String is { } text && Origin.Parse(text, outer.File) is { } stated) origin = stated;
        else if (node.Parent is null) origin = outer;
        else origin = outer.Member(node.Name?.Text ?? node.Index.ToString(CultureInfo.InvariantCulture));
        return _origins[node] = origin;
    }

    public void Report(SchemaFault fault) => _faults.Add(fault);

    private JsonNode? PlaceOf(Resource here, string uri, string fragment)
    {
        if (uri == here.BaseUri) return here.Find(fragment);
        var resources = index.At(uri);
        return resources.Count == 1 ? resources[0].Find(fragment) : null;
    }

    private Subschema ReadObject(PlacedSchema schema)
    {
        var dialect = schema.Resource.Dialect;
        var isOnlyReference = dialect.IsOnlyReference(schema.Node);
        foreach (var tag in index.TagsOf(schema.Node))
        {
            Tag.Add(schema, tag.Name, tag.Values, OriginOf(tag.Discriminator));
            if (isOnlyReference) schema.Annotations = schema.Annotations with { Title = tag.Component };
        }

        foreach (var value in schema.Node.Children)
        {
            if (dialect.Find(value.Name!.Text) is not { Read: { } read } keyword) continue;
            if (isOnlyReference && keyword is { Asserts: true, Name: not "$ref" }) schema.FaultAtName(FaultRules.IgnoredBesideReference, value, keyword.Name);
            else read(schema, value);
        }

        return schema.ToSubschema();
    }

    private Subschema NoSchema(JsonNode node)
    {
        Report(SchemaFault.At(FaultRules.NotASchema, node, Demand.Shown(node)));
        return new Subschema(default, Annotations.None);
    }

    private static bool Truth(JsonNode node) => node.ToValue() is BooleanValue { Value: true };
}
