using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>uniqueItems</c></summary>
internal sealed class UniqueItemsEmission(UniqueItemsRule rule) : ListEmission<UniqueItemsRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => IsUnique(json.Expression);

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => null;

    /// <inheritdoc/>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple) => null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => IsUnique(list.Expression);

    private static Condition IsUnique(string list) => Condition.Call($"Contracts::JsonCheck.IsUnique({list})");
}
