using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// Rewrites a schema so that everything it asserts of one value stands in one flat list: <c>$ref</c> and <c>allOf</c> are spliced in,
/// and all <c>properties</c>, <c>required</c> and <c>items</c> of the same value are merged, and what is left over is decided where it can be. The meaning stays the same, and is written out
/// where enums are open. References to definitions that stand on their own remain, but where members are added to what they describe.
/// </summary>
public sealed class Normalizer
{
    private readonly SchemaSet _set;
    private readonly Func<string, bool> _standsAlone;
    private readonly Openness _around;
    private readonly Dictionary<(Identity Schema, Openness Openness), Subschema> _flat = [];
    private readonly Dictionary<(Identity Rule, Openness Openness), Rule> _inside = [];
    private readonly Dictionary<(Identity Schema, Openness Openness), ReferredDefinition?> _referred = [];
    private readonly Dictionary<(RefRule Reference, Openness Openness), ReferredDefinition> _definitions = [];
    private readonly Dictionary<Subschema, Subschema> _reasoned = new(SameInstance.Comparer);
    private readonly Conjunctions _conjunctions = new();

    /// <summary>A normalizer over the documents of <paramref name="set"/>.</summary>
    /// <param name="set">Where references are looked up.</param>
    /// <param name="standsAlone">Whether the definition at an address keeps being referred to.</param>
    /// <param name="isOpen">Whether enums keep values that they do not know, even where no schema says so.</param>
    public Normalizer(SchemaSet set, Func<string, bool> standsAlone, bool isOpen = false)
    {
        _around = isOpen ? Openness.Open : Openness.Closed;
        _set = set;
        _standsAlone = standsAlone;
    }

    /// <summary>How many schemas and rules were looked into, each once however many places share it.</summary>
    internal int Effort => _flat.Count + _inside.Count + _conjunctions.Count;

    /// <summary>The flat form of <paramref name="schema"/>, and of every schema inside it: the same instance each time.</summary>
    public Subschema Normalize(Subschema schema) => Normalize(schema, _around);

    /// <summary>One schema that holds when all of <paramref name="schemas"/>, already flat, hold.</summary>
    public Subschema Conjunction(IReadOnlyList<Subschema> schemas) => _conjunctions.Of(schemas);

    private Subschema Normalize(Subschema schema, Openness around)
    {
        var key = (new Identity(schema), around);
        if (!_flat.TryGetValue(key, out var flat)) _flat[key] = flat = DeepWalk.Into(() => Flatten(schema, around));
        return flat;
    }

    private Subschema Flatten(Subschema schema, Openness around)
    {
        var splice = new Splice(_set, _standsAlone, Inside, Reasoned);
        var annotations = splice.Add(schema, around);
        if (AddsMembers(splice.Rules) || Joins(splice.Rules))
        {
            splice = new Splice(_set, _ => false, Inside, Reasoned);
            splice.Add(schema, around);
        }

        return new Subschema(_conjunctions.Merged(splice.Rules).ToEquatableArray(), annotations with { Referred = ReferredBy(schema, around) });
    }

    /// <summary>Whether there are members beside what a reference leads to: no type of another definition has both.</summary>
    private static bool AddsMembers(IReadOnlyList<Rule> rules) => rules.Any(rule => rule is RefRule) && rules.Any(rule => rule is PropertiesRule);

    /// <summary>Whether several references lead to objects that one value is at once: no type of one definition has the members of all.</summary>
    private static bool Joins(IReadOnlyList<Rule> rules) => rules.OfType<RefRule>().Distinct().Skip(1).Any();

    /// <summary>The definition at the end of a chain of references, none of which adds a rule or a name of its own.</summary>
    private ReferredDefinition? ReferredBy(Subschema schema, Openness around)
    {
        var key = (new Identity(schema), around);
        if (!_referred.TryGetValue(key, out var definition)) _referred[key] = definition = DeepWalk.Into(() => FindReferred(schema, around.In(schema)));
        return definition;
    }

    private ReferredDefinition? FindReferred(Subschema schema, Openness openness)
    {
        if (schema.Annotations.Name is not null) return null;
        if (schema.OnlyRule is AllOfRule { Branches.Count: 1 } all) return ReferredBy(all.Branches[0], openness);
        if (schema.OnlyRule is not RefRule reference || _standsAlone(_set.AddressOf(reference)) || _set.Resolve(reference) is not { } target) return null;
        return ReferredBy(target, openness) ?? (DefinitionName(_set.AddressOf(reference)) is { } name ? DefinitionOf(reference, name, target, openness) : null);
    }

    private ReferredDefinition DefinitionOf(RefRule reference, string name, Subschema target, Openness around)
    {
        if (!_definitions.TryGetValue((reference, around), out var definition))
        {
            _definitions[(reference, around)] = definition = new ReferredDefinition(name, Normalize(target, around).Annotations with { Referred = null });
        }

        return definition;
    }

    /// <summary>The name of a definition that has one: what lies elsewhere in a schema is named after its place.</summary>
    private static string? DefinitionName(string target)
    {
        var pointer = target.Substring(target.IndexOf('#') + 1);
        var name = JsonPointer.LastToken(pointer);
        var parent = pointer.LastIndexOf('/') is > 0 and var end ? JsonPointer.LastToken(pointer.Substring(0, end)) : "";
        return parent is "$defs" or "definitions" || OpenApiDocument.NameOf(pointer) is not null ? name : null;
    }

    private Rule Inside(Rule rule, Openness around)
    {
        var key = (new Identity(rule), around);
        if (!_inside.TryGetValue(key, out var inside)) _inside[key] = inside = Resolved(rule).WithParts(part => Normalize(part.Schema, around.Below(rule)));
        return inside;
    }

    /// <summary>What the targets of references evaluate is known here, and mostly decided here.</summary>
    private Rule Resolved(Rule rule) => rule is UnevaluatedRule unevaluated ? unevaluated.Resolved(_set.Resolve) : rule;

    /// <summary>What a branch of <c>allOf</c> says of itself is the reason for its condition, not a description of the whole.</summary>
    private Subschema Reasoned(Subschema branch)
    {
        if (branch.Find<ConditionalRule>() is not { } condition) return branch;
        if (_reasoned.TryGetValue(branch, out var reasoned)) return reasoned;
        var rules = branch.Rules.Select(rule => rule == condition ? condition with { Reason = branch.Annotations.Description } : rule);
        return _reasoned[branch] = new Subschema(rules.ToEquatableArray(), Annotations.None);
    }
}
