using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>; an absent branch holds for every value.</summary>
/// <param name="If">What decides.</param>
/// <param name="Then">What has to hold where <paramref name="If"/> holds.</param>
/// <param name="Else">What has to hold everywhere else.</param>
public sealed record ConditionalRule(Subschema If, Subschema Then, Subschema Else) : CombinationRule("if")
{
    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => (kinds.Of(If) & kinds.Of(Then)) | (kinds.Of(Else) & ~(If.OnlyRule is TypeRule type ? type.Kinds : JsonKinds.None));

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <summary>Why the condition is there, in the schema's own words; null when it does not say.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [PartOf(If), PartOf(Then), PartOf(Else)];

    /// <inheritdoc/>
    internal override bool DescribesParts => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Subschema> Alternatives => [];

    /// <inheritdoc/>
    internal override IReadOnlyList<EquatableArray<Subschema>> Cases => [EquatableArray.Of(If, Then), EquatableArray.Of(Else)];

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks =>
    [
        .. Mark.Of(If.Rules.Concat(Then.Rules)).Where(If, holds: true),
        .. Mark.Of(Else.Rules).Where(If, holds: false),
    ];

    /// <inheritdoc/>
    internal override Subschema? Subject => Then.AcceptsAnything ? null : If;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword, IsAskedOnce: false);

    /// <inheritdoc/>
    internal override string? WantedMembers => null;

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { If = change(PartOf(If)), Then = change(PartOf(Then)), Else = change(PartOf(Else)) };

    /// <summary>
    /// Alone it asserts nothing, but evaluates what it describes; and without it, <c>then</c> and <c>else</c> do not either.
    /// </summary>
    internal static void Read(SchemaObject schema, JsonNode value)
    {
        var condition = schema.Read(value);
        var (then, otherwise) = (schema.Find("then"), schema.Find("else"));
        schema.Add(new ConditionalRule(condition, ReadBranch(schema, then), ReadBranch(schema, otherwise)));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.Because(Reason, () => judgement.Try(If, instance) switch
        {
            Verdict.Holds => judgement.Of(Then, instance, path),
            Verdict.Fails => judgement.Of(Else, instance, path),
            Verdict.Unknown => judgement.Noted(InBothCases(judgement, instance), this, instance, path),
            var other => throw new ArgumentOutOfRangeException(nameof(instance), other, "No verdict."),
        });

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing)
    {
        var when = phrasing.Of(If);
        if (when.StartsWith(Phrasing.ObjectWith, StringComparison.Ordinal)) when = when.Substring(Phrasing.ObjectWith.Length);
        if (Then.AcceptsAnything) return phrasing.OfBranch(Else) + ", unless given " + when;
        var then = phrasing.OfBranch(Then) + ", given " + when;
        return Else.AcceptsAnything ? then : then + "; otherwise " + phrasing.OfBranch(Else);
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        (ThenFollowsFrom(schema, proof) && ElseFollowsFrom(schema, proof))
        || schema.Rules.OfType<ConditionalRule>().Any(own => AppliesWhere(own, schema, proof) && FollowsFromCasesOf(own, schema, proof));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer)
    {
        writer.Branch("if", If);
        writer.Branch("then", Then);
        if (!Else.AcceptsAnything) writer.Branch("else", Else);
    }

    private static Subschema ReadBranch(SchemaObject schema, JsonNode? branch) => branch is null ? Subschema.Anything : schema.Read(branch);

    private Verdict InBothCases(IJudgement judgement, JsonValue instance)
    {
        var (then, otherwise) = (judgement.Try(Then, instance), judgement.Try(Else, instance));
        return then == otherwise ? then : Verdict.Unknown;
    }

    private bool ThenFollowsFrom(Subschema schema, IProof proof) =>
        Then.AcceptsAnything || proof.Excludes(schema, If) || proof.Includes(Then, schema);

    private bool ElseFollowsFrom(Subschema schema, IProof proof) =>
        Else.AcceptsAnything || proof.Includes(Else, schema) || proof.Includes(If, schema);

    /// <summary>Whether a condition of the inner revision applies wherever this one does, and nowhere else when that matters.</summary>
    private bool AppliesWhere(ConditionalRule own, Subschema schema, IProof proof) =>
        proof.AreAlike(own.If, If) || (Else.AcceptsAnything && !References.In(If).Any() && proof.IncludesInside(own.If, proof.With(schema, own, If)));

    private bool FollowsFromCasesOf(ConditionalRule own, Subschema schema, IProof proof) =>
        proof.Includes(Then, proof.With(schema, own, own.Then))
        && (Else.AcceptsAnything || proof.Includes(Else, proof.With(schema, own, own.Else)));
}
