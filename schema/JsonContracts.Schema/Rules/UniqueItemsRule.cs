using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>uniqueItems</c>: no two items of an array are equal.</summary>
public sealed record UniqueItemsRule() : AssertionRule("uniqueItems")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;
}
