using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>pattern</c>: a regular expression with a time-out.</summary>
internal sealed class PatternEmission(PatternRule rule) : TextEmission<PatternRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => IsMatch(json.Expression, checks.Scope);

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => IsMatch(WireForm.Text(text, type), scope);

    private Condition IsMatch(string text, CheckScope scope) =>
        Condition.Call($"Contracts::JsonCheck.IsMatch({scope.Fields.Pattern(Rule.NetPattern)}, {text})");
}
