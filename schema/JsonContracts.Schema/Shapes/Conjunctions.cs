using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Shapes;

/// <summary>Flat schemas that hold when several flat ones hold, each made once.</summary>
internal sealed class Conjunctions
{
    private readonly Dictionary<IReadOnlyList<Subschema>, Subschema> _known = new(SameInstances.Comparer);

    /// <summary>How many there are.</summary>
    public int Count => _known.Count;

    /// <summary>One schema that holds when all of <paramref name="schemas"/> hold. What is there twice, or neither asserts nor says anything, adds nothing.</summary>
    public Subschema Of(IReadOnlyList<Subschema> schemas)
    {
        var different = schemas.Where(schema => schema != Subschema.Anything).Distinct(SameInstance.Comparer).Cast<Subschema>().ToList();
        if (different.Count < 2) return different.FirstOrDefault() ?? Subschema.Anything;
        if (!_known.TryGetValue(different, out var conjunction)) _known[different] = conjunction = DeepWalk.Into(() => Make(different));
        return conjunction;
    }

    /// <summary>Rules over one value with all <c>properties</c>, <c>required</c> and <c>items</c> merged into one of each.</summary>
    public IEnumerable<Rule> Merged(IReadOnlyList<Rule> rules)
    {
        var merged = new HashSet<Type>();
        foreach (var rule in rules.Distinct().Where(rule => !AssertsNothing(rule)))
        {
            if (rule is not (PropertiesRule or RequiredRule or ItemsRule { From: 0 })) yield return rule;
            else if (merged.Add(rule.GetType())) yield return MergeAll(rule, rules);
        }
    }

    /// <summary>Whether a rule is only there for what it evaluates, which is settled by now.</summary>
    private static bool AssertsNothing(Rule rule) => rule
        is ConditionalRule { Then.AcceptsAnything: true, Else.AcceptsAnything: true }
        or ContainsRule { Least: 0, Most: null }
        or UnevaluatedRule { Schema.AcceptsAnything: true };

    private Subschema Make(List<Subschema> schemas)
    {
        var rules = Merged(schemas.SelectMany(schema => schema.Rules).ToList()).ToEquatableArray();
        var annotations = schemas.Select(schema => schema.Annotations).Aggregate((own, other) => own.Inherit(other));
        return new Subschema(rules, rules == schemas[0].Rules ? annotations : annotations with { Referred = null });
    }

    private Rule MergeAll(Rule first, IReadOnlyList<Rule> rules) => first switch
    {
        PropertiesRule => MergeProperties(rules.OfType<PropertiesRule>().ToList()),
        RequiredRule required => required with
        {
            Names = rules.OfType<RequiredRule>().SelectMany(rule => rule.Names).Distinct().ToEquatableArray(),
        },
        ItemsRule items => items with { Items = Of(rules.OfType<ItemsRule>().Where(rule => rule.From == 0).Select(rule => rule.Items).ToList()) },
        _ => throw new ArgumentOutOfRangeException(nameof(first), first, "Rules of this keyword are not merged."),
    };

    private PropertiesRule MergeProperties(List<PropertiesRule> rules) => rules.Count == 1
        ? rules[0]
        : rules[0] with
        {
            Properties = rules
                .SelectMany(rule => rule.Properties)
                .GroupBy(property => property.Name, StringComparer.Ordinal)
                .Select(group => new PropertySchema(group.Key, Of(group.Select(property => property.Schema).ToList())))
                .ToEquatableArray(),
        };

    /// <summary>The same instances in the same order.</summary>
    private sealed class SameInstances : IEqualityComparer<IReadOnlyList<Subschema>>
    {
        public static readonly SameInstances Comparer = new();

        public bool Equals(IReadOnlyList<Subschema>? x, IReadOnlyList<Subschema>? y) => x!.Count == y!.Count && x.Zip(y, ReferenceEquals).All(same => same);

        public int GetHashCode(IReadOnlyList<Subschema> obj) => obj.Aggregate(17, (hash, schema) => unchecked((hash * 31) + RuntimeHelpers.GetHashCode(schema)));
    }
}
