using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary><c>unevaluatedItems</c></summary>
/// <param name="Evaluated">The items that are evaluated, and where they are.</param>
/// <param name="Schema">What all others have to satisfy.</param>
public sealed record UnevaluatedItemsRule(EquatableArray<Mark> Evaluated, Subschema Schema) : UnevaluatedRule("unevaluatedItems", Evaluated, Schema)
{
    /// <summary>Whether <c>contains</c> evaluates what it finds; it does not before draft 2020-12.</summary>
    public bool ContainsEvaluates { get; init; } = true;

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => [new Mark(new AllItems())];

    /// <summary>How many of the first items are evaluated at most; null where others may be.</summary>
    internal int? MostMarked => Evaluated.All(mark => mark.What is FirstItems) ? Evaluated.Select(mark => ((FirstItems)mark.What).Count).DefaultIfEmpty(0).Max() : null;

    private protected override PartPlace Place => PartPlace.Item;

    internal static void Read(SchemaObject schema, JsonNode value) => Read(schema, value, containsEvaluates: true);

    /// <summary>Reads the keyword where <c>contains</c> evaluates nothing.</summary>
    internal static void ReadApartFromContains(SchemaObject schema, JsonNode value) => Read(schema, value, containsEvaluates: false);

    private static void Read(SchemaObject schema, JsonNode value, bool containsEvaluates)
    {
        var rest = schema.Read(value);
        schema.OnceRead(() => schema.Add(new UnevaluatedItemsRule(Mark.Joined(schema.Rules.Where(rule => rule is not UnevaluatedRule)).ToEquatableArray(), rest) { ContainsEvaluates = containsEvaluates }));
    }

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if (Schema.AcceptsAnything) return Verdict.Holds;
        var known = Partial.Items(instance);
        return judgement
            .All(Enumerable.Range(0, known.Count), index => Judge(judgement, instance, new Child(null, index, known[index]), isCertain: true, new InstancePath(path, index)))
            .And(Partial.MayHaveMoreItems(instance) ? Verdict.Unknown : Verdict.Holds);
    }

    /// <summary>Rules are written as draft 2020-12 reads them, where a `contains` below two negations evaluates nothing.</summary>
    private protected override Subschema Written(Subschema condition) => ContainsEvaluates ? condition : Subschema.Of(new NotRule(Subschema.Of(new NotRule(condition))));

    private protected override Rule Plain(IReadOnlyList<Mark> evaluated)
    {
        if (evaluated.Any(mark => mark is { When.IsEmpty: true, What: AllItems })) return new ItemsRule(Subschema.Anything) { Origin = Origin };
        var ofItems = evaluated.Where(mark => mark.What is not (MembersByName or MembersByPattern or AllMembers)).ToList();
        if (!ofItems.TrueForAll(mark => mark is { When.IsEmpty: true, What: FirstItems })) return this with { Evaluated = ofItems.ToEquatableArray() };
        return new ItemsRule(Schema, ofItems.Select(mark => ((FirstItems)mark.What).Count).DefaultIfEmpty(0).Max()) { Keyword = Keyword, Origin = Origin };
    }
}
