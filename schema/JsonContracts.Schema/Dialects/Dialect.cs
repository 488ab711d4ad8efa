using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Dialects;

/// <summary>One draft of JSON Schema: which keywords it has, how each is read, and how schemas are addressed.</summary>
/// <param name="draft">The draft.</param>
/// <param name="addresses">What <c>$schema</c> calls it; an empty fragment behind it makes no difference.</param>
/// <param name="keywords">Its keywords.</param>
internal sealed class Dialect(Draft draft, IReadOnlyList<string> addresses, KeywordTable keywords)
{
    private Dialect? _withoutFormats;

    public Draft Draft => draft;

    /// <summary>Whether <c>$schema</c> calls the dialect by an address.</summary>
    public bool IsCalled(string address) => addresses.Contains(address.TrimEnd('#'), StringComparer.Ordinal);

    /// <summary>Whether nothing beside a <c>$ref</c> counts.</summary>
    public bool ReferenceStandsAlone { get; init; }

    /// <summary>Whether a <c>discriminator</c> tells schemas apart.</summary>
    public bool HasTags { get; init; }

    /// <summary>The keyword by which a schema gives itself an address.</summary>
    public string IdKeyword { get; init; } = "$id";

    /// <summary>Whether the fragment of <c>$id</c> names a place, as <c>$anchor</c> does later.</summary>
    public bool IdNamesPlace { get; init; }

    /// <summary>The keywords that name a place.</summary>
    public IReadOnlyList<string> Anchors { get; init; } = ["$anchor", "$dynamicAnchor"];

    /// <summary>The name that a schema gives its place for whatever leads there; null when it gives none. The other argument is whether it is the root of a resource.</summary>
    public Func<JsonNode, bool, string?> DynamicAnchorOf { get; init; } = (_, _) => null;

    /// <summary>The dialect of an address of its own that does without some keywords.</summary>
    public Dialect Without(string address, Func<string, bool> isLeftOut) => Without([address.TrimEnd('#')], isLeftOut);

    /// <summary>The same dialect, where <c>format</c> asserts nothing.</summary>
    public Dialect WithoutFormats => _withoutFormats ??= Without(addresses, keyword => keyword == "format");

    private Dialect Without(IReadOnlyList<string> names, Func<string, bool> isLeftOut) => new(Draft, names, keywords.Without(isLeftOut))
    {
        ReferenceStandsAlone = ReferenceStandsAlone,
        HasTags = HasTags,
        IdKeyword = IdKeyword,
        IdNamesPlace = IdNamesPlace,
        Anchors = Anchors,
        DynamicAnchorOf = DynamicAnchorOf,
    };

    /// <summary>A keyword; null for a word that means nothing.</summary>
    public Keyword? Find(string keyword) => keywords.Find(keyword);

    /// <summary>Whether a schema is a reference and nothing else, whatever stands beside it.</summary>
    public bool IsOnlyReference(JsonNode schema) => ReferenceStandsAlone && schema.Find("$ref") is not null;

    /// <summary>The address that a schema gives itself, unless it only names a place.</summary>
    public string? AddressOf(JsonNode schema) =>
        !IsOnlyReference(schema) && schema.Find(IdKeyword)?.String is { Length: > 0 } id && id[0] != '#' ? id : null;

    /// <summary>The names that a schema gives its place.</summary>
    public IEnumerable<string> PlaceNames(JsonNode schema)
    {
        if (IsOnlyReference(schema)) return [];
        var names = Anchors.Select(keyword => schema.Find(keyword)?.String).OfType<string>();
        return IdNamesPlace && Fragment(schema.Find(IdKeyword)?.String) is { } name ? names.Prepend(name) : names;
    }

    /// <summary>The schema objects directly inside one.</summary>
    public IEnumerable<JsonNode> Subschemas(JsonNode schema) => schema.Children.SelectMany(value => Find(value.Name!.Text)?.Subschemas.In(value) ?? []);

    private static string? Fragment(string? id) =>
        id?.IndexOf('#') is >= 0 and var hash && hash < id.Length - 1 ? id.Substring(hash + 1) : null;
}
