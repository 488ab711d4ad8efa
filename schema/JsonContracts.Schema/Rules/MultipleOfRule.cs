using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>multipleOf</c>: a number is a whole multiple of <paramref name="Divisor"/>, decided in decimal.</summary>
/// <param name="Divisor">A number above 0.</param>
public sealed record MultipleOfRule(JsonNumber Divisor) : KindRule("multipleOf")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Number;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Step;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.PositiveNumber(schema, value) is { } divisor) schema.Add(new MultipleOfRule(divisor));
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "multiples of " + Divisor;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        ((kinds & JsonKinds.Fraction) == 0 && JsonNumber.FromInt64(1).IsMultipleOf(Divisor))
        || schema.Rules.OfType<MultipleOfRule>().Any(own => own.Divisor.IsMultipleOf(Divisor));

    private protected override Verdict Judge(JsonValue instance) =>
        Partial.If<NumberValue>(instance, JsonKinds.Number, number => Verdicts.Of(number.Value.IsMultipleOf(Divisor)));

    private protected override string ToJson() => Divisor.ToString();
}
