using System.Linq;
using JsonContracts.Generator.Emission.Checks;
using JsonContracts.Generator.Emission.Conditions;
using JsonContracts.Generator.Models;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Generator.Emission.Rules;

/// <summary><c>minItems</c> and <c>maxItems</c></summary>
internal sealed class ItemCountEmission(ItemCountRule rule) : ListEmission<ItemCountRule>(rule)
{
    /// <inheritdoc/>
    public override Condition Json(JsonChecks checks, JsonSubject json, Subschema among) => Counts.IsWithin(Rule, json.Expression + ".Count");

    /// <inheritdoc/>
    public override Pattern? Pattern(TypedPatterns patterns, CsType type) => type is ListType ? Counts.Pattern(Rule) : null;

    /// <inheritdoc/>
    protected override Condition? OfList(TypedChecks checks, ListType type, TypedValue list) => Counts.IsWithin(Rule, list.Expression + ".Count");

    /// <summary>Between the items that are always there and the places that there are, most limits need no asking.</summary>
    protected override Condition? OfTuple(TypedChecks checks, TupleModel type, TypedValue tuple)
    {
        var least = type.Properties.Count(property => property.IsRequired);
        if (Rule.IsLower ? least >= Rule.Limit : type.Properties.Count <= Rule.Limit) return Condition.True;
        if (Rule.IsLower ? type.Properties.Count < Rule.Limit : least > Rule.Limit) return Condition.False;
        return Counts.IsWithin(Rule, $"({TupleItems.Count(type, tuple)})");
    }
}
