using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>dependentRequired</c>, which was the list form of <c>dependencies</c> before draft 2019-09: an object that has one member also has others.</summary>
/// <param name="Dependencies">Which member asks for which.</param>
public sealed record DependentRequiredRule(EquatableArray<Dependency> Dependencies) : AssertionRule("dependentRequired")
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
    internal override IEnumerable<string> NamedMembers => Dependencies.SelectMany(dependency => dependency.Needs);

    /// <inheritdoc/>
    internal override string WrittenKeyword => "dependentRequired";

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override string? WantedMembers => null;

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of arrays of strings")) return;
        var dependencies = new List<Dependency>(value.Children.Count);
        foreach (var entry in value.Children)
        {
            if (Demand.Names(schema, entry) is { } needs) dependencies.Add(new Dependency(entry.Name!.Text, needs.ToEquatableArray()));
        }

        schema.Add(new DependentRequiredRule(dependencies.ToEquatableArray()));
    }

    /// <summary>Reads <c>dependencies</c>, each of which is a list of names or a schema.</summary>
    internal static void ReadEitherForm(SchemaObject schema, JsonNode value)
    {
        if (!Demand.Object(schema, value, "an object of schemas and arrays of strings")) return;
        var dependencies = new List<Dependency>();
        foreach (var entry in value.Children)
        {
            if (entry.Kind != JsonKinds.Array) schema.AddDependent(entry);
            else if (Demand.Names(schema, entry) is { } needs) dependencies.Add(new Dependency(entry.Name!.Text, needs.ToEquatableArray()));
        }

        if (dependencies.Count > 0) schema.Add(new DependentRequiredRule(dependencies.ToEquatableArray()) { Keyword = "dependencies" });
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Partial.IsObject(instance)) return judgement.All(Dependencies, dependency => Judge(dependency, judgement, instance, path));
        return Partial.MayHaveMore(instance) ? Verdict.Unknown : Verdict.Holds;
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => string.Join("; ", Dependencies.Select(Say));

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        Dependencies.All(dependency => proof.IsEmpty(proof.Member(schema, dependency.Name)) || dependency.Needs.All(need => AsksFor(schema, dependency.Name, need)));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) =>
        writer.Value(WrittenKeyword, "{" + string.Join(",", Dependencies.Select(dependency => StringValue.Quote(dependency.Name) + ":" + JsonList.OfNames(dependency.Needs))) + "}");

    private Verdict Judge(Dependency dependency, IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        var presence = Partial.Member(instance, dependency.Name).Presence;
        if (presence == Presence.Absent) return Verdict.Holds;
        if (presence == Presence.Certain) return judgement.All(dependency.Needs, name => judgement.HasMember(this, name, dependency.Name, instance, path));
        return dependency.Needs.All(name => Partial.Member(instance, name).Presence == Presence.Certain) ? Verdict.Holds : Verdict.Unknown;
    }

    private static string Say(Dependency dependency) => "`" + dependency.Name + "` only together with " + Phrasing.List(dependency.Needs, "and");

    private static bool AsksFor(Subschema schema, string name, string need) =>
        RequiredRule.Wants(schema, need)
        || schema.Rules.OfType<DependentRequiredRule>().SelectMany(rule => rule.Dependencies).Any(own => own.Name == name && own.Needs.Contains(need));
}

/// <summary>One entry of <c>dependentRequired</c>.</summary>
/// <param name="Name">The member whose presence asks for the others.</param>
/// <param name="Needs">The members that then have to be present.</param>
public sealed record Dependency(string Name, EquatableArray<string> Needs);
