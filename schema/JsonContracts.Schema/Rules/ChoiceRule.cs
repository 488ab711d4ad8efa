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
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Branches.Aggregate(JsonKinds.None, (all, branch) => all | kinds.Of(branch));

    /// <summary>An annotated enum is a choice whose branches are consts, each with its own title and description.</summary>
    public override IReadOnlyList<EnumValue>? Listed
    {
        get
        {
            var values = new List<EnumValue>();
            var known = new HashSet<JsonValue>();
            foreach (var branch in Branches)
            {
                if (branch.Listed is not { } listed) return null;
                var named = listed.Count == 1 ? [new EnumValue(listed[0].Value, branch.Annotations)] : listed;
                values.AddRange(named.Where(value => known.Add(value.Value)));
            }

            return values;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull)
    {
        var present = Branches.Where(branch => !isForNull(branch)).ToEquatableArray();
        return present.Count == 1 ? present[0].Rules : [this with { Branches = present }];
    }

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Branches.Select(PartOf);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Branches = Branches.Select(branch => change(PartOf(branch))).ToEquatableArray() };

    private static Part PartOf(Subschema branch) => new(PartPlace.SameValue, branch);
}
