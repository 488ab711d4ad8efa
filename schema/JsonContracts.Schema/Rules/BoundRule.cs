using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>The four bounds of a number.</summary>
/// <param name="Keyword"><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> or <c>exclusiveMaximum</c>.</param>
/// <param name="Limit">The bound.</param>
public sealed record BoundRule(string Keyword, JsonNumber Limit) : AssertionRule(Keyword)
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Number;

    /// <summary>Whether the bound is a lower one.</summary>
    public bool IsLower => Keyword is "minimum" or "exclusiveMinimum";

    /// <summary>Whether the bound itself is refused.</summary>
    public bool IsExclusive => Keyword is "exclusiveMinimum" or "exclusiveMaximum";
}
