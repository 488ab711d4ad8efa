using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>pattern</c>: the regular expression occurs in the string.</summary>
/// <param name="Source">The expression as the schema writes it (ECMA-262).</param>
/// <param name="NetPattern">The same expression in the language of <see cref="System.Text.RegularExpressions.Regex"/>.</param>
public sealed record PatternRule(string Source, string NetPattern) : AssertionRule("pattern")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.String;
}
