using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>format</c> of the application: its method is called.</summary>
internal sealed class OwnFormatEmission(OwnFormatRule rule) : TextEmission<OwnFormatRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) =>
        Condition.Call($"Contracts::JsonCheck.HasFormat({json.Expression}, {Rule.Check})");

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => Condition.Call($"{Rule.Check}({WireForm.Text(text, type)})");
}
