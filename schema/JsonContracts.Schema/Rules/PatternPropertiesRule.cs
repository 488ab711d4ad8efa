using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>One entry of <c>patternProperties</c>: the members whose names match an expression are valid against a schema.</summary>
/// <param name="Names">The names.</param>
/// <param name="Schema">What the value of each such member has to satisfy.</param>
public sealed record PatternPropertiesRule(NamePattern Names, Subschema Schema) : ContainerRule("patternProperties")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Member, Schema)];

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword, IsAskedOnce: false);

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new MembersByPattern(Names))];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Member, Schema)) };

    /// <summary>Whether the schema is asked of a member of a name; null when that takes too long to find out.</summary>
    public bool? LooksAtMember(string name) => Verdicts.Known(Names.Has(name));

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        foreach (var entry in value.Children)
        {
            var described = schema.Read(entry);
            if (NamePattern.Read(schema, entry) is { } names) schema.Add(new PatternPropertiesRule(names, described));
        }
    }

    /// <summary>The names that <c>patternProperties</c> of a schema object describes, as far as they can be read.</summary>
    internal static IEnumerable<NamePattern> NamesIn(SchemaObject schema) =>
        schema.Find("patternProperties") is { Kind: JsonKinds.Object } entries
            ? entries.Children.Select(entry => NamePattern.Of(entry.Name!.Text)).OfType<NamePattern>()
            : [];

    /// <summary>What a flat inner schema says of the members that it neither names nor matches.</summary>
    internal static Subschema Unnamed(Subschema schema, IProof proof)
    {
        var closed = schema.Rules.OfType<AdditionalPropertiesRule>().Select(rule => rule.Schema);
        Subschema[] own = [.. closed, .. schema.Rules.OfType<UnevaluatedPropertiesRule>().Where(rule => rule.MarksNames).Select(rule => rule.Schema)];
        return own.Length == 0 ? Subschema.Anything : proof.All(own);
    }

    /// <summary>The members of which a flat inner schema says something by their names.</summary>
    internal static IEnumerable<string> Named(Subschema schema) =>
        (schema.Find<PropertiesRule>()?.NamedMembers ?? []).Concat(schema.Rules.OfType<UnevaluatedPropertiesRule>().SelectMany(rule => rule.MarkedNames)).Distinct();

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Schema.AcceptsAnything) return Verdict.Holds;
        return judgement
            .All(Partial.Members(instance), member => Judge(member, judgement, path))
            .And(Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "members that match `" + Names.Source + "`: " + phrasing.Of(Schema);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <summary>Of an object, what it has to have is enough of a description.</summary>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => schema.Find<TypeRule>()?.Kinds == JsonKinds.Object;

    /// <summary>Either the same names are described well enough, or everything is that could have such a name.</summary>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof)
    {
        var named = Named(schema).Where(name => Names.Has(name) != Verdict.Fails);
        var patterns = schema.Rules.OfType<PatternPropertiesRule>().ToList();
        var same = patterns.Where(own => own.Names == Names).Select(own => own.Schema).ToArray();
        if (same.Length > 0) return proof.Includes(Schema, proof.All(same));
        return proof.Includes(Schema, Unnamed(schema, proof))
            && patterns.All(own => proof.Includes(Schema, own.Schema))
            && named.All(name => proof.Includes(Schema, proof.Member(schema, name)));
    }

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Properties(Keyword, [new PropertySchema(Names.Source, Schema)]);

    private Verdict Judge(PartialMember member, IJudgement judgement, InstancePath? path) => Names.Has(member.Name) switch
    {
        Verdict.Fails => Verdict.Holds,
        Verdict.Holds when member.IsCertain => judgement.Of(Schema, member.Value, new InstancePath(path, member.Name)),
        Verdict.Holds or Verdict.Unknown => judgement.Try(Schema, member.Value).Or(Verdict.Unknown),
        var other => throw new ArgumentOutOfRangeException(nameof(member), other, "No verdict."),
    };
}
