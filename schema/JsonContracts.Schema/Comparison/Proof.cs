using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Proves that every value that one revision accepts is accepted by the other as well. True is certain; false only says that no
/// proof was found, because the reasoning is structural and stops after a number of steps.
/// </summary>
internal sealed class Proof(Revision inner, Revision outer, Effort effort) : IProof
{
    private const int MaxSplits = 3;
    private readonly HashSet<(Subschema Inner, Subschema Outer)> _assumed = new(Pairs.Comparer);
    private readonly List<(Subschema Inner, Subschema Outer)> _inOrder = [];

    /// <summary>What was not proven with more to assume than there may be the next time.</summary>
    private readonly HashSet<(Subschema Inner, Subschema Outer)> _unproven = new(Pairs.Comparer);
    private readonly Disjointness _disjointness = new(inner, outer, effort);
    private readonly Sameness _sameness = new(inner, outer);
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

        // What is being proved may be assumed below: between the two lies a level of the value, and a value has only so many. What was
        // proven with it may be used as long as it is not given up itself.
        if (_assumed.Contains((small, large))) return true;
        if (_unproven.Contains((small, large)) || !effort.TryEnter()) return false;
        var known = _inOrder.Count;
        Assume((small, large));
        var (flatSmall, flatLarge) = (inner.Unfold(small), outer.Unfold(large));
        var holds = flatLarge.Rules.All(rule => Implies(flatSmall, rule));
        if (!holds) GiveUp(known);
        effort.Leave();
        return holds;
    }

    /// <summary>Whether every value of <paramref name="small"/> obeys a rule of the outer revision.</summary>
    public bool Implies(Subschema small, Rule rule)
    {
        if (small.Rules.Any(own => _sameness.Of(own, rule))) return true;
        if (FiniteValues.Of(small, inner) is { } values) return values.All(value => outer.Accepts(Subschema.Of(rule), value));
        var kinds = inner.KindsOf(small);
        return (kinds & rule.LooksAt) == 0 || rule.FollowsFrom(small, kinds, this) || InEveryCase(small, rule);
    }

    /// <inheritdoc/>
    public bool IncludesBack(Subschema large, Subschema small) => new Proof(outer, inner, effort).Includes(large, small);

    /// <inheritdoc/>
    public bool IncludesInside(Subschema large, Subschema small) => new Proof(inner, inner, effort).Includes(large, small);

    /// <inheritdoc/>
    public bool AreAlike(Subschema inner, Subschema outer) => inner.Rules.Count == outer.Rules.Count && inner.Rules.Zip(outer.Rules, _sameness.Of).All(isSame => isSame);

    /// <inheritdoc/>
    public bool Excludes(Subschema left, Subschema right) => _disjointness.Of(left, right);

    /// <inheritdoc/>
    public bool IsEmpty(Subschema schema) => Disjointness.IsEmpty(schema, inner);

    /// <inheritdoc/>
    public Subschema Member(Subschema schema, string name) => inner.Member(schema, name);

    /// <inheritdoc/>
    public Subschema All(params Subschema[] schemas) => inner.All(schemas);

    /// <inheritdoc/>
    public Subschema With(Subschema schema, Rule without, Subschema instead) => inner.With(schema, without, instead);

    /// <inheritdoc/>
    public Subschema? Follow(RefRule reference) => outer.Follow(reference);

    private void Assume((Subschema Inner, Subschema Outer) pair)
    {
        _assumed.Add(pair);
        _inOrder.Add(pair);
    }

    /// <summary>Forgets an assumption that did not prove true, and whatever was proven since it was made.</summary>
    private void GiveUp(int known)
    {
        _unproven.Add(_inOrder[known]);
        foreach (var pair in _inOrder.Skip(known)) _assumed.Remove(pair);
        _inOrder.RemoveRange(known, _inOrder.Count - known);
    }

    /// <summary>What follows in each of the cases that a rule leaves follows.</summary>
    private bool InEveryCase(Subschema small, Rule rule)
    {
        if (_splits == MaxSplits) return false;
        _splits++;
        var holds = small.Rules.Any(own => own.Cases is { Count: > 0 } cases && cases.All(all => Implies(inner.With(small, own, inner.All([.. all])), rule)));
        _splits--;
        return holds;
    }

    private sealed class Pairs : IEqualityComparer<(Subschema Inner, Subschema Outer)>
    {
        public static Pairs Comparer { get; } = new();

        public bool Equals((Subschema Inner, Subschema Outer) x, (Subschema Inner, Subschema Outer) y) =>
            ReferenceEquals(x.Inner, y.Inner) && ReferenceEquals(x.Outer, y.Outer);

        public int GetHashCode((Subschema Inner, Subschema Outer) pair) => unchecked(
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Inner) * 31) + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Outer));
    }
}
