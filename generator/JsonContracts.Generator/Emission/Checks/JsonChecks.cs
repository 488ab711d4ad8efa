using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>Asks schemas of JSON values in C#, with the full meaning that the schema gives them: as conditions, and as statements that report.</summary>
/// <param name="scope">What the checks of the type share.</param>
/// <param name="emissionOf">What each rule is in C#.</param>
internal sealed class JsonChecks(CheckScope scope, Func<Rule, RuleEmission> emissionOf)
{
    private string? _reason;

    /// <summary>What the checks of the type share.</summary>
    public CheckScope Scope => scope;

    /// <summary>What a rule is in C#.</summary>
    public RuleEmission EmissionOf(Rule rule) => emissionOf(rule);

    /// <summary>Whether a value satisfies a schema.</summary>
    public Condition Test(Subschema schema, JsonSubject json)
    {
        if (schema.AcceptsAnything) return Condition.True;
        return scope.Shared.Contains(schema) ? new MethodCondition(Method(schema), json.Expression) : DeepWalk.Into(() => TestRules(schema, json));
    }

    /// <summary>A method that answers whether a value satisfies a schema. It reports nothing: nobody wants to know why a condition does not hold.</summary>
    public CheckMethod Method(Subschema schema) => scope.Methods.Of(
        new CheckMethodKey("Is", schema),
        "Contracts::JsonView json",
        code => scope.InMethod(() => code.Line($"return {TestRules(schema, new JsonSubject("json")).Render()};")));

    /// <summary>Whether a value satisfies one rule, in a method of its own that goes through items or members.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="json">The value.</param>
    /// <param name="inner">The question for each item or member, given its local.</param>
    /// <param name="open">Opens the loop, given the local.</param>
    /// <param name="isAsked">Whether it is a question even where it holds for every item or member.</param>
    /// <param name="local">What to call an item or member.</param>
    public Condition Loop(Rule rule, JsonSubject json, string local, Func<JsonSubject, Condition> inner, Action<CodeWriter, string, Condition> open, bool isAsked = false)
    {
        var (item, condition) = scope.InMethod(() =>
        {
            var name = scope.Locals.Fresh(local);
            return (name, inner(new JsonSubject(name)));
        });
        if (condition.IsTrue && !isAsked) return condition;
        var method = scope.Methods.Of(
            new CheckMethodKey("Is", Subschema.Of(rule)) { IsLoop = true },
            "Contracts::JsonView json",
            code =>
            {
                open(code, item, condition);
                code.Line("return true;");
            });
        return new MethodCondition(method, json.Expression);
    }

    /// <summary>Writes statements that report every rule that a value breaks.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="schema">The rules.</param>
    /// <param name="type">The C# type of the value, so that generated types check themselves; null when it is not known.</param>
    /// <param name="json">The value.</param>
    public void Write(CodeWriter code, Subschema schema, CsType? type, JsonSubject json)
    {
        var inner = type is NullableType nullable ? nullable.Inner : type;
        if (inner is TypeModel model && Covers(model.Schema, schema))
        {
            Reporting.Ask(code, sink => $"{CheckScope.ClassOf(model)}.CheckJson({json.Expression}, {sink})");
            schema = schema.Without(model.Schema);
        }

        if (schema.AcceptsAnything) return;
        if (scope.Shared.Contains(schema)) Ask(code, ReportingMethod(schema, inner), json);
        else WriteRules(code, schema, inner, json);
    }

    /// <summary>Writes the rules of a schema, whoever else may have a method for them.</summary>
    public void WriteRules(CodeWriter code, Subschema schema, CsType? type, JsonSubject json)
    {
        var types = schema.Rules.OfType<TypeRule>().ToList();
        var wanted = types.FirstOrDefault();
        var kind = wanted is null ? null : Tokens.Single(wanted.Kinds);
        var (inner, outer) = (new CodeWriter(), new CodeWriter());
        var narrow = kind is { } one ? json.Narrow(one) : json;
        foreach (var rule in schema.Rules.Where(rule => rule is not TypeRule))
        {
            var emission = emissionOf(rule);
            if ((emission.LooksAt & json.Kinds) == JsonKinds.None) continue;
            if (kind is not null && Tokens.Single(emission.LooksAt) == kind) emission.WriteJson(this, inner, narrow, type, schema);
            else emission.WriteJson(this, outer, json, type, schema);
        }

        var isOneQuestion = types.Count == 1 && wanted!.Kinds == kind && !inner.IsEmpty && (json.Kinds & ~kind) != JsonKinds.None;
        foreach (var rule in types.Where(_ => !isOneQuestion)) emissionOf(rule).WriteJson(this, code, json, type, schema);
        if (isOneQuestion) WriteOneQuestion(code, wanted!, json, inner);
        else if (kind is { } known) Within(code, known, json, inner);
        code.Append(outer);
    }

    /// <summary>Writes statements about values of a kind, behind a question for that kind where it is not known.</summary>
    public static void Within(CodeWriter code, JsonKinds kind, JsonSubject json, CodeWriter inner)
    {
        if (!inner.IsEmpty) Reporting.Branch(code, Tokens.Are(kind, json), inner, new CodeWriter());
    }

    private void WriteOneQuestion(CodeWriter code, TypeRule wanted, JsonSubject json, CodeWriter inner)
    {
        var isOfKind = Tokens.Are(wanted.Kinds, json);
        code.If(new Guarded(isOfKind.Render(), isOfKind.Render(Precedence.And), inner) { Otherwise = Reporting.Refusal(Condition.True, ReportOf(wanted, json)) });
    }

    /// <summary>Writes statements for a reason, which every violation then tells.</summary>
    public void Because(string? reason, Action write)
    {
        var outer = _reason;
        _reason = reason ?? outer;
        write();
        _reason = outer;
    }

    /// <summary>Writes the statement that reports a rule when it is broken.</summary>
    public void Stop(CodeWriter code, Condition holds, Rule rule, JsonSubject json) => Reporting.Stop(code, holds.Not(), ReportOf(rule, json));

    /// <summary>The call that reports a rule at a value.</summary>
    public Report ReportOf(Rule rule, JsonSubject json) => new("Report", $"{Literal.Text(rule.Keyword)}, {Expected(rule)}, {json.Expression}", IsOfValue: true);

    /// <summary>What a rule allows, with the reason for asking, as a literal.</summary>
    public string Expected(Rule rule) => Literal.Text(RuleText.WithReason(RuleText.Of(rule), _reason));

    private Condition TestRules(Subschema schema, JsonSubject json)
    {
        var narrow = json;
        var conditions = new List<Condition>();
        foreach (var type in schema.Rules.OfType<TypeRule>())
        {
            conditions.Add(emissionOf(type).Json(this, narrow, schema));
            narrow = narrow.Narrow(type.Kinds);
        }

        foreach (var group in schema.Rules.Where(rule => rule is not TypeRule).Select(emissionOf).GroupBy(emission => Tokens.Single(emission.LooksAt)))
        {
            var kind = group.Key;
            var inside = kind is { } one ? narrow.Narrow(one) : narrow;
            if (inside.Kinds == JsonKinds.None) continue;
            var all = Condition.All(group.Select(emission => emission.Json(this, inside, schema)));
            conditions.Add(kind is { } guarded ? Tokens.Guard(guarded, narrow, all) : all);
        }

        return Condition.All(conditions);
    }

    /// <summary>The method that checks a schema over JSON alone, as its name: for a typed value that is asked by its JSON form.</summary>
    public string CheckOf(Subschema schema, string? reason)
    {
        if (schema.OnlyRule is RefRule reference) return CheckScope.ClassOf(scope.TypeAt(reference)) + ".CheckJson";
        var name = "";
        Because(reason, () => name = ReportingMethod(schema, null).Use());
        return name;
    }

    private static void Ask(CodeWriter code, CheckMethod method, JsonSubject json)
    {
        var name = method.Use();
        Reporting.Ask(code, sink => $"{name}({json.Expression}, {sink})");
    }

    private CheckMethod ReportingMethod(Subschema schema, CsType? type) => scope.Methods.Of(
        new CheckMethodKey("Check", schema, type, Reason: _reason),
        "Contracts::JsonView json, Contracts::ViolationSink? sink",
        Body(schema, type, _reason));

    /// <summary>The method is written later, when another reason, or none, may be in force.</summary>
    private Action<CodeWriter> Body(Subschema schema, CsType? type, string? reason) => code => scope.InMethod(() => Because(reason, () =>
    {
        WriteRules(code, schema, type, new JsonSubject("json"));
        code.Line("return true;");
    }));

    /// <summary>Whether the check of a type asks only what a schema asks, too.</summary>
    private static bool Covers(Subschema type, Subschema schema) => !type.AcceptsAnything && type.Rules.All(schema.Rules.Contains);
}
