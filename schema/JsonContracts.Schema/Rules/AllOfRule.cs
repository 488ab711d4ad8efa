using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>allOf</c>: valid against every branch.</summary>
/// <param name="Branches">The branches, in the order of the file.</param>
public sealed record AllOfRule(EquatableArray<Subschema> Branches) : Rule("allOf")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Branches.Aggregate(JsonKinds.Any, (all, branch) => all & kinds.Of(branch));

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Branches.Select(PartOf);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Branches = Branches.Select(branch => change(PartOf(branch))).ToEquatableArray() };

    private static Part PartOf(Subschema branch) => new(PartPlace.SameValue, branch);
}
