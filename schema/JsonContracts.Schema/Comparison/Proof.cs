using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Proves that every value that one revision accepts is accepted by the other as well. True is certain; false only says that no
/// proof was found, because the reasoning is structural and stops after a number of steps.
/// </summary>
internal sealed class Proof(Revision inner, Revision outer, Effort effort)
{
    private const int MaxSplits = 3;
    private readonly HashSet<(Subschema Inner, Subschema Outer)> _assumed = new(Pairs.Comparer);
    private readonly Disjointness _disjointness = new(inner, outer, effort);
    private int _splits;

    /// <summary>A proof with an effort of its own.</summary>
    public Proof(Revision inner, Revision outer)
        : this(inner, outer, new Effort())
    {
    }

    /// <summary>Whether every value of <paramref name="small"/>, of the inner revision, is one of <paramref name="large"/>, of the outer one.</summary>
    public bool Includes(Subschema large, Subschema small)
    {
        if (large.AcceptsAnything) return true;

        // What is being proved may be assumed below: between the two lies a level of the value, and a value has only so many.
        if (_assumed.Contains((small, large))) return true;
        if (!effort.TryEnter()) return false;
        _assumed.Add((small, large));
        var (flatSmall, flatLarge) = (inner.Unfold(small), outer.Unfold(large));
        var holds = flatLarge.Rules.All(rule => Implies(flatSmall, rule));
        _assumed.Remove((small, large));
        effort.Leave();
        return holds;
    }

    /// <summary>Whether every value of <paramref name="small"/> obeys a rule of the outer revision.</summary>
    public bool Implies(Subschema small, Rule rule)
    {
        if (small.Rules.Contains(rule) && !ReferenceGraph.References(new Subschema(EquatableArray.Of(rule), Annotations.None)).Any()) return true;
        if (FiniteValues.Of(small, inner) is { } values) return values.All(value => outer.Accepts(new Subschema(EquatableArray.Of(rule), Annotations.None), value));
        var kinds = inner.KindsOf(small);
        return (kinds & Concerned(rule)) == 0 || Follows(small, kinds, rule) || InEveryCase(small, rule);
    }

    /// <summary>The kinds of values that a rule can refuse.</summary>
    private static JsonKinds Concerned(Rule rule) => rule switch
    {
        TypeRule type => JsonKinds.Any & ~type.Kinds,
        BoundRule or MultipleOfRule => JsonKinds.Number,
        CountRule count => count.LooksAt,
        PatternRule or FormatRule => JsonKinds.String,
        ItemsRule or UniqueItemsRule => JsonKinds.Array,
        PropertiesRule or AdditionalPropertiesRule or RequiredRule or DependentRequiredRule => JsonKinds.Object,
        _ => JsonKinds.Any,
    };

    private bool Follows(Subschema small, JsonKinds kinds, Rule rule) => rule switch
    {
        BoundRule bound => small.Rules.OfType<BoundRule>().Any(own => IsTighter(own, bound)),
        MultipleOfRule multiple => IsMultiple(small, kinds, multiple),
        CountRule count => HasCount(small, count),
        UniqueItemsRule => small.Rules.Any(own => own is CountRule { Keyword: "maxItems", Limit: <= 1 }),
        ItemsRule items => HasCount(small, new ItemCountRule("maxItems", 0)) || Includes(items.Items, Revision.Items(small)),
        PropertiesRule properties => properties.Properties.All(property => Includes(property.Schema, inner.Member(small, property.Name))),
        AdditionalPropertiesRule others => HasOthers(small, others),
        RequiredRule required => required.Names.All(name => Requires(small, name)),
        DependentRequiredRule dependent => dependent.Dependencies.All(dependency => Depends(small, dependency)),
        AllOfRule all => all.Branches.All(branch => Includes(branch, small)),
        ChoiceRule { IsExactlyOne: false } any => any.Branches.Any(branch => Includes(branch, small)),
        ChoiceRule { IsExactlyOne: true } one => IsInExactlyOne(small, one.Branches),
        NotRule not => _disjointness.Of(small, not.Schema) || small.Rules.OfType<NotRule>().Any(own => new Proof(outer, inner, effort).Includes(own.Schema, not.Schema)),
        ConditionalRule condition => Obeys(small, condition),
        RefRule reference => Includes(outer.Follow(reference), small),
        _ => false,
    };

    private static bool IsTighter(BoundRule own, BoundRule bound)
    {
        if (own.IsLower != bound.IsLower) return false;
        var order = own.Limit.CompareTo(bound.Limit);
        return order == 0 ? own.IsExclusive || !bound.IsExclusive : own.IsLower == order > 0;
    }

    private static bool IsMultiple(Subschema small, JsonKinds kinds, MultipleOfRule multiple) =>
        ((kinds & JsonKinds.Fraction) == 0 && JsonNumber.FromInt64(1).IsMultipleOf(multiple.Divisor))
        || small.Rules.OfType<MultipleOfRule>().Any(own => own.Divisor.IsMultipleOf(multiple.Divisor));

    private static bool HasCount(Subschema small, CountRule count) =>
        (count.IsLower && count.Limit <= 0)
        || small.Rules.OfType<CountRule>().Any(own => own.Keyword == count.Keyword && (count.IsLower ? own.Limit >= count.Limit : own.Limit <= count.Limit))
        || (count.Keyword == "minProperties" && small.Find<RequiredRule>() is { } required && required.Names.Count >= count.Limit);

    private bool HasOthers(Subschema small, AdditionalPropertiesRule others)
    {
        var own = small.Rules.OfType<AdditionalPropertiesRule>().Select(rule => rule.Schema).ToArray();
        var rest = own.Length == 0 ? Subschema.Anything : inner.All(own);
        var named = small.Find<PropertiesRule>()?.Properties ?? default;
        return Includes(others.Schema, rest)
            && named.Where(property => !others.Declared.Contains(property.Name)).All(property => Includes(others.Schema, inner.Member(small, property.Name)));
    }

    private static bool Requires(Subschema small, string name) => small.Find<RequiredRule>()?.Names.Contains(name) == true;

    private bool Depends(Subschema small, Dependency dependency) =>
        Disjointness.IsEmpty(inner.Member(small, dependency.Name), inner)
        || dependency.Needs.All(need => Requires(small, need) || small.Rules.OfType<DependentRequiredRule>()
            .SelectMany(rule => rule.Dependencies)
            .Any(own => own.Name == dependency.Name && own.Needs.Contains(need)));

    private bool IsInExactlyOne(Subschema small, EquatableArray<Subschema> branches) => branches.Any(branch =>
        Includes(branch, small) && branches.All(other => ReferenceEquals(other, branch) || _disjointness.Of(small, other)));

    private bool Obeys(Subschema small, ConditionalRule condition)
    {
        var then = condition.Then.AcceptsAnything || _disjointness.Of(small, condition.If) || Includes(condition.Then, small);
        if (then && (condition.Else.AcceptsAnything || Includes(condition.Else, small) || Includes(condition.If, small))) return true;
        return small.Rules.OfType<ConditionalRule>().Any(own => Applies(small, own, condition)
            && Includes(condition.Then, With(small, own, own.Then))
            && (condition.Else.AcceptsAnything || Includes(condition.Else, With(small, own, own.Else))));
    }

    /// <summary>Whether a condition of the inner revision applies wherever one of the outer applies, and nowhere else when that matters.</summary>
    private bool Applies(Subschema small, ConditionalRule own, ConditionalRule condition) => own.If == condition.If
        || (condition.Else.AcceptsAnything
            && !ReferenceGraph.References(condition.If).Any()
            && new Proof(inner, inner, effort).Includes(own.If, With(small, own, condition.If)));

    /// <summary>A choice, or a condition, is a number of cases: what follows in each of them follows.</summary>
    private bool InEveryCase(Subschema small, Rule rule)
    {
        if (_splits == MaxSplits) return false;
        _splits++;
        var holds = small.Rules.Any(own => Cases(small, own) is { } cases && cases.All(one => Implies(one, rule)));
        _splits--;
        return holds;
    }

    private IEnumerable<Subschema>? Cases(Subschema small, Rule own) => own switch
    {
        ChoiceRule { IsExactlyOne: false } any => any.Branches.Select(branch => With(small, own, branch)),
        ChoiceRule { IsExactlyOne: true } one => one.Branches.Select(branch => With(small, own, branch)),
        ConditionalRule condition => [With(small, own, inner.All(condition.If, condition.Then)), With(small, own, condition.Else)],
        _ => null,
    };

    /// <summary>The schema with another in the place of one of its rules.</summary>
    private Subschema With(Subschema schema, Rule without, Subschema instead) =>
        inner.All(new Subschema(schema.Rules.Where(rule => !ReferenceEquals(rule, without)).ToEquatableArray(), Annotations.None), instead);

    private sealed class Pairs : IEqualityComparer<(Subschema Inner, Subschema Outer)>
    {
        public static Pairs Comparer { get; } = new();

        public bool Equals((Subschema Inner, Subschema Outer) x, (Subschema Inner, Subschema Outer) y) =>
            ReferenceEquals(x.Inner, y.Inner) && ReferenceEquals(x.Outer, y.Outer);

        public int GetHashCode((Subschema Inner, Subschema Outer) pair) => unchecked(
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Inner) * 31) + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Outer));
    }
}
