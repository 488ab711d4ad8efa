using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Proves that no value is accepted by parts of both revisions. True is certain; false only says that no proof was found.
/// </summary>
internal sealed class Disjointness(Revision left, Revision right, Effort effort)
{
    private static readonly JsonKinds[] s_kinds = [JsonKinds.Null, JsonKinds.Boolean, JsonKinds.Number, JsonKinds.String, JsonKinds.Array, JsonKinds.Object];

    /// <summary>Whether nothing is valid against a part of a revision.</summary>
    public static bool IsEmpty(Subschema schema, Revision revision) =>
        revision.KindsOf(schema) == JsonKinds.None || FiniteValues.Of(schema, revision) is { Count: 0 };

    /// <summary>Whether no value of <paramref name="one"/>, of the left revision, is one of <paramref name="other"/>, of the right one.</summary>
    public bool Of(Subschema one, Subschema other)
    {
        if (!effort.TryEnter()) return false;
        var disjoint = AreDisjoint(left.Unfold(one), right.Unfold(other));
        effort.Leave();
        return disjoint;
    }

    private bool AreDisjoint(Subschema one, Subschema other)
    {
        if (IsEmpty(one, left) || IsEmpty(other, right)) return true;
        if (FiniteValues.Of(one, left) is { } values) return values.All(value => right.Refuses(other, value));
        if (FiniteValues.Of(other, right) is { } others) return others.All(value => left.Refuses(one, value));
        var shared = left.KindsOf(one) & right.KindsOf(other);
        return s_kinds.Where(kind => (kind & shared) != 0).All(kind => Excludes(kind, one, other))
            || one.Rules.Any(rule => rule.Alternatives is { Count: > 0 } branches && branches.All(branch => Of(branch, other)))
            || other.Rules.Any(rule => rule.Alternatives is { Count: > 0 } branches && branches.All(branch => Of(one, branch)));
    }

    private bool Excludes(JsonKinds kind, Subschema one, Subschema other) => kind switch
    {
        JsonKinds.Number => BoundsExclude(one, other) || BoundsExclude(other, one),
        JsonKinds.String => CountsExclude<LengthRule>(one, other),
        JsonKinds.Array => CountsExclude<ItemCountRule>(one, other) || ItemsExclude(one, other),
        JsonKinds.Object => Required(one).Concat(Required(other)).Any(name => Of(left.Member(one, name), right.Member(other, name))),
        JsonKinds.Null or JsonKinds.Boolean => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind that is looked at alone."),
    };

    private static bool BoundsExclude(Subschema low, Subschema high) => low.Rules.OfType<BoundRule>().Where(bound => !bound.IsLower).Any(upper =>
        high.Rules.OfType<BoundRule>().Any(bound => bound.IsLower && upper.IsBelow(bound)));

    private static bool CountsExclude<T>(Subschema one, Subschema other)
        where T : CountRule => Limit<T>(one, isLower: false) < Limit<T>(other, isLower: true) || Limit<T>(other, isLower: false) < Limit<T>(one, isLower: true);

    private static long? Limit<T>(Subschema schema, bool isLower)
        where T : CountRule => schema.Rules.OfType<T>().FirstOrDefault(rule => rule.IsLower == isLower)?.Limit;

    private bool ItemsExclude(Subschema one, Subschema other) =>
        (Limit<ItemCountRule>(one, isLower: true) > 0 || Limit<ItemCountRule>(other, isLower: true) > 0) && Of(ItemsRule.In(one), ItemsRule.In(other));

    private static IEnumerable<string> Required(Subschema schema) => schema.Find<RequiredRule>()?.Names ?? default;
}
