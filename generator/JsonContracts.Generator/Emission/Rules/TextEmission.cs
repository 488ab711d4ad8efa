using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>A rule about texts.</summary>
internal abstract class TextEmission<TRule>(TRule rule) : AssertionEmission<TRule>(rule)
    where TRule : Rule
{
    /// <inheritdoc/>
    public sealed override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfNumber(ScalarType type, string number) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => null;
}
