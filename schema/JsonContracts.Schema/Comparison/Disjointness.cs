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

    /// <summary>Whether no value of <paramref name="first"/>, of the left revision, is one of <paramref name="second"/>, of the right one.</summary>
    public bool Of(Subschema first, Subschema second)
    {
        if (!effort.TryEnter()) return false;
        var disjoint = AreDisjoint(left.Unfold(first), right.Unfold(second));
        effort.Leave();
        return disjoint;
    }

    private bool AreDisjoint(Subschema first, Subschema second)
    {
        if (IsEmpty(first, left) || IsEmpty(second, right)) return true;
        if (FiniteValues.Of(first, left) is { } values) return values.All(value => right.Refuses(second, value));
        if (FiniteValues.Of(second, right) is { } listed) return listed.All(value => left.Refuses(first, value));
        var shared = left.KindsOf(first) & right.KindsOf(second);
        return s_kinds.Where(kind => (kind & shared) != 0).All(kind => Excludes(kind, first, second))
            || first.Rules.Any(rule => rule.Alternatives is { Count: > 0 } branches && branches.All(branch => Of(branch, second)))
            || second.Rules.Any(rule => rule.Alternatives is { Count: > 0 } branches && branches.All(branch => Of(first, branch)));
    }

    private bool Excludes(JsonKinds kind, Subschema first, Subschema second) => kind switch
    {
        JsonKinds.Number => BoundsExclude(first, second) || BoundsExclude(second, first),
        JsonKinds.String => CountsExclude<LengthRule>(first, second),
        JsonKinds.Array => CountsExclude<ItemCountRule>(first, second) || ItemsExclude(first, second),
        JsonKinds.Object => Required(first).Concat(Required(second)).Any(name => Of(left.Member(first, name), right.Member(second, name))),
        JsonKinds.Null or JsonKinds.Boolean => false,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind that is looked at alone."),
    };

    private static bool BoundsExclude(Subschema low, Subschema high) => low.Rules.OfType<BoundRule>().Where(bound => !bound.IsLower).Any(upper =>
        high.Rules.OfType<BoundRule>().Any(bound => bound.IsLower && upper.IsBelow(bound)));

    private static bool CountsExclude<T>(Subschema first, Subschema second)
        where T : CountRule => Limit<T>(first, isLower: false) < Limit<T>(second, isLower: true) || Limit<T>(second, isLower: false) < Limit<T>(first, isLower: true);

    private static long? Limit<T>(Subschema schema, bool isLower)
        where T : CountRule => schema.Rules.OfType<T>().FirstOrDefault(rule => rule.IsLower == isLower)?.Limit;

    private bool ItemsExclude(Subschema first, Subschema second) =>
        (Limit<ItemCountRule>(first, isLower: true) > 0 || Limit<ItemCountRule>(second, isLower: true) > 0) && Of(ItemsRule.In(first), ItemsRule.In(second));

    private static IEnumerable<string> Required(Subschema schema) => schema.Find<RequiredRule>()?.Names ?? default;
}
