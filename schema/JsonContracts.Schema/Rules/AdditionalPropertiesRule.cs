using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>additionalProperties</c>: the members that neither <c>properties</c> nor <c>patternProperties</c> beside it describes are valid
/// against <paramref name="Schema"/>. <c>unevaluatedProperties</c> is the same wherever no condition decides which members are described.
/// </summary>
/// <param name="Declared">The names that are described.</param>
/// <param name="Schema">What the value of every other member has to satisfy.</param>
public sealed record AdditionalPropertiesRule(EquatableArray<string> Declared, Subschema Schema) : ContainerRule("additionalProperties")
{
    /// <summary>The expressions whose names are described.</summary>
    public EquatableArray<NamePattern> Patterns { get; init; }

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.NotAllowed;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Member, Schema)];

    /// <inheritdoc/>
    internal override Aspect? Aspect => null;

    /// <inheritdoc/>
    internal override string WrittenKeyword => "additionalProperties";

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new AllMembers())];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions =>
    [
        .. Declared.IsEmpty ? [] : new Rule[] { new PropertiesRule(Declared.Select(name => new PropertySchema(name, Subschema.Anything)).ToEquatableArray()) },
        .. Patterns.Select(pattern => new PatternPropertiesRule(pattern, Subschema.Anything)),
    ];

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <summary>Whether there may be no other members at all.</summary>
    private bool IsClosed => Schema.Find<NeverRule>() is not null;

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Member, Schema)) };

    /// <summary>Whether the schema is asked of a member of a name; null when that takes too long to find out.</summary>
    public bool? LooksAtMember(string name) => Verdicts.Known(IsOther(name));

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        var declared = schema.Find("properties") is { Kind: JsonKinds.Object } properties
            ? properties.Children.Select(property => property.Name!.Text).ToEquatableArray()
            : default;
        var additional = new AdditionalPropertiesRule(declared, schema.Read(value));
        schema.Add(additional with { Patterns = PatternPropertiesRule.NamesIn(schema).ToEquatableArray() });
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
        if (Patterns.IsEmpty) return Declared.IsEmpty ? "no members" : "no members but " + Phrasing.List(Declared, "and");
        var described = Patterns.Select(pattern => "those that match `" + pattern.Source + "`");
        return "no members but " + Phrasing.Join(Declared.Select(name => "`" + name + "`").Concat(described), "and");
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <summary>Of an object, what it has to have is enough of a description.</summary>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => schema.Find<TypeRule>()?.Kinds == JsonKinds.Object;

    /// <summary>
    /// What the inner schema says of members that it does not name has to be enough, and what it says of those that it does, and of
    /// those that match an expression unless they are described here, too.
    /// </summary>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof)
    {
        var named = PatternPropertiesRule.Named(schema).Where(name => LooksAtMember(name) != false);
        var matched = schema.Rules.OfType<PatternPropertiesRule>().Where(own => !Patterns.Contains(own.Names));
        return proof.Includes(Schema, PatternPropertiesRule.Unnamed(schema, proof))
            && named.All(name => proof.Includes(Schema, proof.Member(schema, name)))
            && matched.All(own => proof.Includes(Schema, own.Schema));
    }

    /// <summary>Whatever it is called, it is written as what it is beside its companions.</summary>
    internal override void Write(IRuleWriter writer) => writer.Schema(WrittenKeyword, Schema);

    private Verdict IsOther(string name) => Declared.Contains(name) ? Verdict.Fails : IsUnmatched(name);

    private Verdict IsUnmatched(string name) => Patterns.Aggregate(Verdict.Holds, (none, pattern) => none.And(pattern.Has(name).Not()));

    /// <summary>A member that may not be there breaks this rule, whatever its value is.</summary>
    private Verdict Judge(PartialMember member, IJudgement judgement, InstancePath? path)
    {
        var isOther = IsUnmatched(member.Name);
        if (isOther == Verdict.Fails) return Verdict.Holds;
        if (!member.IsCertain || isOther == Verdict.Unknown) return IsClosed ? Verdict.Unknown : judgement.Try(Schema, member.Value).Or(Verdict.Unknown);
        var place = new InstancePath(path, member.Name);
        return IsClosed ? judgement.Noted(Verdict.Fails, this, member.Value, place) : judgement.Of(Schema, member.Value, place);
    }
}
