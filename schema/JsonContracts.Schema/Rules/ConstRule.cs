using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>const</c>: the value equals <paramref name="Value"/>.</summary>
/// <param name="Value">The only value that is allowed.</param>
public sealed record ConstRule(JsonValue Value) : AssertionRule("const")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Value.Kind;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => [new EnumValue(Value, Annotations.None)];
}
