using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>items</c>: every item of an array is valid against <paramref name="Items"/>.</summary>
/// <param name="Items">What each item has to satisfy.</param>
public sealed record ItemsRule(Subschema Items) : Rule("items")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Item, Items)];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Items = change(new Part(PartPlace.Item, Items)) };
}
