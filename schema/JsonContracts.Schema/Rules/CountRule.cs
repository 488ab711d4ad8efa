using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A keyword that counts something.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Limit">The bound, itself allowed.</param>
public abstract record CountRule(string Keyword, long Limit) : KindRule(Keyword)
{
    /// <summary>Whether the bound is a lower one.</summary>
    public abstract bool IsLower { get; }

    /// <summary>What is counted, in the singular: <c>item</c>.</summary>
    public abstract string Unit { get; }

    /// <inheritdoc/>
    internal sealed override Aspect? Aspect => new("count of " + Unit);

    /// <inheritdoc/>
    internal sealed override string Say(Phrasing phrasing) =>
        (IsLower ? "at least " : "at most ") + Limit.ToString(CultureInfo.InvariantCulture) + " " + Unit + (Limit == 1 ? "" : "s");

    /// <inheritdoc/>
    internal sealed override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => IsKeptBy(schema);

    /// <summary>Whether all values that a flat schema accepts keep the bound, as far as their counts show.</summary>
    internal bool IsKeptBy(Subschema schema) =>
        IsLower
            ? Limit <= LeastIn(schema)
            : schema.Rules.OfType<CountRule>().Any(own => own.Keyword == Keyword && own.Limit <= Limit);

    /// <summary>Adds the rule, and a fault where it leaves nothing between itself and the upper bound beside it.</summary>
    private protected static void Add(SchemaObject schema, CountRule rule)
    {
        schema.Add(rule);
        if (rule.IsLower) schema.OnceRead(() => rule.Check(schema));
    }

    /// <summary>How many there are at least in values that a flat schema accepts.</summary>
    private protected abstract long LeastIn(Subschema schema);

    /// <summary>How many there are at least by this keyword alone.</summary>
    private protected long LeastBounded(Subschema schema) =>
        schema.Rules.OfType<CountRule>().Where(own => own.Keyword == Keyword).Select(own => own.Limit).DefaultIfEmpty(0).Max();

    private protected sealed override Verdict Judge(JsonValue instance)
    {
        if ((instance.Kind & LooksAt) == 0) return Verdict.Holds;
        var (least, most) = Partial.CountOf(instance);
        if (IsLower ? least >= Limit : most <= Limit) return Verdict.Holds;
        return (IsLower ? most < Limit : least > Limit) ? Verdict.Fails : Verdict.Unknown;
    }

    private protected sealed override string ToJson() => Limit.ToString(CultureInfo.InvariantCulture);

    private void Check(SchemaObject schema)
    {
        var upper = schema.Rules.OfType<CountRule>().FirstOrDefault(other => !other.IsLower && other.Unit == Unit);
        if (upper is not null && Limit > upper.Limit) Contradiction.Report(schema, this, upper, "");
    }
}
