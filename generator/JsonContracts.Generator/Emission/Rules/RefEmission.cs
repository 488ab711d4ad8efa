using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>$ref</c> to a definition that has a type of its own.</summary>
internal sealed class RefEmission(RefRule rule) : RuleEmission<RefRule>(rule)
{
    /// <summary>A condition may be asked again and again of one value, so a type that may contain itself is asked once.</summary>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among)
    {
        var target = checks.Scope.TypeAt(Rule);
        return Condition.Call(target.IsValueType ? $"{CheckScope.ClassOf(target)}.CheckJson({json.Expression}, null)" : Once(target, json, "null"));
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var target = checks.Scope.TypeAt(Rule);
        var isAskedHere = target.IsValueType || !checks.Scope.AsksAgain;
        Reporting.Ask(code, sink => isAskedHere ? $"{CheckScope.ClassOf(target)}.CheckJson({json.Expression}, {sink})" : Once(target, json, sink));
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among) =>
        IsOf(value, checks.Scope) ? Condition.Call($"{value.Expression}.Check(null)") : null;

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (!IsOf(value, checks.Scope)) return false;
        Reporting.Ask(code, sink => $"{value.Expression}.Check({sink})");
        return true;
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <summary>Whether the value is of the very type that the definition became, which then checks itself.</summary>
    private bool IsOf(TypedValue value, CheckScope scope) =>
        value is { IsSelf: false, Type: TypeModel { IsValueType: false } or ReferenceType { IsValueType: false } } && value.Type.Name == scope.TypeAt(Rule).Name;

    private static string Once(ReferenceType target, JsonSubject json, string sink) => $"Contracts::JsonCheck.Once<{target.Name}>({json.Expression}, {sink})";
}
