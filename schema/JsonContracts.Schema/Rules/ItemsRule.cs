using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>items</c>: every item of an array is valid against <paramref name="Items"/>.</summary>
/// <param name="Items">What each item has to satisfy.</param>
public sealed record ItemsRule(Subschema Items) : ContainerRule("items")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Item, Items)];

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Items = change(new Part(PartPlace.Item, Items)) };

    internal static void Read(SchemaObject schema, JsonNode value)
    {
        if (value.Kind == JsonKinds.Array) schema.FaultAtName(FaultRules.UnsupportedKeyword, value, "items", " with an array of schemas");
        else schema.Add(new ItemsRule(schema.Read(value)));
    }

    /// <summary>What a flat schema demands of the items of an array.</summary>
    internal static Subschema In(Subschema schema) => schema.Find<ItemsRule>()?.Items ?? Subschema.Anything;

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Items.AcceptsAnything) return Verdict.Holds;
        var known = Partial.Items(instance);
        return judgement
            .All(Enumerable.Range(0, known.Count), index => judgement.Of(Items, known[index], new InstancePath(path, index)))
            .And(Partial.MayHaveMoreItems(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => "items that are " + phrasing.Of(Items);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof) =>
        new ItemCountRule("maxItems", 0).IsKeptBy(schema) || proof.Includes(Items, In(schema));

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer) => writer.Schema(Keyword, Items);
}
