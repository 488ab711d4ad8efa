using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>false</c> as a schema: no value is valid.</summary>
public sealed record NeverRule() : AssertionRule("false")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.None;
}
