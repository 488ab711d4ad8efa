using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>, where conditions decide what is evaluated. Each of them is asked once, before
/// the members or items are gone through. A typed value is asked by its JSON form.
/// </summary>
internal sealed class UnevaluatedEmission(UnevaluatedRule rule) : RuleEmission<UnevaluatedRule>(rule)
{
    private bool IsOfMembers => Rule is UnevaluatedPropertiesRule;

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among)
    {
        var method = checks.Scope.Methods.Of(new CheckMethodKey("Is", Subschema.Of(Rule)) { IsLoop = true }, "Contracts::JsonView json", code => checks.Scope.InMethod(() => WriteQuestion(checks, code)));
        return new MethodCondition(method, json.Expression);
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among)
    {
        var inner = new CodeWriter();
        WriteLoop(checks, inner, json.Expression, (child, index) => WriteRest(checks, child, index));
        JsonChecks.Within(code, LooksAt, json, inner);
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among) => (value.Type.Kinds & LooksAt) == 0 ? Condition.True : null;

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among) => (value.Type.Kinds & LooksAt) == 0;

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    private void WriteQuestion(JsonChecks checks, CodeWriter code)
    {
        WriteLoop(checks, code, "json", (child, _) =>
        {
            var inner = new CodeWriter();
            var isValid = checks.Test(Rule.Schema, new JsonSubject(child));
            if (!isValid.IsTrue) Reporting.Refuse(inner, isValid);
            return inner;
        });
        code.Line("return true;");
    }

    private CodeWriter WriteRest(JsonChecks checks, string child, string index)
    {
        var inner = new CodeWriter();
        if (Rule.IsClosed)
        {
            Reporting.Stop(inner, Condition.True, IsOfMembers
                ? new Report("ReportUnknown", $"{child}.Name, [], {Literal.Text(Rule.Keyword)}")
                : new Report("ReportUnknown", $"{index} - 1, {Literal.Text(Rule.Keyword)}"));
            return inner;
        }

        var rest = new CodeWriter();
        checks.Write(rest, Rule.Schema, null, new JsonSubject(child));
        Reporting.Inside(inner, IsOfMembers ? child : index + " - 1", rest);
        return inner;
    }

    private void WriteLoop(JsonChecks checks, CodeWriter code, string json, Func<string, string, CodeWriter> write)
    {
        var (child, index) = (checks.Scope.Locals.Fresh(IsOfMembers ? "member" : "item"), checks.Scope.Locals.Fresh("i"));
        var asked = new CodeWriter();
        var holds = Conditions(checks, asked, json);
        var isEvaluated = Condition.Any(Rule.Evaluated.Select(mark => Condition.All(mark.When
            .Select(condition => condition.Holds ? holds[condition.Schema] : holds[condition.Schema].Not())
            .Append(IsMarked(checks, mark.What, child, index)))));
        if (isEvaluated.IsTrue) return;
        code.Append(asked);
        if (!IsOfMembers) code.Line($"var {index} = 0;");
        using (code.Open(IsOfMembers ? WireForm.ForEachMember(child, json) : WireForm.ForEachItem(child, json)))
        {
            // What is asked of an item may depend on its place, which is counted first.
            if (!IsOfMembers) code.Line($"{index}++;");
            if (!isEvaluated.IsFalse) code.Line($"if ({isEvaluated.Render()}) continue;");
            code.Append(write(child, index));
        }
    }

    private Dictionary<Subschema, Condition> Conditions(JsonChecks checks, CodeWriter code, string json)
    {
        var holds = new Dictionary<Subschema, Condition>();
        foreach (var schema in Rule.Evaluated.SelectMany(mark => mark.When).Select(condition => condition.Schema).Distinct())
        {
            var condition = checks.Test(schema, new JsonSubject(json, LooksAt));
            if (condition is not KnownCondition)
            {
                var local = checks.Scope.Locals.Fresh("holds");
                code.Line($"var {local} = {condition.Render()};");
                condition = Condition.Call(local);
            }

            holds.Add(schema, condition);
        }

        return holds;
    }

    private static Condition IsMarked(JsonChecks checks, Marked what, string child, string index) => what switch
    {
        MembersByName names => Condition.Any(names.Names.Select(name => Condition.Call($"{child}.NameIs({Literal.Utf8(name)})"))),
        MembersByPattern pattern => Condition.Call($"Contracts::JsonCheck.IsNameMatch({checks.Scope.Fields.Pattern(pattern.Names.NetPattern)}, {child})"),
        AllMembers or AllItems => Condition.True,
        FirstItems first => Condition.Relation($"{index} <= {Number(first.Count)}", $"{index} > {Number(first.Count)}"),
        ItemsLike like => checks.Test(like.Schema, new JsonSubject(child)),
        MarkedByTarget => throw new NotSupportedException("What the target of a reference evaluates is resolved before anything is written."),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No choice of members or items."),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
