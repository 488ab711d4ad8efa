using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Emission.Wire;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>const</c> and <c>enum</c>: a value is one of those listed.</summary>
internal abstract class ListedValuesEmission<TRule>(TRule rule) : AssertionEmission<TRule>(rule)
    where TRule : Rule
{
    /// <summary>The values that are listed.</summary>
    protected abstract IReadOnlyList<JsonValue> Values { get; }

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => JsonEquality.OfAny(Values, json, checks.Scope.Fields);

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean } or ScalarType { IsNumber: true } or ScalarType { Kind: ScalarKind.Text } => OfConstants(((ScalarType)type).Kind),
        EnumModel { IsOpen: false } one => FiniteValues.Accepted(Rule, one.Members, member => member.Value) is { Count: > 0 } accepted ? FiniteValues.PatternOf(one, accepted) : null,
        _ => null,
    };

    /// <inheritdoc/>
    protected override Condition? OfNumber(ScalarType type, string number) => Is(number, OfConstants(type.Kind));

    /// <summary>A UUID or a date is compared by its text.</summary>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => Is(WireForm.Text(text, type), OfConstants(ScalarKind.Text));

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => OfKind(JsonKinds.Object);

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => OfKind(JsonKinds.Object);

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => OfKind(JsonKinds.Array);

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => OfKind(JsonKinds.Array);

    private static Condition Is(string expression, Pattern? constants) => constants is null ? Condition.False : Condition.Is(expression, constants);

    /// <summary>What is listed as constants of a type; null when none of it is a value of the type.</summary>
    private Pattern? OfConstants(ScalarKind kind)
    {
        var constants = Values.Select(value => Literal.Of(value, kind)).OfType<string>().ToList();
        return constants.Count == 0 ? null : Conditions.Pattern.OneOf(constants);
    }

    /// <summary>Objects and arrays are compared as JSON, but only where one of that kind is listed.</summary>
    private Condition? OfKind(JsonKinds kind) => Values.Any(value => value.Kind == kind) ? null : Condition.False;
}
