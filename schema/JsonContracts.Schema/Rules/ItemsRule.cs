using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>items</c>: every item of an array is valid against <paramref name="Items"/>, but for the first ones that <c>prefixItems</c> beside it
/// describes. <c>additionalItems</c> is the same before draft 2020-12, and so is <c>unevaluatedItems</c> wherever no condition decides
/// which items are described.
/// </summary>
/// <param name="Items">What each item has to satisfy.</param>
/// <param name="From">The first item that is looked at.</param>
public sealed record ItemsRule(Subschema Items, int From = 0) : ContainerRule("items")
{
    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Combination;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Item, Items)];

    /// <inheritdoc/>
    internal override Aspect? Aspect => From == 0 ? null : new(Keyword);

    /// <inheritdoc/>
    internal override string WrittenKeyword => "items";

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new AllItems())];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions =>
        From == 0 ? null : [new PrefixItemsRule(Enumerable.Repeat(Subschema.Anything, From).ToEquatableArray())];

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Items = change(new Part(PartPlace.Item, Items)) };

    /// <summary>Reads the keyword as draft 2020-12 has it.</summary>
    internal static void Read(SchemaObject schema, JsonNode value) =>
        schema.Add(new ItemsRule(schema.Read(value), schema.Find("prefixItems") is { Kind: JsonKinds.Array } prefix ? prefix.Children.Count : 0));

    /// <summary>Reads the keyword where it may also list what is asked of the first items.</summary>
    internal static void ReadEitherForm(SchemaObject schema, JsonNode value)
    {
        if (value.Kind != JsonKinds.Array) schema.Add(new ItemsRule(schema.Read(value)));
        else if (value.Children.Count > 0) schema.AddAt(value, new PrefixItemsRule(value.Children.Select(schema.Read).ToEquatableArray()));
    }

    /// <summary>Reads <c>additionalItems</c>, which asserts nothing unless <c>items</c> beside it is a list.</summary>
    internal static void ReadAdditional(SchemaObject schema, JsonNode value)
    {
        var rest = schema.Read(value);
        if (schema.Find("items") is { Kind: JsonKinds.Array } list) schema.AddAt(value, new ItemsRule(rest, list.Children.Count));
    }

    /// <summary>What a flat schema demands of all items of an array.</summary>
    internal static Subschema In(Subschema schema) => schema.Rules.OfType<ItemsRule>().FirstOrDefault(rule => rule.From == 0)?.Items ?? Subschema.Anything;

    /// <summary>All that a flat schema demands of the item at a place.</summary>
    internal static IEnumerable<Subschema> At(Subschema schema, int index) => schema.Rules.OfType<ItemsRule>().Where(rule => rule.From <= index).Select(rule => rule.Items)
        .Concat(schema.Rules.OfType<PrefixItemsRule>().Where(rule => index < rule.Items.Count).Select(rule => rule.Items[index]));

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Items.AcceptsAnything) return Verdict.Holds;
        var known = Partial.Items(instance);
        return judgement
            .All(Enumerable.Range(From, Math.Max(0, known.Count - From)), index => judgement.Of(Items, known[index], new InstancePath(path, index)))
            .And(Partial.MayHaveMoreItems(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing) => (From == 0 ? "items that are " : "further items that are ") + phrasing.Of(Items);

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <summary>Beyond the last item that the inner schema describes by its place, all are the same.</summary>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof)
    {
        var left = schema.Rules.OfType<UnevaluatedItemsRule>().Where(rule => rule.MostMarked is not null).ToList();
        var last = schema.Rules.OfType<PrefixItemsRule>().Select(rule => rule.Items.Count).Concat(schema.Rules.OfType<ItemsRule>().Select(rule => rule.From)).Concat(left.Select(rule => rule.MostMarked!.Value)).DefaultIfEmpty(0).Max();
        return Enumerable.Range(From, Math.Max(0, last - From) + 1)
            .All(index => new ItemCountRule("maxItems", index).IsKeptBy(schema) || proof.Includes(Items, proof.All([.. At(schema, index), .. left.Where(rule => rule.MostMarked <= index).Select(rule => rule.Schema)])));
    }

    /// <summary>Whatever it is called, it is written as what it is beside its companions.</summary>
    internal override void Write(IRuleWriter writer) => writer.Schema(WrittenKeyword, Items);
}
