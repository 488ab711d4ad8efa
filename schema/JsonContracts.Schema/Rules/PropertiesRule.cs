using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>properties</c>: each member of an object that is named here is valid against its schema.</summary>
/// <param name="Properties">The members, in the order of the file.</param>
public sealed record PropertiesRule(EquatableArray<PropertySchema> Properties) : ContainerRule("properties")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Properties.Select(PartOf);

    /// <inheritdoc/>
    internal override Aspect? Aspect => null;

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new MembersByName(NamedMembers.ToEquatableArray()))];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => Properties.Select(property => property.Name);

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) =>
        this with { Properties = Properties.Select(property => property with { Schema = change(PartOf(property)) }).ToEquatableArray() };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas")) return;
        var properties = value.Children.Select(property => new PropertySchema(property.Name!.Text, schema.Read(property)));
        schema.Add(new PropertiesRule(properties.ToEquatableArray()));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.All(Properties, property => Judge(property, judgement, instance, path));

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.Join(SayEach(phrasing), "and");

    /// <summary>What is asked of each member, in words.</summary>
    internal IEnumerable<string> SayEach(Phrasing phrasing) => Properties.Select(property => Say(property, phrasing));

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <summary>Of an object, what it has to have is enough of a description.</summary>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => schema.Find<TypeRule>()?.Kinds == JsonKinds.Object;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        Properties.All(property => proof.Includes(property.Schema, proof.Member(schema, property.Name)));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Properties(Keyword, Properties);

    private static Part PartOf(PropertySchema property) => new(PartPlace.Member, property.Schema, property.Name);

    private static Verdict Judge(PropertySchema property, IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (property.Schema.AcceptsAnything) return Verdict.Holds;
        var (presence, value) = Partial.Member(instance, property.Name);
        if (presence == Presence.Absent) return Verdict.Holds;
        if (value is null) return Verdict.Unknown;
        return presence == Presence.Certain
            ? judgement.Of(property.Schema, value, new InstancePath(path, property.Name))
            : judgement.Try(property.Schema, value).Or(Verdict.Unknown);
    }

    private static string Say(PropertySchema property, Phrasing phrasing)
    {
        var name = "`" + property.Name + "`";
        if (property.Schema.OnlyRule is ConstRule constant) return name + " " + constant.Value.ToJson();
        return property.Schema.OnlyRule?.WantedMembers is { } members ? name + " with " + members : name + ": " + phrasing.Of(property.Schema);
    }
}

/// <summary>One entry of <c>properties</c>.</summary>
/// <param name="Name">The name of the member on the wire.</param>
/// <param name="Schema">What its value has to satisfy.</param>
public sealed record PropertySchema(string Name, Subschema Schema);
