using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>A rule about objects.</summary>
internal abstract class ObjectEmission<TRule>(TRule rule) : AssertionEmission<TRule>(rule)
    where TRule : Rule
{
    /// <inheritdoc/>
    protected sealed override Condition? OfNumber(ScalarType type, string number) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfText(ScalarType type, string text, CheckScope scope) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => null;
}
