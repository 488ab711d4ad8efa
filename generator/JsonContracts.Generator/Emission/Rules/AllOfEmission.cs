using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>allOf</c>, where it was not spliced into the schema around it.</summary>
internal sealed class AllOfEmission(AllOfRule rule) : RuleEmission<AllOfRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Condition.All(Rule.Branches.Select(branch => checks.Test(branch, json)));

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        foreach (var branch in Rule.Branches) checks.Write(code, branch, type, json);
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        var conditions = Rule.Branches.Select(branch => checks.Test(branch, value)).ToList();
        return conditions.Contains(null) ? null : Condition.All(conditions.OfType<Condition>());
    }

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        foreach (var branch in Rule.Branches) checks.Write(code, branch, value);
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type)
    {
        var branches = Rule.Branches.Select(branch => patterns.Of(branch, type)).ToList();
        return branches.Contains(null) ? null : Conditions.Pattern.All(branches.OfType<Pattern>());
    }
}
