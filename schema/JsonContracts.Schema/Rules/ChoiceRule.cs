using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>anyOf</c> and <c>oneOf</c>: valid against at least one branch, or against exactly one.</summary>
/// <param name="Keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
/// <param name="Branches">The branches, in the order of the file.</param>
public sealed record ChoiceRule(string Keyword, EquatableArray<Subschema> Branches) : CombinationRule(Keyword)
{
    /// <summary>The keyword that allows several branches to hold.</summary>
    public const string AnyOf = "anyOf";

    /// <summary>The keyword that allows one branch to hold and no more.</summary>
    public const string OneOf = "oneOf";

    /// <summary>Whether no two branches may hold at once.</summary>
    public bool IsExactlyOne => Keyword == OneOf;

    /// <summary>An annotated enum is a choice between constants.</summary>
    public override RuleFamily Family => IsBetweenConstants ? RuleFamily.Value : RuleFamily.Combination;

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
    internal override bool DescribesParts => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Subschema> Alternatives => Branches;

    /// <inheritdoc/>
    internal override IReadOnlyList<EquatableArray<Subschema>> Cases => [.. Branches.Select(branch => EquatableArray.Of(branch))];

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => Branches.SelectMany(branch => Mark.Of(branch.Rules).Where(branch, holds: true));

    /// <inheritdoc/>
    internal override Subschema? Subject => null;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new("choice", IsAskedOnce: false);

    /// <inheritdoc/>
    internal override string? WantedMembers => IsExactlyOne ? null : OnlyNames("or");

    private bool IsBetweenConstants => Branches.All(branch => branch.OnlyRule is ConstRule);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Branches = Branches.Select(branch => change(PartOf(branch))).ToEquatableArray() };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Rules.Branches.Read(schema, value) is { } branches) schema.Add(new ChoiceRule(value.Name!.Text, branches));
    }

    /// <summary>The members of which each branch wants one and nothing else, in words; null when a branch wants something else.</summary>
    internal string? OnlyNames(string word)
    {
        var names = Branches.Select(RequiredRule.OnlyName).OfType<string>().ToList();
        return names.Count == Branches.Count ? Phrasing.List(names, word) : null;
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        var verdicts = Branches.Select(branch => judgement.Try(branch, instance));
        var verdict = IsExactlyOne ? ExactlyOne(verdicts) : AtLeastOne(verdicts);
        return verdict == Verdict.Fails && judgement.Notes && new MeantBranch(judgement, this, instance).Note(path) ? verdict : judgement.Noted(verdict, this, instance, path);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing)
    {
        if (IsBetweenConstants) return Phrasing.Values(Branches.Select(branch => ((ConstRule)branch.OnlyRule!).Value));
        if (WantedMembers is { } members) return Phrasing.ObjectWith + members;
        var possible = Branches.Where(branch => !branch.Refuses).ToList();
        if (possible.Count == 0) return NeverRule.Words;
        var branches = phrasing.OfBranches(possible);
        if (branches.Count == 1) return branches[0];
        return IsExactlyOne ? "exactly one of: " + string.Join("; ", branches) : Phrasing.Join(branches, "or");
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => Branches.All(branch => phrasing.SaysKind(branch, kinds));

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        (!IsExactlyOne && schema.Rules.OfType<ChoiceRule>().Any(own => own.Branches.All(branch => IsPartOfOne(branch, proof))))
        || Branches.Any(branch => proof.Includes(branch, schema) && (!IsExactlyOne || IsOnly(branch, schema, proof)));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Branches(Keyword, Branches);

    /// <summary>Branches that a tag tells apart are not looked into to find that out.</summary>
    private bool IsPartOfOne(Subschema inner, IProof proof) => Branches.Any(branch => !proof.Excludes(inner, branch) && proof.Includes(branch, inner));

    private bool IsOnly(Subschema branch, Subschema schema, IProof proof) =>
        Branches.Where(other => !ReferenceEquals(other, branch)).All(other => proof.Excludes(schema, other))
        && Branches.Count(other => ReferenceEquals(other, branch)) == 1;

    private static Verdict AtLeastOne(IEnumerable<Verdict> branches)
    {
        var verdict = Verdict.Fails;
        foreach (var branch in branches)
        {
            verdict = verdict.Or(branch);
            if (verdict == Verdict.Holds) return verdict;
        }

        return verdict;
    }

    private static Verdict ExactlyOne(IEnumerable<Verdict> branches)
    {
        var (certain, possible) = (0, 0);
        foreach (var branch in branches)
        {
            if (branch == Verdict.Holds) certain++;
            if (branch != Verdict.Fails) possible++;
            if (certain > 1) return Verdict.Fails;
        }

        if (possible == 0) return Verdict.Fails;
        return certain == 1 && possible == 1 ? Verdict.Holds : Verdict.Unknown;
    }
}
