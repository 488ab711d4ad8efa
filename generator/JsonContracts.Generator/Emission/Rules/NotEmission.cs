using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>not</c></summary>
internal sealed class NotEmission(NotRule rule) : RuleEmission<NotRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => checks.Test(Rule.Schema, json).Not();

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among) =>
        checks.Stop(code, Json(checks, json, among), Rule, json);

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among) =>
        FiniteValues.Are(value.Type) ? FiniteValues.Test(Rule, value) : checks.Test(Rule.Schema, value)?.Not();

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (Typed(checks, value, among) is not { } holds) return false;
        checks.Stop(code, holds, Rule, value);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => patterns.Of(Rule.Schema, type)?.Not();
}
