using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms, compared in decimal.</summary>
internal sealed class BoundEmission(BoundRule rule) : NumberEmission<BoundRule>(rule)
{
    private const string Compare = "Contracts::JsonCheck.Compare";

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Compared($"{Compare}({json.Expression}, {Limit})");

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) =>
        type is ScalarType { IsNumber: true } scalar && Literal.Number(Rule.Limit, scalar.Kind) is { } limit ? new ConstantPattern($"{Relation} {limit}") : null;

    /// <inheritdoc/>
    protected override Condition? OfNumber(ScalarType type, string number)
    {
        if (Literal.Number(Rule.Limit, type.Kind) is { } limit)
        {
            var comparison = $"{number} {Relation} {limit}";
            return type.Kind == ScalarKind.Double ? Condition.Ordered(comparison) : Condition.Relation(comparison, $"{number} {Opposite} {limit}");
        }

        return type.IsWhole && IsBeyondInt64 ? Condition.Known(Rule.IsLower == Rule.Limit < JsonNumber.FromInt64(0)) : Compared($"{Compare}({number}, {Literal.Utf8(Rule.Limit.ToString())})");
    }

    private string Relation => Sign(Rule.IsLower, Rule.IsExclusive);

    private string Opposite => Sign(!Rule.IsLower, !Rule.IsExclusive);

    private bool IsBeyondInt64 => Rule.Limit < JsonNumber.FromInt64(long.MinValue) || Rule.Limit > JsonNumber.FromInt64(long.MaxValue);

    /// <summary>The limit as the closest argument that the runtime compares with exactly.</summary>
    private string Limit => Rule.Limit.TryGetInt64(out _) ? Literal.Long(Rule.Limit) : Literal.Decimal(Rule.Limit) ?? Literal.Utf8(Rule.Limit.ToString());

    private Condition Compared(string compared) => Condition.Relation($"{compared} {Relation} 0", $"{compared} {Opposite} 0");

    private static string Sign(bool isLower, bool isExclusive) => (isLower ? ">" : "<") + (isExclusive ? "" : "=");
}
