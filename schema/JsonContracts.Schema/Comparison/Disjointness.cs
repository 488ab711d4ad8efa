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
            || one.Rules.Any(rule => Branches(rule) is { } branches && branches.All(branch => Of(branch, other)))
            || other.Rules.Any(rule => Branches(rule) is { } branches && branches.All(branch => Of(one, branch)));
    }

    private static EquatableArray<Subschema>? Branches(Rule rule) => rule switch
    {
        ChoiceRule { IsExactlyOne: false } any => any.Branches,
        ChoiceRule { IsExactlyOne: true } one => one.Branches,
        _ => null,
    };

    private bool Excludes(JsonKinds kind, Subschema one, Subschema other) => kind switch
    {
        JsonKinds.Number => BoundsExclude(one, other) || BoundsExclude(other, one),
        JsonKinds.String => CountsExclude(one, other, "Length"),
        JsonKinds.Array => CountsExclude(one, other, "Items") || ItemsExclude(one, other),
        JsonKinds.Object => Required(one).Concat(Required(other)).Any(name => Of(left.Member(one, name), right.Member(other, name))),
        _ => false,
    };

    private static bool BoundsExclude(Subschema low, Subschema high) => low.Rules.OfType<BoundRule>().Where(bound => !bound.IsLower).Any(upper =>
        high.Rules.OfType<BoundRule>().Where(bound => bound.IsLower).Any(lower => upper.Limit < lower.Limit || (upper.Limit == lower.Limit && (upper.IsExclusive || lower.IsExclusive))));

    private static bool CountsExclude(Subschema one, Subschema other, string what) =>
        Limit(one, "max" + what) < Limit(other, "min" + what) || Limit(other, "max" + what) < Limit(one, "min" + what);

    private static long? Limit(Subschema schema, string keyword) => schema.Rules.OfType<CountRule>().FirstOrDefault(rule => rule.Keyword == keyword)?.Limit;

    private bool ItemsExclude(Subschema one, Subschema other) =>
        (Limit(one, "minItems") > 0 || Limit(other, "minItems") > 0) && Of(Revision.Items(one), Revision.Items(other));

    private static IEnumerable<string> Required(Subschema schema) => schema.Find<RequiredRule>()?.Names ?? default;
}
