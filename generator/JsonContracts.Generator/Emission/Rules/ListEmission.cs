using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary>A rule about arrays.</summary>
internal abstract class ListEmission<TRule>(TRule rule) : AssertionEmission<TRule>(rule)
    where TRule : Rule
{
    /// <inheritdoc/>
    protected sealed override Condition? OfNumber(ScalarType type, string number) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfText(ScalarType type, string text, CheckScope scope) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfRecord(TypedChecks checks, RecordModel type, TypedValue record) => null;

    /// <inheritdoc/>
    protected sealed override Condition? OfMap(TypedChecks checks, MapType type, TypedValue map) => null;
}
