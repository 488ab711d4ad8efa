using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>additionalProperties</c>: the members that <c>properties</c> beside it does not name are valid against <paramref name="Schema"/>.</summary>
/// <param name="Declared">The names in <c>properties</c> of the same schema object.</param>
/// <param name="Schema">What the value of every other member has to satisfy.</param>
public sealed record AdditionalPropertiesRule(EquatableArray<string> Declared, Subschema Schema) : ContainerRule("additionalProperties")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.NotAllowed;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Member, Schema)];

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <summary>Whether there may be no other members at all.</summary>
    private bool IsClosed => Schema.Find<NeverRule>() is not null;

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Member, Schema)) };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        var declared = schema.Find("properties") is { Kind: JsonKinds.Object } properties
            ? properties.Children.Select(property => property.Name!.Text).ToEquatableArray()
            : default;
        schema.Add(new AdditionalPropertiesRule(declared, schema.Read(value)));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Schema.AcceptsAnything) return Verdict.Holds;
        var declared = new HashSet<string>(Declared, StringComparer.Ordinal);
        return judgement
            .All(Partial.Members(instance).Where(member => !declared.Contains(member.Name)), member => Judge(member, judgement, path))
            .And(Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing)
    {
        if (Schema.OnlyRule is not NeverRule) return "other members that are " + phrasing.Of(Schema);
        return Declared.IsEmpty ? "no members" : "no members but " + Phrasing.List(Declared, "and");
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <summary>Of an object, what it has to have is enough of a description.</summary>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => schema.Find<TypeRule>()?.Kinds == JsonKinds.Object;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof)
    {
        var own = schema.Rules.OfType<AdditionalPropertiesRule>().Select(rule => rule.Schema).ToArray();
        var named = schema.Find<PropertiesRule>()?.NamedMembers ?? [];
        return proof.Includes(Schema, own.Length == 0 ? Subschema.Anything : proof.All(own))
            && named.Where(name => !Declared.Contains(name)).All(name => proof.Includes(Schema, proof.Member(schema, name)));
    }

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Schema(Keyword, Schema);

    /// <summary>A member that may not be there breaks this rule, whatever its value is.</summary>
    private Verdict Judge(PartialMember member, IJudgement judgement, InstancePath? path)
    {
        if (!member.IsCertain) return IsClosed ? Verdict.Unknown : judgement.Try(Schema, member.Value).Or(Verdict.Unknown);
        var place = new InstancePath(path, member.Name);
        return IsClosed ? judgement.Noted(Verdict.Fails, this, member.Value, place) : judgement.Of(Schema, member.Value, place);
    }
}
