using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>anyOf</c> and <c>oneOf</c>: valid against at least one branch, or against exactly one.</summary>
/// <param name="Keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
/// <param name="Branches">The branches, in the order of the file.</param>
public sealed record ChoiceRule(string Keyword, EquatableArray<Subschema> Branches) : Rule(Keyword)
{
    /// <summary>The keyword that allows several branches to hold.</summary>
    public const string AnyOf = "anyOf";

    /// <summary>The keyword that allows one branch to hold and no more.</summary>
    public const string OneOf = "oneOf";

    /// <summary>Whether no two branches may hold at once.</summary>
    public bool IsExactlyOne => Keyword == OneOf;

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Any;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Branches.Select(PartOf);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Branches = Branches.Select(branch => change(PartOf(branch))).ToEquatableArray() };

    private static Part PartOf(Subschema branch) => new(PartPlace.SameValue, branch);
}
