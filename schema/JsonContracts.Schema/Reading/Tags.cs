using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Dialects;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Reading;

/// <summary>
/// What the discriminators of an OpenAPI document say of its components: the values of a member by which each is told from others. A component that
/// others extend by <c>allOf</c> describes their objects as well, so only the branch that refers to it has the values; one that lists other values
/// itself is left as it is.
/// </summary>
internal sealed class Tags
{
    private const string Reference = "$ref";
    private readonly JsonNode _root;
    private readonly Dictionary<string, JsonNode> _components = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> _extended;
    private readonly Dictionary<JsonNode, List<ComponentTag>> _tags = [];

    public Tags(JsonNode root, Dialect dialect)
    {
        _root = root;
        foreach (var component in OpenApiDocument.SchemasOf(root)) _components["#" + component.Pointer] = component;
        var schemas = _components.Values.SelectMany(component => WithInner(component, dialect)).ToList();
        _extended = [.. _components.Values.SelectMany(Bases)];
        foreach (var schema in schemas)
        {
            if (schema.Find("discriminator") is { Kind: JsonKinds.Object } discriminator && discriminator.Find("propertyName")?.String is { } name) Enter(schema, discriminator, name);
        }
    }

    /// <summary>The tags of a schema; none where it is neither a component that a discriminator names nor a branch that refers to one.</summary>
    public IReadOnlyList<ComponentTag> Of(JsonNode schema) => _tags.TryGetValue(schema, out var tags) ? tags : [];

    private static IEnumerable<JsonNode> WithInner(JsonNode schema, Dialect dialect) => dialect.Subschemas(schema).SelectMany(inner => WithInner(inner, dialect)).Prepend(schema);

    /// <summary>The branches of the choice beside a discriminator or, where there is none, the components that extend its own.</summary>
    private void Enter(JsonNode schema, JsonNode discriminator, string name)
    {
        if ((schema.Find("oneOf") ?? schema.Find("anyOf")) is { } choice)
        {
            foreach (var branch in choice.Children)
            {
                if (Target(branch) is { } component) Enter(_extended.Contains(component) ? branch : component, component, discriminator, name);
            }
        }
        else
        {
            var heirs = _components.Values.Where(component => component != schema && !_extended.Contains(component) && Extends(component, schema, []));
            foreach (var heir in heirs) Enter(heir, heir, discriminator, name);
        }
    }

    private void Enter(JsonNode place, JsonNode component, JsonNode discriminator, string name)
    {
        var declared = Declared(component, name, []).ToList();
        var values = ValuesFor(component, discriminator);
        foreach (var listed in declared.Select(Listed).OfType<HashSet<string>>()) values = values.Where(listed.Contains).ToList();
        if (declared.Count == 0 || values.Count == 0) return;
        if (!_tags.TryGetValue(place, out var tags)) _tags[place] = tags = [];
        var same = tags.FindIndex(tag => tag.Name == name);
        if (same < 0) tags.Add(new ComponentTag(name, values, discriminator, component.Name!.Text));
        else tags[same] = tags[same] with { Values = tags[same].Values.Union(values, StringComparer.Ordinal).ToList() };
    }

    /// <summary>The names that <c>mapping</c> has for a component, or else its own.</summary>
    private IReadOnlyList<string> ValuesFor(JsonNode component, JsonNode discriminator)
    {
        var mapped = (discriminator.Find("mapping")?.Children ?? []).Where(entry => entry.String is { } target && Mapped(target) == component).Select(entry => entry.Name!.Text).ToList();
        return mapped.Count > 0 ? mapped : [component.Name!.Text];
    }

    /// <summary>What an entry of <c>mapping</c> leads to: it is a name or a reference.</summary>
    private JsonNode? Mapped(string target) => Component("#" + OpenApiDocument.Components + "/" + JsonPointer.Escape(target)) ?? Component(target);

    private JsonNode? Component(string reference) => _components.TryGetValue(reference, out var component) ? component : null;

    /// <summary>The component that a schema refers to.</summary>
    private JsonNode? Target(JsonNode schema) => schema.Find(Reference)?.String is { } text ? Component(text) : null;

    private IEnumerable<JsonNode> Bases(JsonNode component) => (component.Find("allOf")?.Children ?? []).Select(Target).OfType<JsonNode>();

    private bool Extends(JsonNode component, JsonNode schema, HashSet<JsonNode> seen) =>
        seen.Add(component) && Bases(component).Any(inner => inner == schema || Extends(inner, schema, seen));

    /// <summary>The schemas that a component, and what it extends, has for a member.</summary>
    private IEnumerable<JsonNode> Declared(JsonNode schema, string name, HashSet<JsonNode> seen)
    {
        if (!seen.Add(schema)) return [];
        var own = schema.Find("properties")?.Find(name);
        var inherited = (schema.Find("allOf")?.Children ?? []).Append(schema).Select(part => Target(part) ?? part).SelectMany(part => Declared(part, name, seen));
        return own is null ? inherited : inherited.Prepend(own);
    }

    /// <summary>The texts that the schema of a member allows; null when it lists none.</summary>
    private HashSet<string>? Listed(JsonNode member)
    {
        var seen = new HashSet<JsonNode>();
        while (seen.Add(member) && member.Find(Reference)?.String is { } text && text.StartsWith("#", StringComparison.Ordinal) && JsonPointer.Find(_root, text.Substring(1)) is { } target) member = target;
        if (member.Find("const")?.String is { } only) return [only];
        return member.Find("enum") is { Kind: JsonKinds.Array } listed ? [.. listed.Children.Select(value => value.String).OfType<string>()] : null;
    }
}

/// <summary>The values of a member by which a component is told from others.</summary>
/// <param name="Name">The member.</param>
/// <param name="Values">The values, at least one.</param>
/// <param name="Discriminator">What says so.</param>
/// <param name="Component">The name of the component.</param>
internal sealed record ComponentTag(string Name, IReadOnlyList<string> Values, JsonNode Discriminator, string Component);
