using System;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>A rule that is one question of the value alone. Of which type the value is decides how it is asked.</summary>
internal abstract class AssertionEmission<TRule>(TRule rule) : RuleEmission<TRule>(rule)
    where TRule : Rule
{
    /// <inheritdoc/>
    public override void WriteJson(JsonChecks checks, CodeWriter code, JsonSubject json, CsType? type, Subschema among) =>
        checks.Stop(code, Tokens.Guard(LooksAt, json, Json(checks, json.Narrow(Tokens.Widened(LooksAt)), among)), Rule, json);

    /// <inheritdoc/>
    public override bool WriteTyped(TypedChecks checks, CodeWriter code, TypedValue value, Subschema among)
    {
        if (Typed(checks, value, among) is not { } holds) return false;
        checks.Stop(code, holds, Rule, value);
        return true;
    }

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        if ((value.Type.Kinds & LooksAt) == JsonKinds.None) return Condition.True;
        return value.Type switch
        {
            EnumModel { IsOpen: false } or ScalarType { Kind: ScalarKind.Boolean } => FiniteValues.Test(Rule, value, HoldsForUndefined),
            EnumModel => Typed(checks, value.AsText(), among),
            ScalarType { IsNumber: true } number => OfNumber(number, value.Expression),
            ScalarType text => OfText(text, value.Expression, checks.Scope),
            RecordModel record => OfRecord(checks, record, value),
            MapType map => OfMap(checks, map, value),
            ListType list => OfList(checks, list, value),
            TupleModel tuple => OfTuple(checks, tuple, value),
            UnionModel union => checks.InEachCase(union, value, one => Typed(checks, one, among)),
            WrapperModel wrapper => Typed(checks, value.Inside(wrapper), among),
            AnyType or ReferenceType => null,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "A rule is asked of what it has no question for."),
        };
    }

    /// <summary>Whether a number obeys the rule.</summary>
    protected abstract Condition? OfNumber(ScalarType type, string number);

    /// <summary>Whether a text, or what is written as one, obeys the rule.</summary>
    protected abstract Condition? OfText(ScalarType type, string text, CheckScope scope);

    /// <summary>Whether a record obeys the rule.</summary>
    protected abstract Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record);

    /// <summary>Whether a map obeys the rule.</summary>
    protected abstract Condition? OfMap(TypedChecks checks, MapType type, TypedValue map);

    /// <summary>Whether a list obeys the rule.</summary>
    protected abstract Condition? OfList(TypedChecks checks, ListType type, TypedValue list);

    /// <summary>Whether a tuple obeys the rule.</summary>
    protected abstract Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple);

    /// <summary>Whether the rule need not be asked of a number that an enum has no member for: something else refuses that.</summary>
    protected virtual bool HoldsForUndefined => false;
}
