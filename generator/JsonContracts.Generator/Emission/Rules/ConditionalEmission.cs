using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>
/// <c>if</c> with <c>then</c> and <c>else</c>. What the schema around the condition asks of the value anyway is not asked again: where it
/// does not hold, the value is refused whatever the condition says.
/// </summary>
internal sealed class ConditionalEmission(ConditionalRule rule) : RuleEmission<ConditionalRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) =>
        Chosen(checks.Test(Rule.If.Without(among), json), checks.Test(Rule.Then.Without(among), json), checks.Test(Rule.Else.Without(among), json));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var (then, otherwise) = (new CodeWriter(), new CodeWriter());
        checks.Because(Rule.Reason, () =>
        {
            checks.Write(then, Rule.Then.Without(among), type, json);
            checks.Write(otherwise, Rule.Else.Without(among), type, json);
        });
        if (!then.IsEmpty || !otherwise.IsEmpty) Reporting.Branch(code, checks.Test(Rule.If.Without(among), json), then, otherwise);
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        if (FiniteValues.Are(value.Type)) return FiniteValues.Test(Rule, value);
        if (checks.Test(Rule.If.Without(among), value) is not { } decision) return null;
        var then = decision.IsFalse ? Condition.True : checks.Test(Rule.Then.Without(among), value);
        var otherwise = decision.IsTrue ? Condition.True : checks.Test(Rule.Else.Without(among), value);
        return then is null || otherwise is null ? null : Chosen(decision, then, otherwise);
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (FiniteValues.Are(value.Type)) return WriteFinite(checks, code, value);
        if (checks.Test(Rule.If.Without(among), value) is not { } decision) return false;
        var (then, otherwise) = (new CodeWriter(), new CodeWriter());
        checks.Because(Rule.Reason, () =>
        {
            if (!decision.IsFalse) checks.Write(then, Rule.Then.Without(among), value);
            if (!decision.IsTrue) checks.Write(otherwise, Rule.Else.Without(among), value);
        });
        Reporting.Branch(code, decision, then, otherwise);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    private bool WriteFinite(TypedChecks checks, CodeWriter code, TypedValue value)
    {
        if (FiniteValues.Test(Rule, value) is not { } holds) return false;
        checks.Stop(code, holds, Rule, value);
        return true;
    }

    private static Condition Chosen(Condition decision, Condition then, Condition otherwise) =>
        decision.IsTrue ? then
        : decision.IsFalse ? otherwise
        : otherwise.IsTrue ? Condition.Any([decision.Not(), then])
        : then.IsTrue ? Condition.Any([decision, otherwise])
        : new ChosenCondition(decision, then, otherwise);
}
