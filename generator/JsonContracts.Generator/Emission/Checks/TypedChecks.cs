using System;
using System.Collections.Generic;
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
    private readonly TypedPatterns _patterns = new(json.EmissionOf);
    private readonly Dictionary<CheckMethodKey, Condition?> _asked = [];
    private string? _reason;

    /// <summary>What the checks of the type share.</summary>
    public CheckScope Scope => scope;

    /// <summary>Whether a value satisfies a schema; null when C# cannot say it.</summary>
    public Condition? Test(Subschema schema, TypedValue value)
    {
        if (schema.AcceptsAnything) return Condition.True;
        if (value.Type is NullableType nullable) return TestNullable(schema, value, nullable);
        return scope.Shared.Contains(schema) && !value.IsSelf ? TestShared(schema, value) : TestRules(schema, value);
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
    public Condition? Loop(Rule rule, TypedValue value, string local, Func<string, Condition?> inner, Action<CodeWriter, string, Condition> open)
    {
        var (item, condition) = scope.InMethod(() =>
        {
            var name = scope.Locals.Fresh(local);
            return (name, inner(name));
        });
        if (condition is null || condition.IsTrue) return condition;
        var method = scope.Methods.Of(
            new CheckMethodKey("Is", Subschema.Of(rule), value.Type, IsTyped: true),
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
        else if (value.Member is { } member && (scope.Shared.Contains(schema) || value.Type is RecordModel or MapType or UnionModel or WrapperModel or AnyType or ReferenceType { IsValueType: false })) WriteMember(code, schema, value, member);
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

    /// <summary>Writes the statement that reports that a member is missing.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="name">The member.</param>
    /// <param name="besides">The member that asks for it; null when it is always required.</param>
    public static void Missing(CodeWriter code, Condition isThere, string name, string? besides = null) =>
        Reporting.Stop(code, isThere.Not(), $"ReportMissing({Literal.Text(name)}{(besides is null ? "" : ", " + Literal.Text(besides))})");

    /// <summary>Writes the checks of a member of a record.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="schema">What is asked of it.</param>
    /// <param name="record">The type of the object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="isOwn">Whether it is what the record itself says of its member, whatever else holds.</param>
    public void WriteProperty(CodeWriter code, string name, Subschema schema, RecordModel record, TypedValue owner, bool isOwn)
    {
        if (record.Find(name) is not { } model)
        {
            WriteUndeclared(code, name, schema, record, owner);
            return;
        }

        if (!isOwn) schema = Beyond(schema, model, owner);
        if (model.Constant is { } constant) WriteConstant(code, schema, constant, model, owner);
        else if (model.IsTriState) WriteTriState(code, schema, model, owner);
        else if (isOwn && model.IsRequired) WriteRequired(code, schema, model, owner.Access(model.Name));
        else if (model.IsRequired && (model.Type.IsValueType || model.Type is NullableType)) Write(code, schema, new TypedValue(model.Type, owner.Access(model.Name), model.WireName, model.Name));
        else WriteOptional(code, schema, model, owner.Access(model.Name));
    }

    /// <summary>
    /// What is asked of a member beyond what the record says of it anyway. Where that does not hold, the record is refused whatever else is
    /// asked; and to ask a type that contains itself twice at each level would take twice as long for each.
    /// </summary>
    private static Subschema Beyond(Subschema schema, PropertyModel model, TypedValue owner) => owner.IsSelf ? schema.Without(model.Schema) : schema;

    /// <summary>C# keeps a required reference from being forgotten, but not from being null.</summary>
    public void WriteRequired(CodeWriter code, Subschema schema, PropertyModel model, string access)
    {
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(model.Type, access, model.WireName, model.Name));
        if (model.Type.IsValueType || model.Type is NullableType)
        {
            code.Append(inner);
            return;
        }

        using (code.Open($"if ({access} is null)")) Missing(code, Condition.False, model.WireName);
        if (inner.IsEmpty) return;
        using (code.Open("else")) code.Append(inner);
    }

    /// <summary>Whether a member of a record satisfies a schema; null when C# cannot say it.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="schema">What is asked of it.</param>
    /// <param name="record">The type of the object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="isRequired">Whether absence fails; otherwise it passes.</param>
    public Condition? TestProperty(string name, Subschema schema, RecordModel record, TypedValue owner, bool isRequired)
    {
        if (record.Find(name) is not { } model) return TestUndeclared(name, schema, record, owner, isRequired);
        schema = Beyond(schema, model, owner);
        if (model.Constant is { } constant) return FiniteValues.Accepts(schema, constant) is { } accepts ? Condition.Known(accepts) : null;
        var access = owner.Access(model.Name);
        if (model.IsTriState) return TestTriState(schema, model, access, isRequired);
        // A required reference may still be null by mistake; that is reported on its own, and the questions about it pass.
        return model.IsRequired && (model.Type.IsValueType || model.Type is NullableType)
            ? Test(schema, new TypedValue(model.Type, access, null, model.Name))
            : TestOptional(schema, model, access, isRequired && !model.IsRequired);
    }

    private Condition? TestNullable(Subschema schema, TypedValue value, NullableType nullable)
    {
        if (FiniteValues.Accepts(schema, new NullValue()) is not { } acceptsNull) return null;
        var local = scope.Locals.Fresh(value.Words);
        if (Test(NullFree.Of(schema), value with { Type = nullable.Inner, Expression = local }) is not { } inner) return null;
        return Present(value.Expression, local, inner, mustBePresent: !acceptsNull);
    }

    /// <summary>Whether a value that may be null satisfies a question, given the local that holds it when it is not.</summary>
    private static Condition Present(string expression, string local, Condition inner, bool mustBePresent)
    {
        var isPresent = Condition.Is(expression, Pattern.NotNull);
        if (inner.IsTrue) return mustBePresent ? isPresent : Condition.True;
        if (inner.IsFalse) return mustBePresent ? Condition.False : isPresent.Not();
        var named = Condition.Present(expression, local);
        return mustBePresent ? Condition.All([named, inner]) : Condition.Any([named.Not(), inner]);
    }

    private Condition? TestUndeclared(string name, Subschema schema, RecordModel record, TypedValue owner, bool isRequired)
    {
        if (record.Additional is null) return Condition.Known(!isRequired);
        return TestEntry(name, schema, new TypedValue(new MapType(record.Additional), owner.Access("AdditionalProperties"), null, name), isRequired);
    }

    /// <summary>Whether a member of a map satisfies a schema; null when C# cannot say it.</summary>
    public Condition? TestEntry(string name, Subschema schema, TypedValue map, bool isRequired)
    {
        if (schema.AcceptsAnything) return isRequired ? Membership.Has(name, map) : Condition.True;
        var local = scope.Locals.Fresh(name);
        if (Test(schema, new TypedValue(((MapType)map.Type).Value, local, null, name)) is not { } inner) return null;
        if (inner.IsTrue) return isRequired ? Membership.Has(name, map) : inner;
        if (inner.IsFalse) return isRequired ? inner : Membership.Has(name, map).Not();
        var found = Condition.Call($"{map.Expression}.TryGetValue({Literal.Text(name)}, out var {local})");
        return isRequired ? Condition.All([found, inner]) : Condition.Any([found.Not(), inner]);
    }

    private Condition? TestTriState(Subschema schema, PropertyModel model, string access, bool isRequired)
    {
        var isSet = Condition.Call(access + ".IsSet");
        if (Test(schema, new TypedValue(model.Type, access + ".Value", null, model.Name)) is not { } inner) return null;
        return isRequired ? Condition.All([isSet, inner]) : Condition.Any([isSet.Not(), inner]);
    }

    private Condition? TestOptional(Subschema schema, PropertyModel model, string access, bool mustBePresent)
    {
        if (schema.AcceptsAnything) return mustBePresent ? Condition.Is(access, Pattern.NotNull) : Condition.True;
        if (_patterns.Of(schema, model.Type) is { } pattern) return Condition.Is(access, mustBePresent ? pattern : Pattern.Any([Pattern.Null, pattern]));
        var local = scope.Locals.Fresh(model.Name);
        return Test(schema, new TypedValue(model.Type, local, null, model.Name)) is { } inner ? Present(access, local, inner, mustBePresent) : null;
    }

    private void WriteNullable(CodeWriter code, Subschema schema, TypedValue value, NullableType nullable)
    {
        var local = scope.Locals.Fresh(value.Words);
        var present = new CodeWriter();
        Write(present, NullFree.Of(schema), value with { Type = nullable.Inner, Expression = local });
        if (!present.IsEmpty)
        {
            using (code.Open($"if ({value.Expression} is {{ }} {local})")) code.Append(present);
        }

        var acceptsNull = FiniteValues.Accepts(schema, new NullValue());
        if (acceptsNull == false) Stop(code, Condition.Is(value.Expression, Pattern.Null), value with { Expression = "(object?)null" }, "type", "no null");
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
            code.Line($"if (!{value.Expression}.Check(sink)) return false;");
            schema = schema.Without(((TypeModel)value.Type).Schema);
        }
        else if (scope.Shared.Contains(schema) && value is { IsSelf: false, Member: null })
        {
            code.Line($"if (!{ReportingMethod(schema, value.Type).Use()}({value.Expression}, sink)) return false;");
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
            $"{type.Name} value, global::JsonContracts.ViolationSink? sink",
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
        if (value is { IsSelf: true, Type: RecordModel record } && record.Schema.Rules == schema.Rules) WriteUndescribed(code, record, schema);
    }

    /// <summary>Writes what C# can hold and JSON, or the type, cannot.</summary>
    private void WriteHeld(CodeWriter code, Subschema schema, TypedValue value)
    {
        if (value.Type is ScalarType { Kind: ScalarKind.Double } && MayBeInfinite(schema))
        {
            Stop(code, Condition.Call($"double.IsFinite({value.Expression})").Not(), value, "type", "a finite number");
        }

        if (value.Type is EnumModel { IsOpen: true })
        {
            Stop(code, Condition.Is(value.Expression + ".Value", Pattern.Null), value, "type", "a string");
        }
    }

    /// <summary>JSON has no infinity; a bound or a list of values refuses it anyway.</summary>
    private static bool MayBeInfinite(Subschema schema) => schema.Find<TypeRule>() is not null
        && KnownValues.Of(schema) is null
        && !(schema.Rules.OfType<BoundRule>().Any(bound => bound.IsLower) && schema.Rules.OfType<BoundRule>().Any(bound => !bound.IsLower));

    /// <summary>A member that is required and described nowhere has no rule of its own, but must not be null either.</summary>
    private void WriteUndescribed(CodeWriter code, RecordModel record, Subschema schema)
    {
        var described = new HashSet<string>((schema.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name), StringComparer.Ordinal);
        foreach (var property in record.Properties.Where(property => property.IsRequired && property.IsStored && !described.Contains(property.WireName)))
        {
            WriteRequired(code, property.Schema, property, property.Name);
        }
    }

    /// <summary>What the runtime takes to check the JSON form of a typed value: the value, its writer where it is no contract, and the check.</summary>
    private static string Asked(TypedValue value, string check) => value.Type switch
    {
        AnyType or UnionModel or RecordModel or WrapperModel or ReferenceType { IsValueType: false } => $"{value.Expression}, {check}",
        ScalarType or EnumModel or ListType or MapType or NullableType or ReferenceType => $"{value.Expression}, {WireForm.Writer(value.Type)}, {check}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "No type that is written."),
    };

    /// <summary>Asks what C# cannot say of the JSON form of the value, which reports for itself.</summary>
    private void WriteAsJson(CodeWriter code, Subschema schema, TypedValue value)
    {
        var arguments = Asked(value, json.CheckOf(schema, _reason));
        if (value.Member is { } member) code.Line($"sink?.Enter({Literal.Text(member)});");
        code.Line($"if (!global::JsonContracts.JsonContract.Check({arguments}, sink)) return false;");
        if (value.Member is not null) code.Line("sink?.Leave();");
    }

    private void WriteConstant(CodeWriter code, Subschema schema, JsonValue constant, PropertyModel model, TypedValue owner)
    {
        if (FiniteValues.Accepts(schema, constant) == true) return;
        var inner = new CodeWriter();
        Stop(inner, Condition.True, new TypedValue(model.Type, Literal.Constant(constant), null, model.Name), "const", RuleText.Of(new ConstRule(constant)));
        Reporting.Inside(code, Literal.Text(model.WireName), inner);
    }

    private void WriteTriState(CodeWriter code, Subschema schema, PropertyModel model, TypedValue owner)
    {
        var access = owner.Access(model.Name);
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(model.Type, access + ".Value", model.WireName, model.Name));
        if (inner.IsEmpty) return;
        using (code.Open($"if ({access}.IsSet)")) code.Append(inner);
    }

    private void WriteOptional(CodeWriter code, Subschema schema, PropertyModel model, string access)
    {
        var local = scope.Locals.Fresh(model.Name);
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(model.Type, local, model.WireName, model.Name));
        if (inner.IsEmpty) return;
        using (code.Open($"if ({access} is {{ }} {local})")) code.Append(inner);
    }

    private void WriteUndeclared(CodeWriter code, string name, Subschema schema, RecordModel record, TypedValue owner)
    {
        if (record.Additional is { } type) WriteEntry(code, name, schema, new TypedValue(new MapType(type), owner.Access("AdditionalProperties"), null, name));
    }

    /// <summary>Writes the checks of the items of a list, of which none may be null unless its type says so.</summary>
    public void WriteItems(CodeWriter code, Subschema schema, ListType list, TypedValue value)
    {
        var index = scope.Locals.Fresh("i");
        var item = $"{value.Expression}[{index}]";
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(list.Item, item, null, value.Words + " item"));
        var canBeNull = !list.Item.IsValueType && list.Item is not NullableType;
        if (inner.IsEmpty && !canBeNull) return;
        var loop = new CodeWriter();
        using (loop.Open($"for (var {index} = 0; {index} < {value.Expression}.Count; {index}++)"))
        {
            if (canBeNull) WriteNullItem(loop, item, index);
            if (canBeNull && !inner.IsEmpty) loop.Line();
            Reporting.Inside(loop, index, inner);
        }

        if (value.Member is { } member) Reporting.Inside(code, Literal.Text(member), loop);
        else code.Append(loop);
    }

    private static void WriteNullItem(CodeWriter code, string item, string index)
    {
        using (code.Open($"if ({item} is null)"))
        {
            Reporting.Stop(code, Condition.True, $"Report({index}, \"type\", \"no null\", (object?)null)");
            code.Line("continue;");
        }
    }

    /// <summary>Writes the checks of a member of a map.</summary>
    public void WriteEntry(CodeWriter code, string name, Subschema schema, TypedValue map)
    {
        if (schema.AcceptsAnything) return;
        var local = scope.Locals.Fresh(name);
        var inner = new CodeWriter();
        Write(inner, schema, new TypedValue(((MapType)map.Type).Value, local, name, name));
        if (inner.IsEmpty) return;
        using (code.Open($"if ({map.Expression}.TryGetValue({Literal.Text(name)}, out var {local}))")) code.Append(inner);
    }

    /// <summary>Writes the statement that reports a broken rule.</summary>
    private void Stop(CodeWriter code, Condition isBroken, TypedValue value, string keyword, string expected, Rule? rule = null)
    {
        var place = value.Member is { } member ? Literal.Text(member) + ", " : "";
        Reporting.Stop(code, isBroken, $"Report({place}{Literal.Text(keyword)}, {Literal.Text(RuleText.WithReason(expected, _reason))}, {value.Actual(rule)})");
    }

    /// <summary>Whether a type checks itself, and so asks only what a schema asks, too.</summary>
    private static bool IsCheckedBy(CsType type, Subschema schema) =>
        type is TypeModel { Schema.AcceptsAnything: false } model and not EnumModel && model.Schema.Rules.All(schema.Rules.Contains);
}
