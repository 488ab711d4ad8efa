using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>required</c>: an object has all these members.</summary>
/// <param name="Names">The names, each once.</param>
public sealed record RequiredRule(EquatableArray<string> Names) : AssertionRule("required")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;
}
