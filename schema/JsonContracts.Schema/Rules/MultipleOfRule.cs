using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>multipleOf</c>: a number is a whole multiple of <paramref name="Divisor"/>, decided in decimal.</summary>
/// <param name="Divisor">A number above 0.</param>
public sealed record MultipleOfRule(JsonNumber Divisor) : AssertionRule("multipleOf")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Number;
}
