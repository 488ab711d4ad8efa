using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>enum</c>: the value equals one of <paramref name="Values"/>.</summary>
/// <param name="Values">The values that are allowed, each once.</param>
public sealed record EnumRule(EquatableArray<JsonValue> Values) : AssertionRule("enum")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;
}
