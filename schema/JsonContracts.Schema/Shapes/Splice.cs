using System;
using System.Collections.Generic;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// All rules that a schema and what it refers to assert of one value, in one list. What several ways lead to stands there once: its rules
/// would add nothing.
/// </summary>
/// <param name="set">Where references are looked up.</param>
/// <param name="standsAlone">Whether the definition at an address keeps being referred to.</param>
/// <param name="inside">The form of a rule in the list, given what becomes of the enums around it.</param>
/// <param name="reasoned">The form of a branch of <c>allOf</c>.</param>
internal sealed class Splice(SchemaSet set, Func<string, bool> standsAlone, Func<Rule, Openness, Rule> inside, Func<Subschema, Subschema> reasoned)
{
    private readonly HashSet<Subschema> _seen = new(SameInstance.Comparer);
    private readonly List<Rule> _rules = [];

    /// <summary>The rules so far.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Adds the rules of a schema, and tells what it says of itself.</summary>
    public Annotations Add(Subschema schema, Openness openness) => _seen.Add(schema) ? DeepWalk.Into(() => AddRules(schema, openness.In(schema))) : schema.Annotations;

    private Annotations AddRules(Subschema schema, Openness openness)
    {
        if (openness == Openness.Open) schema = OpenEnums.Opened(schema);
        var annotations = schema.Annotations;
        foreach (var rule in schema.Rules)
        {
            if (rule is RefRule reference) annotations = annotations.Inherit(Follow(reference, openness));
            else if (rule is AllOfRule all) annotations = AddBranches(all, annotations, openness);
            else _rules.Add(inside(rule, openness));
        }

        return annotations;
    }

    private Annotations Follow(RefRule reference, Openness openness)
    {
        var address = set.AddressOf(reference);
        if (!standsAlone(address) && set.Resolve(reference) is { } target) return Add(target, openness);
        _rules.Add(reference with { Target = address });
        return Annotations.None;
    }

    private Annotations AddBranches(AllOfRule all, Annotations annotations, Openness openness)
    {
        foreach (var branch in all.Branches) annotations = annotations.Inherit(Add(reasoned(branch), openness));
        return annotations;
    }
}
