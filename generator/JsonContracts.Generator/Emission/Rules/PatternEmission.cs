using JsonContracts.Generator.CSharp;
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
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => IsMatch(json.Expression, checks.Scope, "");

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among) =>
        checks.Stop(code, Tokens.Guard(LooksAt, json, IsMatch(json.Expression, checks.Scope, ", sink")), Rule, json);

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (value.Type is not ScalarType { IsText: true } text) return base.WriteTyped(checks, code, value, among);
        checks.Stop(code, IsMatch(WireForm.Text(value.Expression, text), checks.Scope, ", sink"), Rule, value);
        return true;
    }

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => IsMatch(WireForm.Text(text, type), scope, "");

    private Condition IsMatch(string text, CheckScope scope, string sink) =>
        Condition.Call($"Contracts::JsonCheck.IsMatch({scope.Fields.Pattern(Rule.NetPattern)}, {text}{sink})");
}
