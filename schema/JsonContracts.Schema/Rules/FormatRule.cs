using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>format</c>, of one of the formats that the dialect asserts. Other formats are annotations and make no rule.</summary>
/// <param name="Format">The name of the format.</param>
public sealed record FormatRule(string Format) : AssertionRule("format")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;
}
