using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Logic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Rules;

/// <summary>
/// <c>contains</c> with <c>minContains</c> and <c>maxContains</c>: so many items of an array are valid against <paramref name="Schema"/>.
/// </summary>
/// <param name="Schema">What the items have to satisfy.</param>
/// <param name="Least">How many there are at least.</param>
/// <param name="Most">How many there are at most; null when there may be any number.</param>
public sealed record ContainsRule(Subschema Schema, long Least = 1, long? Most = null) : ContainerRule("contains")
{
    /// <summary>Whether the items that satisfy the schema are evaluated by it; they are not before draft 2020-12.</summary>
    public bool MarksItems { get; init; } = true;

    /// <inheritdoc/>
    public override JsonKinds LooksAt => JsonKinds.Array;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Count;

    /// <inheritdoc/>
    public override IEnumerable<Part> Parts => [new Part(PartPlace.Item, Schema)];

    /// <summary>The rule as one about too few alone; null when there may be none.</summary>
    public ContainsRule? Lower => Least == 0 ? null : this with { Keyword = Least == 1 ? "contains" : "minContains", Most = null };

    /// <summary>The rule as one about too many alone; null when there may be any number.</summary>
    public ContainsRule? Upper => Most is null ? null : this with { Keyword = "maxContains", Least = 0 };

    /// <inheritdoc/>
    internal override bool DescribesParts => false;

    /// <inheritdoc/>
    internal override Aspect? Aspect => new(Keyword, IsAskedOnce: false);

    /// <inheritdoc/>
    internal override IEnumerable<Mark> Marks => MarksItems ? [new Mark(new ItemsLike(Schema))] : [];

    /// <inheritdoc/>
    internal override IReadOnlyList<Rule>? Companions => null;

    /// <inheritdoc/>
    internal override IEnumerable<string> NamedMembers => [];

    /// <inheritdoc/>
    public override Rule WithParts(Func<Part, Subschema> change) => this with { Schema = change(new Part(PartPlace.Item, Schema)) };

    /// <summary>Reads the keyword where no other one counts with it.</summary>
    internal static void Read(SchemaObject schema, JsonNode value) => schema.Add(new ContainsRule(schema.Read(value)) { MarksItems = false });

    /// <summary>Reads the keyword with its bounds, where items that count are not evaluated by it.</summary>
    internal static void ReadBounded(SchemaObject schema, JsonNode value) => schema.Add(Bounded(schema, value) with { MarksItems = false });

    /// <summary>Reads the keyword with its bounds, where items that count are evaluated by it.</summary>
    internal static void ReadMarking(SchemaObject schema, JsonNode value) => schema.Add(Bounded(schema, value));

    /// <summary>Alone, a bound asserts nothing.</summary>
    internal static void ReadBound(SchemaObject schema, JsonNode value) => Demand.Count(schema, value);

    /// <inheritdoc/>
    internal override Verdict Judge(IJudgement judgement, JsonValue instance, InstancePath? path)
    {
        if ((instance.Kind & JsonKinds.Array) == JsonKinds.None) return Verdict.Holds;
        var verdicts = Partial.Items(instance).Select(item => judgement.Try(Schema, item)).ToList();
        var certain = verdicts.Count(verdict => verdict == Verdict.Holds);
        var possible = Partial.MayHaveMoreItems(instance) ? long.MaxValue : verdicts.Count(verdict => verdict != Verdict.Fails);
        return Noted(Lower, certain >= Least, possible < Least).And(Noted(Upper, possible <= Most, certain > Most));

        Verdict Noted(ContainsRule? bound, bool isKept, bool isBroken) => bound is null
            ? Verdict.Holds
            : judgement.Noted(isKept ? Verdict.Holds : isBroken ? Verdict.Fails : Verdict.Unknown, bound, instance, path);
    }

    /// <inheritdoc/>
    internal override string Say(Phrasing phrasing)
    {
        var bounds = new[] { Least == 0 && Most is not null ? null : Counted("at least ", Least), Most is { } most ? Counted("at most ", most) : null };
        return Phrasing.Join(bounds.OfType<string>(), "and") + (Most is 1 || (Most is null && Least == 1) ? " that is " : " that are ") + phrasing.Of(Schema);
    }

    /// <inheritdoc/>
    internal override bool SaysKind(JsonKinds kinds, Phrasing phrasing) => kinds == JsonKinds.Array;

    /// <inheritdoc/>
    internal override bool IsUnderstoodIn(Subschema schema, Phrasing phrasing) => false;

    /// <inheritdoc/>
    internal override bool FollowsFrom(Subschema schema, JsonKinds kinds, IProof proof)
    {
        var all = schema.Rules.OfType<ContainsRule>().ToList();
        var items = ItemsRule.In(schema);
        return (Least == 0 || all.Exists(own => own.Least >= Least && proof.Includes(Schema, own.Schema)) || (new ItemCountRule("minItems", Least).IsKeptBy(schema) && proof.Includes(Schema, items)))
            && (Most is not { } most || new ItemCountRule("maxItems", most).IsKeptBy(schema) || all.Exists(own => own.Most <= most && proof.IncludesBack(own.Schema, Schema)));
    }

    /// <inheritdoc/>
    internal override void Write(IRuleWriter writer)
    {
        writer.Schema("contains", Schema);
        if (Least != 1) writer.Value("minContains", Least.ToString(CultureInfo.InvariantCulture));
        if (Most is { } most) writer.Value("maxContains", most.ToString(CultureInfo.InvariantCulture));
    }

    private static ContainsRule Bounded(SchemaObject schema, JsonNode value)
    {
        var (least, most) = (Bound(schema, "minContains") ?? 1, Bound(schema, "maxContains"));
        return new ContainsRule(schema.Read(value), least, most);
    }

    private static long? Bound(SchemaObject schema, string keyword) =>
        schema.Find(keyword)?.ToValue() is NumberValue number && number.Value.TryGetInt64(out var count) && count >= 0 ? count : null;

    private static string Counted(string words, long count) => words + count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " item" : " items");
}
