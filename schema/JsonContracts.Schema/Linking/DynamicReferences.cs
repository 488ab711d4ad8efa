using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// Makes plain references of <c>$dynamicRef</c> and <c>$recursiveRef</c>. What they lead to depends on the way that leads to them; the ways
/// are known, so each schema that is reached in several ways is there once for each, with an address that tells the way.
/// </summary>
/// <param name="documents">The documents of the set.</param>
/// <param name="locate">Where an address leads, whatever leads there.</param>
internal sealed class DynamicReferences(IReadOnlyList<SchemaDocument> documents, Func<string, SchemaLocation?> locate)
{
    /// <summary>Stands in an address before what tells the way.</summary>
    private const char Mark = '\u00A7';

    private readonly HashSet<string> _anchors = AnchorsOf(documents);
    private readonly Dictionary<string, DynamicScope> _scopes = new(StringComparer.Ordinal) { [""] = DynamicScope.Empty };
    private readonly Dictionary<(Identity Schema, string Scope), Subschema> _specialised = [];

    /// <summary>Whether every reference means the same on each way.</summary>
    public bool AreNone => _anchors.Count == 0;

    /// <summary>An address without the way.</summary>
    public static string Plain(string target)
    {
        var (mark, hash) = (target.IndexOf(Mark), target.IndexOf('#'));
        return mark < 0 || mark > hash ? target : target.Remove(mark, hash - mark);
    }

    /// <summary>A place with its schema as it is on the way that an address tells.</summary>
    public SchemaLocation Specialise(SchemaLocation location, string target)
    {
        var scope = Entered(ScopeOf(target), location);
        return location with { Schema = Specialised(location.Schema, location.Document, scope) };
    }

    /// <summary>The address of a place on the way that another address of it tells.</summary>
    public string AddressOf(SchemaLocation location, string target) => AddressOf(location, ScopeOf(target));

    /// <summary>Anchors that several schemas have: where there is one, it means the same on each way.</summary>
    private static HashSet<string> AnchorsOf(IEnumerable<SchemaDocument> documents) => [.. documents
        .SelectMany(document => document.Index?.All ?? [])
        .SelectMany(resource => resource.DynamicAnchors.Keys)
        .GroupBy(anchor => anchor, StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any())
        .Select(same => same.Key)];

    private DynamicScope ScopeOf(string target)
    {
        var (mark, hash) = (target.IndexOf(Mark), target.IndexOf('#'));
        return mark < 0 || mark > hash ? DynamicScope.Empty : _scopes[target.Substring(mark + 1, hash - mark - 1)];
    }

    /// <summary>A way that means no more than to begin at the place is not told.</summary>
    private string AddressOf(SchemaLocation location, DynamicScope scope)
    {
        var entered = Entered(scope, location);
        var address = location.Document.BaseUri + "#" + location.Pointer;
        if (entered.Text == Entered(DynamicScope.Empty, location).Text) return address;
        _scopes[entered.Text] = entered;
        return address.Insert(location.Document.BaseUri.Length, Mark + entered.Text);
    }

    private DynamicScope Entered(DynamicScope scope, SchemaLocation location) =>
        NodeOf(location) is { } node ? Entered(scope, location.Document, location.Document.Index!.Of(node)) : scope;

    private DynamicScope Entered(DynamicScope scope, SchemaDocument document, Resource resource) => scope.With(resource.DynamicAnchors
        .Where(anchor => _anchors.Contains(anchor.Key))
        .Select(anchor => new KeyValuePair<string, string>(anchor.Key, document.BaseUri + "#" + anchor.Value.Pointer)));

    private static JsonNode? NodeOf(SchemaLocation location) => JsonPointer.Find(location.Document.Index!.Document.Root, location.Pointer);

    private Subschema Specialised(Subschema schema, SchemaDocument document, DynamicScope scope)
    {
        if (document.Places.TryGetValue(schema, out var node) && document.Index!.At(node) is { } resource) scope = Entered(scope, document, resource);
        var key = (new Identity(schema), scope.Text);
        if (_specialised.TryGetValue(key, out var known)) return known;
        _scopes[scope.Text] = scope;
        var rules = DeepWalk.Into(() => schema.Rules.Select(rule => Specialised(rule, document, scope)).ToEquatableArray());
        return _specialised[key] = schema.Rules.Zip(rules, ReferenceEquals).All(same => same) ? schema : schema with { Rules = rules };
    }

    private Rule Specialised(Rule rule, SchemaDocument document, DynamicScope scope)
    {
        if (rule is RefRule reference) return Specialised(reference, scope);
        var isChanged = false;
        var changed = rule.WithParts(part =>
        {
            var specialised = Specialised(part.Schema, document, scope);
            isChanged |= !ReferenceEquals(specialised, part.Schema);
            return specialised;
        });
        return isChanged ? changed : rule;
    }

    private RefRule Specialised(RefRule reference, DynamicScope scope)
    {
        if (locate(reference.Target) is not { } location) return reference;
        if (reference.Anchor is { } anchor && IsDynamic(anchor, location) && scope.Find(anchor) is { } place) location = locate(place)!;
        return reference with { Target = AddressOf(location, scope), Anchor = null };
    }

    /// <summary>Whether the place that an anchor names is one that may be another on some ways.</summary>
    private static bool IsDynamic(string anchor, SchemaLocation location) =>
        NodeOf(location) is { } node && location.Document.Index!.Of(node).DynamicAnchors.TryGetValue(anchor, out var named) && named == node;
}
