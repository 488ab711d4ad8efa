using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>not</c>: not valid against <paramref name="Schema"/>.</summary>
/// <param name="Schema">What the value must not satisfy.</param>
public sealed record NotRule(Subschema Schema) : Rule("not")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.SameValue, Schema)];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.SameValue, Schema)) };
}
