using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>prefixItems</c>, which was the list form of <c>items</c> before draft 2020-12: each of the first items of an array is valid against
/// the schema of its place.
/// </summary>
/// <param name="Items">What the items have to satisfy, from the first one on.</param>
public sealed record PrefixItemsRule(EquatableArray<Subschema> Items) : ContainerRule("prefixItems")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => Items.Select(item => new Part(PartPlace.Item, item));

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword);

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new FirstItems(Items.Count))];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Items = Items.Select(item => change(new Part(PartPlace.Item, item))).ToEquatableArray() };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (Branches.Read(schema, value) is { } items) schema.Add(new PrefixItemsRule(items));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        var known = Partial.Items(instance);
        var isDecided = known.Count >= Items.Count || !Partial.MayHaveMoreItems(instance) || Items.Skip(known.Count).All(item => item.AcceptsAnything);
        return judgement
            .All(Enumerable.Range(0, Math.Min(Items.Count, known.Count)), index => judgement.Of(Items[index], known[index], new InstancePath(path, index)))
            .And(isDecided ? Verdict.Holds : Verdict.Unknown);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "first items that are " + Phrasing.Join(Items.Select(phrasing.Of), "and");

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) => Enumerable.Range(0, Items.Count)
        .All(index => new ItemCountRule("maxItems", index).IsKeptBy(schema) || proof.Includes(Items[index], proof.All([.. ItemsRule.At(schema, index)])));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Branches(Keyword, Items);
}
