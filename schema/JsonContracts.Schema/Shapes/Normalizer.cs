using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>
/// Rewrites a schema so that everything it asserts of one value stands in one flat list: <c>$ref</c> and <c>allOf</c> are spliced in,
/// and all <c>properties</c>, <c>required</c> and <c>items</c> of the same value are merged. The meaning stays the same.
/// References to definitions that stand on their own remain.
/// </summary>
public sealed class Normalizer
{
    private readonly SchemaSet _set;
    private readonly Func<string, bool> _standsAlone;

    /// <summary>A normalizer over the documents of <paramref name="set"/>.</summary>
    /// <param name="set">Where references are looked up.</param>
    /// <param name="standsAlone">Whether the definition at an address keeps being referred to.</param>
    public Normalizer(SchemaSet set, Func<string, bool> standsAlone)
    {
        _set = set;
        _standsAlone = standsAlone;
    }

    /// <summary>The flat form of <paramref name="schema"/>, and of every schema inside it.</summary>
    public Subschema Normalize(Subschema schema)
    {
        var rules = new List<Rule>();
        var annotations = Splice(schema, rules);
        return new Subschema(Merge(rules).ToEquatableArray(), annotations with { Referred = ReferredBy(schema) });
    }

    /// <summary>The definition at the end of a chain of references, none of which adds a rule or a name of its own.</summary>
    private ReferredDefinition? ReferredBy(Subschema schema)
    {
        if (schema.Annotations.Name is not null) return null;
        if (schema.OnlyRule is AllOfRule { Branches.Count: 1 } all) return ReferredBy(all.Branches[0]);
        if (schema.OnlyRule is not RefRule reference || _standsAlone(_set.AddressOf(reference)) || _set.Resolve(reference) is not { } target) return null;
        return ReferredBy(target)
            ?? (DefinitionName(_set.AddressOf(reference)) is { } name ? new ReferredDefinition(name, Splice(target, [])) : null);
    }

    /// <summary>The name of a definition that has one: what lies elsewhere in a schema is named after its place.</summary>
    private static string? DefinitionName(string target)
    {
        var pointer = target.Substring(target.IndexOf('#') + 1);
        var name = JsonPointer.LastToken(pointer);
        var parent = pointer.LastIndexOf('/') is > 0 and var end ? JsonPointer.LastToken(pointer.Substring(0, end)) : "";
        return parent is "$defs" or "definitions" ? name : null;
    }

    private Annotations Splice(Subschema schema, List<Rule> rules)
    {
        var annotations = schema.Annotations;
        foreach (var rule in schema.Rules)
        {
            switch (rule)
            {
                case RefRule reference when _standsAlone(_set.AddressOf(reference)):
                    rules.Add(reference with { Target = _set.AddressOf(reference) });
                    break;
                case RefRule reference when _set.Resolve(reference) is { } target:
                    annotations = Inherit(annotations, Splice(target, rules));
                    break;
                case AllOfRule all:
                    foreach (var branch in all.Branches) annotations = Inherit(annotations, Splice(Reasoned(branch), rules));
                    break;
                default:
                    rules.Add(NormalizeInside(rule));
                    break;
            }
        }

        return annotations;
    }

    /// <summary>What a branch of <c>allOf</c> says of itself is the reason for its condition, not a description of the whole.</summary>
    private static Subschema Reasoned(Subschema branch) => branch.Find<ConditionalRule>() is { } condition
        ? new Subschema(
            branch.Rules.Select(rule => rule == condition ? condition with { Reason = branch.Annotations.Description } : rule).ToEquatableArray(),
            Annotations.None)
        : branch;

    /// <summary>Words beside a <c>$ref</c> win over the words of its target.</summary>
    private static Annotations Inherit(Annotations own, Annotations other) => own with
    {
        Title = own.Title ?? other.Title,
        Description = own.Description ?? other.Description,
        Default = own.Default ?? other.Default,
        Examples = own.Examples.IsEmpty ? other.Examples : own.Examples,
        Deprecated = own.Deprecated || other.Deprecated,
        ReadOnly = own.ReadOnly || other.ReadOnly,
        WriteOnly = own.WriteOnly || other.WriteOnly,
        Name = own.Name ?? other.Name,
        Generate = own.Generate ?? other.Generate,
        Open = own.Open || other.Open,
        Decimal = own.Decimal || other.Decimal,
    };

    private Rule NormalizeInside(Rule rule) => rule switch
    {
        ItemsRule items => items with { Items = Normalize(items.Items) },
        PropertiesRule properties => properties with
        {
            Properties = properties.Properties.Select(property => new PropertySchema(property.Name, Normalize(property.Schema))).ToEquatableArray(),
        },
        AdditionalPropertiesRule additional => additional with { Schema = Normalize(additional.Schema) },
        ChoiceRule choice => choice with { Branches = Normalize(choice.Branches) },
        NotRule not => not with { Schema = Normalize(not.Schema) },
        ConditionalRule condition => condition with { If = Normalize(condition.If), Then = Normalize(condition.Then), Else = Normalize(condition.Else) },
        _ => rule,
    };

    private EquatableArray<Subschema> Normalize(EquatableArray<Subschema> branches) => branches.Select(Normalize).ToEquatableArray();

    private IEnumerable<Rule> Merge(List<Rule> rules)
    {
        var merged = new HashSet<Type>();
        foreach (var rule in rules.Distinct())
        {
            if (rule is not (PropertiesRule or RequiredRule or ItemsRule)) yield return rule;
            else if (merged.Add(rule.GetType())) yield return MergeAll(rule, rules);
        }
    }

    private Rule MergeAll(Rule first, List<Rule> rules) => first switch
    {
        PropertiesRule => MergeProperties(rules.OfType<PropertiesRule>().ToList()),
        RequiredRule required => required with
        {
            Names = rules.OfType<RequiredRule>().SelectMany(rule => rule.Names).Distinct().ToEquatableArray(),
        },
        ItemsRule items => items with { Items = Conjunction(rules.OfType<ItemsRule>().Select(rule => rule.Items).ToList()) },
        _ => first,
    };

    private PropertiesRule MergeProperties(List<PropertiesRule> rules) => rules.Count == 1
        ? rules[0]
        : rules[0] with
        {
            Properties = rules
                .SelectMany(rule => rule.Properties)
                .GroupBy(property => property.Name, StringComparer.Ordinal)
                .Select(group => new PropertySchema(group.Key, Conjunction(group.Select(property => property.Schema).ToList())))
                .ToEquatableArray(),
        };

    /// <summary>One schema that holds when all of <paramref name="schemas"/>, already flat, hold.</summary>
    public Subschema Conjunction(IReadOnlyList<Subschema> schemas)
    {
        if (schemas.Count == 1) return schemas[0];
        var rules = Merge(schemas.SelectMany(schema => schema.Rules).ToList()).ToEquatableArray();
        var annotations = schemas.Select(schema => schema.Annotations).Aggregate(Inherit);
        return new Subschema(rules, rules == schemas[0].Rules ? annotations : annotations with { Referred = null });
    }
}
