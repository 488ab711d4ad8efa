using System;
using System.Collections.Generic;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>A schema with an address of its own: the root of a document, or a part of it that carries <c>$id</c>.</summary>
internal sealed class Resource(string baseUri, Dialect dialect, JsonNode root)
{
    /// <summary>The absolute address, without a fragment.</summary>
    public string BaseUri => baseUri;

    public Dialect Dialect => dialect;

    public JsonNode Root => root;

    /// <summary>The places that <c>$anchor</c> and its relatives name; several for one name make the name ambiguous.</summary>
    public Dictionary<string, List<JsonNode>> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The places that whatever leads here may give another meaning: by the name of <c>$dynamicAnchor</c>, or the root without one.</summary>
    public Dictionary<string, JsonNode> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The one place that a fragment names: nothing for the root, a JSON Pointer, or an anchor. Null when there is none, or several.</summary>
    public JsonNode? Find(string fragment)
    {
        if (fragment.Length == 0) return root;
        if (fragment[0] == '/') return JsonPointer.Find(root, fragment);
        return Anchors.TryGetValue(fragment, out var places) && places.Count == 1 ? places[0] : null;
    }

    /// <summary>Whether a fragment is an anchor that stands at several places.</summary>
    public bool IsAmbiguous(string fragment) => Anchors.TryGetValue(fragment, out var places) && places.Count > 1;
}
