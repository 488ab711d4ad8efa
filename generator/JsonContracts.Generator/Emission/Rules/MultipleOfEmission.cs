using System.Globalization;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>multipleOf</c>, decided in decimal.</summary>
internal sealed class MultipleOfEmission(MultipleOfRule rule) : NumberEmission<MultipleOfRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => IsMultiple(json.Expression);

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfNumber(ScalarType type, string number)
    {
        if (!type.IsWhole || !Rule.Divisor.TryGetInt64(out var divisor)) return IsMultiple(number);
        var remainder = $"{number} % {divisor.ToString(CultureInfo.InvariantCulture)}";
        return divisor == 1 ? Condition.True : Condition.Relation(remainder + " == 0", remainder + " != 0");
    }

    private Condition IsMultiple(string number) =>
        Condition.Call($"Contracts::JsonCheck.IsMultipleOf({number}, {Literal.Decimal(Rule.Divisor) ?? Literal.Utf8(Rule.Divisor.ToString())})");
}
