using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// One schema file, read. It is immutable and the same text always reads the same, so two documents are equal when path, text and
/// what is said from outside are. What leads to other files is left to <see cref="Linking.SchemaSet"/>.
/// </summary>
public sealed class SchemaDocument : IEquatable<SchemaDocument>
{
    private readonly IReadOnlyList<Dialect> _others;
    private readonly TextFile _file;
    private readonly JsonNode? _json;
    private readonly ResourceIndex? _index;
    private readonly SchemaReader? _reader;
    private readonly Dictionary<Subschema, JsonNode> _places;

    private SchemaDocument(string path, string text, DocumentOptions options, IReadOnlyList<Dialect> others, CancellationToken cancellationToken)
    {
        Options = options;
        _others = others;
        Path = path;
        BaseUri = DocumentAddress.OfPath(path);
        _file = new TextFile(path, text);
        _places = new Dictionary<Subschema, JsonNode>(SameInstance.Comparer);
        var json = JsonText.Read(_file, cancellationToken);
        var faults = TextFaults.Of(json, _file);
        if (json.Root is not { } root)
        {
            Faults = faults.ToArray();
            return;
        }

        _json = root;
        if (KnownDocuments.KindOf(root, options) is { } known)
        {
            Faults = [.. faults, SchemaFault.AtName(FaultRules.NoSchemaFile, known.Member, known.Name, known.Advice)];
            return;
        }

        _index = new ResourceIndex(root, BaseUri, options, others);
        var overlay = new OverlayReader(_index);
        if (options.Overlay is { } file) overlay.Read(file, cancellationToken);
        _reader = new SchemaReader(_index, path);
        BaseUri = _index.Document.BaseUri;
        Draft = _index.Document.Dialect.Draft;
        if (OpenApiDocument.DialectPlaceOf(root) is { String: { } dialect } place && !_reader.Knows(dialect)) _reader.Report(SchemaFault.At(FaultRules.UnknownDraft, place, dialect));
        var asked = new AskedSchemas(_file, root, options.Schemas);
        Roots = asked.Places.Select(one => new SchemaRoot(one.Pointer, _reader.ReadAll(one, cancellationToken))).ToArray();
        if (root.Kind is not (JsonKinds.Object or JsonKinds.Boolean)) Roots = [];
        foreach (var schema in _reader.Schemas) _places[schema.Value] = schema.Key;
        Faults = asked.Concerned(faults, _reader.Schemas.Keys)
            .Concat(asked.Faults).Concat(overlay.Faults).Concat(_reader.Faults)
            .OrderBy(fault => fault.Path != path).ThenBy(fault => fault.Range.Start.Offset).ToArray();
    }

    private SchemaDocument(SchemaDocument whole, SchemaRoot root)
    {
        (Path, BaseUri, Draft, Options, Faults, Roots) = (whole.Path, whole.BaseUri, whole.Draft, whole.Options, whole.Faults, [root]);
        (_others, _file, _json, _index, _reader, _places) = (whole._others, whole._file, whole._json, whole._index, whole._reader, whole._places);
    }

    /// <summary>The path of the file as it was given. Nothing is read from it.</summary>
    public string Path { get; }

    /// <summary>What is said of the document from outside.</summary>
    public DocumentOptions Options { get; }

    /// <summary>The address of the document: <c>$id</c> without a fragment, or one made from <see cref="Path"/>.</summary>
    public string BaseUri { get; }

    /// <summary>The draft that <c>$schema</c> names; 2020-12 when there is none.</summary>
    public Draft Draft { get; } = KnownDialects.Default.Draft;

    /// <summary>The schemas that it is read for: the outermost one, or those that <see cref="DocumentOptions.Schemas"/> names. None when the text has none.</summary>
    public IReadOnlyList<SchemaRoot> Roots { get; } = [];

    /// <summary>The first of <see cref="Roots"/>; null when the text is not JSON, or neither an object nor a boolean, or has no such schema.</summary>
    public Subschema? Root => Roots.Count == 0 ? null : Roots[0].Schema;

    /// <summary>The address of the first of <see cref="Roots"/>.</summary>
    public string RootTarget => TargetOf(Roots.Count == 0 ? "" : Roots[0].Pointer);

    /// <summary>What is wrong in this text and then in its overlay, as far as it shows without other files, in the order of the texts.</summary>
    public IReadOnlyList<SchemaFault> Faults { get; }

    /// <summary>Every <c>$ref</c> of the document.</summary>
    internal IReadOnlyList<Reference> References => _reader?.References ?? [];

    /// <summary>
    /// Whether there are references out of the document where no keyword makes them part of a schema, to where no reference of a schema leads. The same
    /// text leads to the same place, unless an address in between changes what it is relative to.
    /// </summary>
    internal bool HasFurtherReferences
    {
        get
        {
            if (_json is null) return false;
            var known = References.Select(reference => reference.Text).Where(LeadsOut).ToList();
            var all = new List<string>();
            FindOutward(_json, all);
            return all.Except(known, StringComparer.Ordinal).Any() || (all.Count > known.Count && _json.Children.Any(HasAddress));
        }
    }

    internal ResourceIndex? Index => _index;

    internal IReadOnlyDictionary<Subschema, JsonNode> Places => _places;

    /// <summary>Reads a text. Whatever is wrong with it becomes one of <see cref="Faults"/>.</summary>
    /// <param name="path">The path to report faults under, and the name by which other files can refer to this one.</param>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SchemaDocument Read(string path, string text, CancellationToken cancellationToken = default) =>
        Read(path, text, DocumentOptions.None, cancellationToken);

    /// <inheritdoc cref="Read(string, string, CancellationToken)"/>
    /// <param name="path">The path to report faults under, and the name by which other files can refer to this one.</param>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="options">What is said of it from outside.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SchemaDocument Read(string path, string text, DocumentOptions options, CancellationToken cancellationToken = default) =>
        new(path, text, options, [], cancellationToken);

    /// <summary>
    /// The document as it is beside others, of which one may be the meta-schema that <c>$schema</c> names: its vocabularies then decide which
    /// keywords count. The same document where there is none.
    /// </summary>
    /// <param name="others">The other documents.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public SchemaDocument Beside(IEnumerable<SchemaDocument> others, CancellationToken cancellationToken = default)
    {
        if (MetaSchema is not { } address) return this;
        var metaSchema = others.SelectMany(other => other._index?.At(address) ?? []).FirstOrDefault();
        return metaSchema is not null && Vocabularies.DialectOf(metaSchema.Root, address) is { } dialect ? new SchemaDocument(Path, _file.Text, Options, [dialect], cancellationToken) : this;
    }

    /// <summary>The address of the meta-schema that <c>$schema</c> names, when it is that of no draft.</summary>
    internal string? MetaSchema => (_json is null ? null : OpenApiDocument.DialectAddressOf(_json) ?? _json.Find("$schema")?.String)?.TrimEnd('#') is { } address && KnownDialects.ByAddress(address) is null ? address : null;

    /// <summary>The address of the place at a JSON Pointer.</summary>
    public string TargetOf(string pointer) => BaseUri + "#" + pointer;

    /// <summary>The same document, read for one of its roots alone.</summary>
    public SchemaDocument For(SchemaRoot root) => Roots.Count == 1 ? this : new SchemaDocument(this, root);

    /// <summary>Where the value at a JSON Pointer stands: in this file, or in the overlay when that says it. Null when there is no such value.</summary>
    public FilePlace? PlaceOf(string jsonPointer) =>
        _json is not null && JsonPointer.Find(_json, jsonPointer) is { } node ? node.File!.Place(node.Start, node.End) : null;

    /// <summary>The JSON Pointer to a schema of this document. It is found as the instance that it is, not by its value; null for a stranger.</summary>
    public string? PointerOf(Subschema schema) => _places.TryGetValue(schema, out var node) ? node.Pointer : null;

    /// <inheritdoc/>
    public bool Equals(SchemaDocument? other) => other is not null && Path == other.Path && _file.Text == other._file.Text && Options == other.Options && _others.Count == other._others.Count;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + _file.Text.GetHashCode());

    /// <summary>Reads a place that no keyword makes a schema, because another document refers to it. The document itself stays as it is.</summary>
    internal SchemaReader ReadLate(JsonNode node)
    {
        var reader = new SchemaReader(new ResourceIndex(_json!, DocumentAddress.OfPath(Path), Options, _others), Path, _reader!.Schemas);
        reader.ReadAll(node, CancellationToken.None);
        return reader;
    }

    internal Subschema? SchemaAt(JsonNode node) => _reader is not null && _reader.Schemas.TryGetValue(node, out var schema) ? schema : null;

    private static void FindOutward(JsonNode node, List<string> found)
    {
        if (node is { Name.Text: "$ref" or "$dynamicRef" or "$recursiveRef", String: { } text } && LeadsOut(text)) found.Add(text);
        foreach (var child in node.Children) FindOutward(child, found);
    }

    private static bool HasAddress(JsonNode node) => node.Children.Any(child => child is { Name.Text: "$id" or "id", String: not null } || HasAddress(child));

    private static bool LeadsOut(string reference) => !reference.StartsWith("#", StringComparison.Ordinal);
}
