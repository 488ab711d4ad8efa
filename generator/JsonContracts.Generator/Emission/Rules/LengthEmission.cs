using System.Globalization;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
internal sealed class LengthEmission(LengthRule rule) : TextEmission<LengthRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => IsWithin(json.Expression);

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => IsWithin(WireForm.Text(text, type));

    private Condition IsWithin(string text)
    {
        if (Counts.Known(Rule) is { } known) return known;
        var limit = Rule.Limit.ToString(CultureInfo.InvariantCulture);
        return Condition.Call($"Contracts::JsonCheck.{(Rule.IsLower ? "IsShorterThan" : "IsLongerThan")}({text}, {limit})").Not();
    }
}
