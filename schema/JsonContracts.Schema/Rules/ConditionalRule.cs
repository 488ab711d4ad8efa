using System;
using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>; an absent branch holds for every value.</summary>
/// <param name="If">What decides.</param>
/// <param name="Then">What has to hold where <paramref name="If"/> holds.</param>
/// <param name="Else">What has to hold everywhere else.</param>
public sealed record ConditionalRule(Subschema If, Subschema Then, Subschema Else) : Rule("if")
{
    /// <summary>Why the condition is there, in the schema's own words; null when it does not say.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [PartOf(If), PartOf(Then), PartOf(Else)];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { If = change(PartOf(If)), Then = change(PartOf(Then)), Else = change(PartOf(Else)) };

    private static Part PartOf(Subschema branch) => new(PartPlace.SameValue, branch);
}
