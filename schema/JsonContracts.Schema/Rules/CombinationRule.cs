using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>A rule that combines subschemas over the very same value: it names no members but by way of them.</summary>
/// <param name="Keyword">The keyword.</param>
public abstract record CombinationRule(string Keyword) : Rule(Keyword)
{
    /// <inheritdoc/>
    public sealed override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    internal sealed override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    internal sealed override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal sealed override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    private protected static Part PartOf(Subschema branch) => new(PartPlace.SameValue, branch);
}
