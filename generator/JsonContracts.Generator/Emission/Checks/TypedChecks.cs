using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>
/// Asks schemas of typed values in C#. What the type already guarantees is left out; what C# cannot ask of the typed value is asked of
/// its JSON form.
/// </summary>
internal sealed class TypedChecks(CheckScope scope, JsonChecks json)
{
    private readonly Dictionary<CheckMethodKey, Condition?> _asked = [];
    private string? _reason;

    /// <summary>What the checks of the type share.</summary>
    public CheckScope Scope => scope;

    /// <summary>The C# patterns of schemas.</summary>
    public TypedPatterns Patterns { get; } = new(json.EmissionOf);

    /// <summary>What is asked of the members of objects.</summary>
    public TypedMembers Members => new(this);

    /// <summary>Whether a value satisfies a schema; null when C# cannot say it.</summary>
    public Condition? Test(Subschema schema, TypedValue value)
    {
        if (schema.AcceptsAnything) return Condition.True;
        if (value.Type is NullableType nullable) return TestNullable(schema, value, nullable);
        return scope.Shared.Contains(schema) && !value.IsSelf ? TestShared(schema, value) : DeepWalk.Into(() => TestRules(schema, value));
    }

    /// <summary>What several places ask of values of one type is worked out once, and is one method.</summary>
    private Condition? TestShared(Subschema schema, TypedValue value)
    {
        var key = new CheckMethodKey("Is", schema, value.Type, IsTyped: true);
        if (!_asked.TryGetValue(key, out var answer))
        {
            _asked[key] = answer = scope.InMethod(() => TestRules(schema, value with { Expression = "value", Member = null }));
        }

        if (answer is null or KnownCondition) return answer;
        var method = scope.Methods.Of(key, $"{value.Type.Name} value", code => code.Line($"return {answer.Render()};"));
        return new MethodCondition(method, value.Expression);
    }

    private Condition? TestRules(Subschema schema, TypedValue value)
    {
        var conditions = new List<Condition>();
        if (IsCheckedBy(value.Type, schema) && !value.IsSelf)
        {
            conditions.Add(Condition.Call($"{value.Expression}.Check(null)"));
            schema = schema.Without(((TypeModel)value.Type).Schema);
        }

        var isSaid = true;
        foreach (var rule in schema.Rules)
        {
            var condition = json.EmissionOf(rule).Typed(this, value, schema);
            if (condition?.IsFalse == true) return condition;
            if (condition is null) isSaid = false;
            else conditions.Add(condition);
        }

        return isSaid ? Condition.All(conditions) : null;
    }

    /// <summary>Whether a value satisfies one rule, in a method of its own that goes through items or members.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="local">What to call an item or member.</param>
    /// <param name="inner">The question for each item or member, given its local.</param>
    /// <param name="open">Writes the loop, given the local and the question.</param>
    /// <param name="isAsked">Whether it is a question even where it holds for every item or member.</param>
    public Condition? Loop(Rule rule, TypedValue value, string local, Func<string, Condition?> inner, Action<CodeWriter, string, Condition> open, bool isAsked = false)
    {
        var (item, condition) = scope.InMethod(() =>
        {
            var name = scope.Locals.Fresh(local);
            return (name, inner(name));
        });
        if (condition is null || (condition.IsTrue && !isAsked)) return condition;
        var method = scope.Methods.Of(
            new CheckMethodKey("Is", Subschema.Of(rule), value.Type, IsTyped: true) { IsLoop = true },
            $"{value.Type.Name} value",
            code =>
            {
                open(code, item, condition);
                code.Line("return true;");
            });
        return new MethodCondition(method, value.Expression);
    }

    /// <summary>Whether a union satisfies a question, which whichever case it is has to satisfy; null when C# cannot say it.</summary>
    public Condition? InEachCase(UnionModel union, TypedValue value, Func<TypedValue, Condition?> question)
    {
        var conditions = new List<Condition>();
        var isAsked = false;
        foreach (var one in union.Cases)
        {
            var local = scope.Locals.Fresh(one.Name);
            if (question(new TypedValue(one.Type, local, null, one.Name)) is not { } inner) return null;
            isAsked |= !inner.IsTrue;
            conditions.Add(Condition.All([Condition.Call($"{value.Expression}.TryGet{one.Name}(out {(inner is KnownCondition ? "_" : "var " + local)})"), inner]));
        }

        return isAsked ? Condition.Any(conditions) : Condition.True;
    }

    /// <summary>Writes statements that report every rule that a value breaks.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="schema">The rules.</param>
    /// <param name="value">The value.</param>
    public void Write(CodeWriter code, Subschema schema, TypedValue value)
    {
        if (value.Type is NullableType nullable) WriteNullable(code, schema, value, nullable);
        else if (value.Member is { } member && (scope.Shared.Contains(schema) || value.Type is CompositeModel or MapType or UnionModel or WrapperModel or AnyType or ReferenceType { IsValueType: false })) WriteMember(code, schema, value, member);
        else WritePresent(code, schema, value);
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
    public void Stop(CodeWriter code, Condition holds, Rule rule, TypedValue value) => Stop(code, holds.Not(), value, rule.Keyword, RuleText.Of(rule), rule);

    private Condition? TestNullable(Subschema schema, TypedValue value, NullableType nullable)
    {
        if (FiniteValues.Accepts(schema, new NullValue()) is not { } acceptsNull) return null;
        var local = scope.Locals.Fresh(value.Words);
        if (Test(NullFree.Of(schema), value with { Type = nullable.Inner, Expression = local }) is not { } inner) return null;
        return Present(value.Expression, nullable, local, inner, mustBePresent: !acceptsNull);
    }

    /// <summary>Whether a value that may be null satisfies a question, given the local that holds it when it is not.</summary>
    public static Condition Present(string expression, CsType type, string local, Condition inner, bool mustBePresent)
    {
        var isPresent = Condition.Is(expression, Pattern.NotNullOf(type));
        if (inner.IsTrue) return mustBePresent ? isPresent : Condition.True;
        if (inner.IsFalse) return mustBePresent ? Condition.False : isPresent.Not();
        var named = Condition.Present(expression, local);
        return mustBePresent ? Condition.All([named, inner]) : Condition.Any([named.Not(), inner]);
    }

    private void WriteNullable(CodeWriter code, Subschema schema, TypedValue value, NullableType nullable)
    {
        var local = scope.Locals.Fresh(value.Words);
        var present = new CodeWriter();
        Write(present, NullFree.Of(schema), value with { Type = nullable.Inner, Expression = local });
        Reporting.Block(code, Condition.Present(value.Expression, local), present);
        var acceptsNull = FiniteValues.Accepts(schema, new NullValue());
        if (acceptsNull == false) Stop(code, Condition.Is(value.Expression, Pattern.NullOf(nullable)), value with { Expression = "(object?)null" }, "type", "no null");
        if (acceptsNull is null) WriteAsJson(code, schema, value);
    }

    private void WriteMember(CodeWriter code, Subschema schema, TypedValue value, string member)
    {
        var inner = new CodeWriter();
        WritePresent(inner, schema, value with { Member = null });
        Reporting.Inside(code, Literal.Text(member), inner);
    }

    private void WritePresent(CodeWriter code, Subschema schema, TypedValue value)
    {
        if (IsCheckedBy(value.Type, schema) && !value.IsSelf)
        {
            Reporting.Ask(code, sink => $"{value.Expression}.Check({sink})");
            schema = schema.Without(((TypeModel)value.Type).Schema);
        }
        else if (scope.Shared.Contains(schema) && value is { IsSelf: false, Member: null })
        {
            var name = ReportingMethod(schema, value.Type).Use();
            Reporting.Ask(code, sink => $"{name}({value.Expression}, {sink})");
            return;
        }
        else
        {
            WriteHeld(code, schema, value);
        }

        WriteRules(code, schema, value);
    }

    private CheckMethod ReportingMethod(Subschema schema, CsType type)
    {
        var reason = _reason;
        return scope.Methods.Of(
            new CheckMethodKey("Check", schema, type, IsTyped: true, reason),
            $"{type.Name} value, Contracts::ViolationSink? sink",
            code => scope.InMethod(() => Because(reason, () =>
            {
                var value = new TypedValue(type, "value", null, "value");
                WriteHeld(code, schema, value);
                WriteRules(code, schema, value);
                code.Line("return true;");
            })));
    }

    private void WriteRules(CodeWriter code, Subschema schema, TypedValue value)
    {
        var unsaid = new List<Rule>();
        foreach (var rule in schema.Rules)
        {
            if (value.Type is AnyType || !json.EmissionOf(rule).WriteTyped(this, code, value, schema)) unsaid.Add(rule);
        }

        if (unsaid.Count > 0) WriteAsJson(code, schema with { Rules = unsaid.ToEquatableArray() }, value);
        if (value is { IsSelf: true, Type: RecordModel record } && record.Schema.Rules == schema.Rules) Members.WriteUndescribed(code, record, schema);
    }

    /// <summary>Writes what C# can hold and JSON, or the type, cannot.</summary>
    private void WriteHeld(CodeWriter code, Subschema schema, TypedValue value)
    {
        if (value.Type is ScalarType { Kind: ScalarKind.Double } && MayBeInfinite(schema))
        {
            Stop(code, Condition.Call($"double.IsFinite({value.Expression})").Not(), value, "type", "a finite number");
        }

        if (value.Type is TupleModel tuple) TupleItems.WriteGaps(this, code, tuple, value);
        if (value.Type is EnumModel { IsOpen: true })
        {
            Stop(code, Condition.Is(value.Expression + ".Value", Pattern.Null), value, "type", "a string");
        }
    }

    /// <summary>JSON has no infinity; a bound or a list of values refuses it anyway.</summary>
    private static bool MayBeInfinite(Subschema schema) => schema.Find<TypeRule>() is not null
        && KnownValues.Of(schema) is null
        && !(schema.Rules.OfType<BoundRule>().Any(bound => bound.IsLower) && schema.Rules.OfType<BoundRule>().Any(bound => !bound.IsLower));

    /// <summary>What the runtime takes to check the JSON form of a typed value: the value, its writer where it is no contract, and the check.</summary>
    private static string Asked(TypedValue value, string check) => value.Type switch
    {
        AnyType or UnionModel or CompositeModel or WrapperModel or ReferenceType { IsValueType: false } => $"{value.Expression}, {check}",
        ScalarType or EnumModel or ListType or MapType or NullableType or ReferenceType => $"{value.Expression}, {WireForm.Writer(value.Type)}, {check}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "No type that is written."),
    };

    /// <summary>Asks what C# cannot say of the JSON form of the value, which reports for itself.</summary>
    private void WriteAsJson(CodeWriter code, Subschema schema, TypedValue value)
    {
        var arguments = Asked(value, json.CheckOf(schema, _reason));
        var inner = new CodeWriter();
        Reporting.Ask(inner, sink => $"Contracts::JsonContract.Check({arguments}, {sink})");
        if (value.Member is { } member) Reporting.Inside(code, Literal.Text(member), inner);
        else code.Append(inner);
    }

    /// <summary>Writes the checks of the items of a list, of which none may be null unless its type says so.</summary>
    public void WriteItems(CodeWriter code, Subschema schema, ListType list, TypedValue value, int from)
    {
        var index = scope.Locals.Fresh("i");
        var item = $"{value.Expression}[{index}]";
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(list.Item, item, null, value.Words + " item"));
        var canBeNull = !list.Item.IsValueType && list.Item is not NullableType;
        if (inner.IsEmpty && !canBeNull) return;
        var loop = new CodeWriter();
        using (loop.Open($"for (var {index} = {from.ToString(CultureInfo.InvariantCulture)}; {index} < {value.Expression}.Count; {index}++)"))
        {
            var placed = new CodeWriter();
            Reporting.Inside(placed, index, inner);
            if (canBeNull) WriteUnlessNull(loop, list.Item, item, index, placed);
            else loop.Append(placed);
        }

        if (value.Member is { } member) Reporting.Inside(code, Literal.Text(member), loop);
        else code.Append(loop);
    }

    private static void WriteUnlessNull(CodeWriter code, CsType type, string item, string index, CodeWriter inner)
    {
        Reporting.Stop(code, Condition.Is(item, Pattern.NullOf(type)), new Report("Report", $"{index}, \"type\", \"no null\", (object?)null"));
        Reporting.Block(code, Condition.Is(item, Pattern.NotNullOf(type)), inner);
    }

    /// <summary>What a rule allows, with the reason for asking, as a literal.</summary>
    public string Expected(Rule rule) => json.Expected(rule);

    /// <summary>Writes the statement that reports a broken rule.</summary>
    public void Stop(CodeWriter code, Condition isBroken, TypedValue value, string keyword, string expected, Rule? rule = null)
    {
        var place = value.Member is { } member ? Literal.Text(member) + ", " : "";
        Reporting.Stop(code, isBroken, new Report("Report", $"{place}{Literal.Text(keyword)}, {Literal.Text(RuleText.WithReason(expected, _reason))}, {value.Actual(rule)}", IsOfValue: place.Length == 0));
    }

    /// <summary>Whether a type checks itself, and so asks only what a schema asks, too.</summary>
    private static bool IsCheckedBy(CsType type, Subschema schema) =>
        type is TypeModel { Schema.AcceptsAnything: false } model and not EnumModel && model.Schema.Rules.All(schema.Rules.Contains);
}
