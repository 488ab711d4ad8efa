using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>type</c>: the kind of the value is one of <paramref name="Kinds"/>.</summary>
/// <param name="Kinds">The kinds that are allowed.</param>
public sealed record TypeRule(JsonKinds Kinds) : AssertionRule("type")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Kinds;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this with { Kinds = Kinds & ~JsonKinds.Null }];
}
