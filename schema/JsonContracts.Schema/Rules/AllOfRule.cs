using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>allOf</c>: valid against every branch.</summary>
/// <param name="Branches">The branches, in the order of the file.</param>
public sealed record AllOfRule(EquatableArray<Subschema> Branches) : CombinationRule("allOf")
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => Branches.Aggregate(JsonKinds.Any, (all, branch) => all & kinds.Of(branch));

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Branches.Select(PartOf);

    /// <inheritdoc/>
    internal override bool DescribesParts => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Subschema> Alternatives => [];

    /// <inheritdoc/>
    internal override IReadOnlyList<EquatableArray<Subschema>> Cases => [];

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => Branches.SelectMany(branch => Mark.Of(branch.Rules));

    /// <inheritdoc/>
    internal override Subschema? Subject => null;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override string? WantedMembers => null;

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Branches = Branches.Select(branch => change(PartOf(branch))).ToEquatableArray() };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Rules.Branches.Read(schema, value) is { } branches) schema.Add(new AllOfRule(branches));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.All(Branches, branch => judgement.Of(branch, instance, path));

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.Join(Branches.Select(phrasing.OfBranch), "and");

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => Branches.All(branch => proof.Includes(branch, schema));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Branches(Keyword, Branches);
}
