using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>The four bounds of a number.</summary>
/// <param name="Keyword"><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</param>
/// <param name="Limit">The bound.</param>
public sealed record BoundRule(string Keyword, JsonNumber Limit) : KindRule(Keyword)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Number;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Range;

    /// <summary>Whether the bound is a lower one.</summary>
    public bool IsLower => Keyword is "minimum" or "exclusiveMinimum";

    /// <summary>Whether the bound itself is refused.</summary>
    public bool IsExclusive => Keyword is "exclusiveMinimum" or "exclusiveMaximum";

    /// <inheritdoc/>
    internal override Aspect? Aspect => new("range");

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Number(schema, value) is not { } limit) return;
        var bound = new BoundRule(value.Name!.Text, limit);
        schema.Add(bound);
        if (bound.IsLower) schema.OnceRead(() => bound.Check(schema));
    }

    /// <summary>Reads a bound where <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c> beside it says whether it is itself refused.</summary>
    internal static void ReadWithFlag(SchemaObject schema, JsonNode value)
    {
        if (Demand.Number(schema, value) is not { } limit) return;
        var flag = value.Name!.Text == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
        var isExclusive = schema.Find(flag)?.ToValue() is BooleanValue { Value: true };
        var bound = new BoundRule(isExclusive ? flag : value.Name.Text, limit);
        schema.AddAt(value, bound);
        if (bound.IsLower) schema.OnceRead(() => bound.Check(schema));
    }

    /// <summary>Alone, the flag asserts nothing.</summary>
    internal static void ReadFlag(SchemaObject schema, JsonNode value) => Demand.Boolean(schema, value);

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Relation + " " + Limit;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        schema.Rules.OfType<BoundRule>().Any(own => own.IsLower == IsLower && own.IsAsTightAs(this));

    /// <summary>Whether no number lies between this upper bound and a lower one.</summary>
    internal bool IsBelow(BoundRule lower) => Limit < lower.Limit || (Limit == lower.Limit && (IsExclusive || lower.IsExclusive));

    private protected override Verdict Judge(JsonValue instance) =>
        Partial.If<NumberValue>(instance, JsonKinds.Number, number => Verdicts.Of(Allows(number.Value)));

    private protected override string ToJson() => Limit.ToString();

    private string Relation => (IsLower, IsExclusive) switch
    {
        (true, false) => "at least",
        (true, true) => "more than",
        (false, false) => "at most",
        (false, true) => "less than",
    };

    private bool Allows(JsonNumber number)
    {
        var order = number.CompareTo(Limit);
        if (order == 0) return !IsExclusive;
        return order > 0 == IsLower;
    }

    private bool IsAsTightAs(BoundRule other)
    {
        var order = Limit.CompareTo(other.Limit);
        if (order == 0) return IsExclusive || !other.IsExclusive;
        return order > 0 == IsLower;
    }

    /// <summary>Bounds that leave nothing between them are a fault, shown at the lower one.</summary>
    private void Check(SchemaObject schema)
    {
        foreach (var upper in schema.Rules.OfType<BoundRule>().Where(bound => !bound.IsLower))
        {
            if (upper.IsBelow(this)) Contradiction.Report(schema, this, upper, " between them");
            else if (IsOnlyForIntegers(schema) && HasNoIntegerUpTo(upper)) Contradiction.Report(schema, this, upper, " between them, since there is no integer");
        }
    }

    private static bool IsOnlyForIntegers(SchemaObject schema) =>
        schema.Rules.OfType<TypeRule>().Any(type => (type.Kinds & JsonKinds.Number) == JsonKinds.Integer);

    private bool HasNoIntegerUpTo(BoundRule upper)
    {
        if (!Limit.TryFloor(out var below) || !upper.Limit.TryFloor(out var last)) return false;
        var first = Limit.IsInteger && !IsExclusive ? below : below + 1;
        return first > (upper.Limit.IsInteger && upper.IsExclusive ? last - 1 : last);
    }
}
