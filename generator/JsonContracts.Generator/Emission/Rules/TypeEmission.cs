using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>type</c>: most often the C# type says it already.</summary>
internal sealed class TypeEmission(TypeRule rule) : AssertionEmission<TypeRule>(rule)
{
    /// <inheritdoc/>
    protected override bool HoldsForUndefined => true;

    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Tokens.Are(Rule.Kinds, json);

    /// <inheritdoc/>
    public override Condition? Typed(TypedChecks checks, TypedValue value, Subschema among)
    {
        var kinds = value.Type.Kinds;
        return (kinds & ~Rule.Kinds) == JsonKinds.None ? Condition.True
            : (kinds & Rule.Kinds) == JsonKinds.None ? Condition.False
            : base.Typed(checks, value, among);
    }

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfNumber(ScalarType type, string number) =>
        Condition.Call($"{(type.Kind == ScalarKind.Double ? "double" : "decimal")}.IsInteger({number})");

    /// <inheritdoc/>
    protected override Condition? OfText(ScalarType type, string text, CheckScope scope) => null;

    /// <inheritdoc/>
    protected override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => null;

    /// <inheritdoc/>
    protected override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => null;

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => null;
}
