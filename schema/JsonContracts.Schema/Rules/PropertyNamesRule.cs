using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>propertyNames</c>: the name of every member of an object is valid against <paramref name="Schema"/>.</summary>
/// <param name="Schema">What each name, which is a string, has to satisfy.</param>
public sealed record PropertyNamesRule(Subschema Schema) : ContainerRule("propertyNames")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.NotAllowed;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Name, Schema)];

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Name, Schema)) };

    internal static void Read(SchemaObject schema, JsonNode value) => schema.Add(new PropertyNamesRule(schema.Read(value)));

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Schema.AcceptsAnything) return Verdict.Holds;
        return judgement
            .All(Partial.Members(instance), member => Judge(member, judgement, path))
            .And(Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "names of members that are " + phrasing.Of(Schema);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        new MemberCountRule("maxProperties", 0).IsKeptBy(schema) || schema.Rules.OfType<PropertyNamesRule>().Any(own => proof.Includes(Schema, own.Schema));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Schema(Keyword, Schema);

    private Verdict Judge(PartialMember member, IJudgement judgement, InstancePath? path)
    {
        var name = new StringValue(member.Name);
        var verdict = judgement.Try(Schema, name);
        return member.IsCertain ? judgement.Noted(verdict, this, name, new InstancePath(path, member.Name)) : verdict.Or(Verdict.Unknown);
    }
}
