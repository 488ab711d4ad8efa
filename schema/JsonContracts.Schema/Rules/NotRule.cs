using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>not</c>: not valid against <paramref name="Schema"/>.</summary>
/// <param name="Schema">What the value must not satisfy.</param>
public sealed record NotRule(Subschema Schema) : CombinationRule("not")
{
    /// <summary>
    /// None where nothing may stand, and what is negated twice counts. To exclude some kinds does not say which are meant: the others are held
    /// as they came.
    /// </summary>
    public override JsonKinds Accepts(IAcceptedKinds kinds)
    {
        if (Schema.AcceptsAnything) return JsonKinds.None;
        return Schema.OnlyRule is NotRule twice ? kinds.Of(twice.Schema) : JsonKinds.Any;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [PartOf(Schema)];

    /// <inheritdoc/>
    internal override bool DescribesParts => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Subschema> Alternatives => [];

    /// <inheritdoc/>
    internal override IReadOnlyList<EquatableArray<Subschema>> Cases => [];

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [];

    /// <inheritdoc/>
    internal override Subschema? Subject => Schema;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword, IsAskedOnce: false);

    /// <inheritdoc/>
    internal override string? WantedMembers => null;

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(PartOf(Schema)) };

    internal static void Read(SchemaObject schema, JsonNode value) => schema.Add(new NotRule(schema.Read(value)));

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.Noted(judgement.Try(Schema, instance).Not(), this, instance, path);

    /// <summary>What must not be there reads better than the negation of a rule that wants it.</summary>
    internal override string Say(Phrasing phrasing)
    {
        if (Schema.AcceptsAnything) return NeverRule.Words;
        if (Schema.OnlyRule is NotRule twice) return phrasing.Of(twice.Schema);
        if (RequiredRule.OnlyName(Schema) is { } name) return "no `" + name + "`";
        return Schema.OnlyRule is ChoiceRule { IsExactlyOne: false } choice && choice.OnlyNames("nor") is { } names
            ? "neither " + names
            : "anything but " + (Schema.Annotations.Title ?? phrasing.Of(Schema));
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        proof.Excludes(schema, Schema) || schema.Rules.OfType<NotRule>().Any(own => proof.IncludesBack(own.Schema, Schema));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Branch(Keyword, Schema);
}
