using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>required</c>: an object has all these members.</summary>
/// <param name="Names">The names, each once.</param>
public sealed record RequiredRule(EquatableArray<string> Names) : AssertionRule("required")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Object;

    /// <inheritdoc/>
    public override JsonKinds Accepts(IAcceptedKinds kinds) => JsonKinds.Any;

    /// <inheritdoc/>
    public override IReadOnlyList<EnumValue>? Listed => null;

    /// <inheritdoc/>
    public override IEnumerable<Rule> WithoutNull(Func<Subschema, bool> isForNull) => [this];

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Missing;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => Names;

    /// <inheritdoc/>
    internal override Aspect? Aspect => null;

    /// <inheritdoc/>
    internal override string? WantedMembers => Phrasing.List(Names, "and");

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Demand.Names(schema, value) is { } names) schema.Add(new RequiredRule(names.ToEquatableArray()));
    }

    /// <summary>The one member that a schema wants, when it wants nothing else.</summary>
    internal static string? OnlyName(Subschema schema) => schema.OnlyRule is RequiredRule { Names: { Count: 1 } names } ? names[0] : null;

    /// <summary>Whether a flat schema wants a member.</summary>
    internal static bool Wants(Subschema schema, string name) => schema.Find<RequiredRule>()?.Names.Contains(name) == true;

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path) =>
        judgement.All(Names, name => judgement.HasMember(this, name, null, instance, path));

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => Phrasing.ObjectWith + WantedMembers;

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == JsonKinds.Object;

    /// <summary>Without a type, members that are described are taken to be there.</summary>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) =>
        schema.Find<TypeRule>() is null && schema.Find<PropertiesRule>() is { } described && Names.All(described.NamedMembers.Contains);

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => Names.All(name => Wants(schema, name));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Value(Keyword, JsonList.OfNames(Names));
}
