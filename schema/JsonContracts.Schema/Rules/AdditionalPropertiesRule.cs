using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>additionalProperties</c>: the members that <c>properties</c> beside it does not name are valid against <paramref name="Schema"/>.</summary>
/// <param name="Declared">The names in <c>properties</c> of the same schema object.</param>
/// <param name="Schema">What the value of every other member has to satisfy.</param>
public sealed record AdditionalPropertiesRule(EquatableArray<string> Declared, Subschema Schema) : Rule("additionalProperties")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Member, Schema)];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Member, Schema)) };
}
