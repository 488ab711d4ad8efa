using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>type</c>: the kind of the value is one of <paramref name="Kinds"/>.</summary>
/// <param name="Kinds">The kinds that are allowed.</param>
public sealed record TypeRule(JsonKinds Kinds) : AssertionRule("type")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;
}
