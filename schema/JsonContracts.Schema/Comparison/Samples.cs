using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Formats.Asserted;
using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Shapes;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Values worth trying at a place: what the schema lists, values at and beside its limits, the smallest and the fullest object. They
/// are likely to be valid, not certain to be.
/// </summary>
internal sealed class Samples(Revision revision)
{
    private const int MaxDepth = 12;

    /// <summary>Up to this depth of a value, many alternatives are tried at each place; below it, only the plainest.</summary>
    private const int Shallow = 5;
    private const int ManyAlternatives = 12;
    private const int FewAlternatives = 2;
    private const int MostBranches = 100;
    private const int ManyDigits = 100;
    private const int MostMultiples = 12;
    private const int LongestText = 20_000;

    private static readonly string[] s_texts =
    [
        "a", "", "ab", "https://example.com/a.png", "QUJD", "data:image/png;base64,QUJD", "A paper boat", "1", "😀",
    ];

    private readonly Dictionary<(Subschema Schema, int Depth), IReadOnlyList<JsonValue>> _known = [];
    private int _depth;

    private int MaxAlternatives => _depth <= Shallow ? ManyAlternatives : FewAlternatives;

    /// <summary>Values to try for a part of the revision, the plainest first. Many places ask for the same part: it is answered once for each depth.</summary>
    public IReadOnlyList<JsonValue> Of(Subschema schema) =>
        _known.TryGetValue((schema, _depth), out var known) ? known : _known[(schema, _depth)] = Of(schema, []);

    /// <summary>Values to try, with an eye to the limits that the other revision has at the place.</summary>
    public IReadOnlyList<JsonValue> Of(Subschema schema, IEnumerable<Rule> limits)
    {
        if (_depth == MaxDepth) return [];
        _depth++;
        var flat = revision.Unfold(schema);
        var values = Make(flat, flat.Rules.Concat(limits).ToList()).Distinct().ToList();
        _depth--;
        return values;
    }

    /// <summary>The first sample that the revision accepts there; null when none is.</summary>
    public JsonValue? Valid(Subschema schema) => Of(schema).FirstOrDefault(value => revision.Accepts(schema, value));

    private IEnumerable<JsonValue> Make(Subschema schema, IReadOnlyList<Rule> limits)
    {
        var told = schema.Annotations.Examples.Concat(schema.Annotations.Default is { } value ? [value] : []);
        if (KnownValues.Of(schema) is { } known) return told.Concat(known.Select(listed => listed.Value));
        var kinds = revision.KindsOf(schema);
        return told
            .Concat(schema.Rules.SelectMany(rule => OfEach(rule.Alternatives.Select(branch => revision.With(schema, rule, branch)).ToList())))
            .Concat(s_makers.Where(maker => (maker.Kind & kinds) != 0).SelectMany(maker => maker.Make(this, schema, limits)));
    }

    /// <summary>Samples of each alternative: fewer of each, the more there are.</summary>
    private IEnumerable<JsonValue> OfEach(IReadOnlyList<Subschema> alternatives) =>
        alternatives.Take(MostBranches).SelectMany(branch => Of(branch).Take(Math.Max(FewAlternatives, MaxAlternatives * 2 / alternatives.Count)));

    private static readonly (JsonKinds Kind, Func<Samples, Subschema, IReadOnlyList<Rule>, IEnumerable<JsonValue>> Make)[] s_makers =
    [
        (JsonKinds.Object, (samples, schema, _) => samples.Objects(schema)),
        (JsonKinds.String, (_, _, limits) => Texts(limits)),
        (JsonKinds.Number, (_, _, limits) => Numbers(limits)),
        (JsonKinds.Array, (samples, schema, limits) => samples.Arrays(schema, limits)),
        (JsonKinds.Boolean, (_, _, _) => [new BooleanValue(true), new BooleanValue(false)]),
        (JsonKinds.Null, (_, _, _) => [new NullValue()]),
    ];

    private static IEnumerable<JsonValue> Numbers(IReadOnlyList<Rule> limits)
    {
        var step = limits.OfType<MultipleOfRule>().FirstOrDefault()?.Divisor ?? JsonNumber.FromInt64(1);
        var part = step.Half();
        JsonNumber[] steps = [step, step.Negated(), part, part.Negated()];
        var near = limits.OfType<BoundRule>().Select(bound => bound.Limit)
            .Where(limit => Math.Abs((long)limit.Exponent - step.Exponent) < ManyDigits)
            .SelectMany(limit => steps.Select(limit.Plus).Prepend(limit));
        return near
            .Concat(Multiples(step, limits))
            .Concat([JsonNumber.FromInt64(0), JsonNumber.FromInt64(1), step, JsonNumber.FromInt64(-1), JsonNumber.FromInt64(1000), part])
            .Select(number => new NumberValue(number));
    }

    /// <summary>The first multiples of a divisor: between two bounds there may be one that neither of them is near to.</summary>
    private static IEnumerable<JsonNumber> Multiples(JsonNumber step, IReadOnlyList<Rule> limits)
    {
        if (!limits.Any(rule => rule is MultipleOfRule)) yield break;
        var multiple = step;
        for (var count = 0; count < MostMultiples; count++)
        {
            yield return multiple;
            yield return multiple.Negated();
            multiple = multiple.Plus(step);
        }
    }

    private static IEnumerable<JsonValue> Texts(IReadOnlyList<Rule> limits)
    {
        var formats = limits.OfType<FormatRule>().SelectMany(rule => AssertedFormats.Get(rule.Format).Samples);
        var lengths = limits.OfType<LengthRule>().Select(rule => rule.Limit)
            .SelectMany(limit => new[] { limit, limit + 1, limit - 1 })
            .Where(length => length is >= 0 and <= LongestText)
            .Select(length => new string('a', (int)length));
        var patterns = limits.OfType<PatternRule>().SelectMany(rule => PatternTexts.Of(rule.Source));
        return patterns.Concat(formats).Concat(lengths).Concat(s_texts).Concat(AssertedFormats.All.Select(format => format.Samples[0])).Select(text => new StringValue(text));
    }

    private IEnumerable<JsonValue> Arrays(Subschema schema, IReadOnlyList<Rule> limits)
    {
        var items = Of(ItemsRule.In(schema)).Where(item => revision.Accepts(ItemsRule.In(schema), item)).Take(MaxAlternatives).ToList();
        var counts = limits.OfType<ItemCountRule>().Select(rule => rule.Limit)
            .SelectMany(limit => new[] { limit, limit + 1, limit - 1 });
        foreach (var count in counts.Concat([1, 0, 2]).Where(count => count is >= 0 and <= 100).Distinct())
        {
            if (count > 0 && items.Count == 0) continue;
            yield return new ArrayValue(Enumerable.Range(0, (int)count).Select(i => items[i % items.Count]).ToEquatableArray());
            if (count > 1) yield return new ArrayValue(Enumerable.Repeat(items[0], (int)count).ToEquatableArray());
        }

        foreach (var item in items) yield return new ArrayValue(EquatableArray.Of(item));
        foreach (var value in ByPlace(schema, items)) yield return value;
    }

    /// <summary>Arrays whose first items are described one by one, and those that have to hold certain items.</summary>
    private IEnumerable<JsonValue> ByPlace(Subschema schema, IReadOnlyList<JsonValue> others)
    {
        var places = schema.Rules.OfType<PrefixItemsRule>().Select(rule => rule.Items.Count).DefaultIfEmpty(0).Max();
        var first = Enumerable.Range(0, places).Select(place => Valid(revision.All([.. ItemsRule.At(schema, place)]))).TakeWhile(item => item is not null).OfType<JsonValue>().ToList();
        for (var count = 1; count <= first.Count; count++) yield return new ArrayValue(first.Take(count).ToEquatableArray());
        if (places > 0 && first.Count == places)
        {
            foreach (var further in Of(revision.All([.. ItemsRule.At(schema, places)])).Take(MaxAlternatives)) yield return new ArrayValue(first.Append(further).ToEquatableArray());
        }

        foreach (var wanted in schema.Rules.OfType<ContainsRule>())
        {
            if (Valid(revision.All(wanted.Schema, ItemsRule.In(schema))) is not { } like) continue;
            foreach (var count in new[] { wanted.Least, wanted.Most, wanted.Most + 1 }.Where(count => count is >= 0 and <= 100))
            {
                yield return new ArrayValue(Enumerable.Repeat(like, (int)count!.Value).Concat(others.Take(1)).ToEquatableArray());
            }
        }
    }

    /// <summary>Names that the schema does not give, but describes.</summary>
    private IEnumerable<string> OtherNames(Subschema schema) => schema.Rules.OfType<PatternPropertiesRule>().SelectMany(rule => PatternTexts.Of(rule.Names.Source).Take(1))
        .Concat(schema.Rules.OfType<PropertyNamesRule>().SelectMany(rule => Of(rule.Schema)).OfType<StringValue>().Select(name => name.Value).Take(MaxAlternatives))
        .Append("other");

    private IEnumerable<JsonValue> Objects(Subschema schema)
    {
        var required = (schema.Find<RequiredRule>()?.Names ?? default).ToList();
        var least = new ObjectValue(required
            .Select(name => Valid(revision.Member(schema, name)) is { } value ? new JsonMember(name, value) : null)
            .OfType<JsonMember>()
            .ToEquatableArray());
        yield return least;
        var named = (schema.Find<PropertiesRule>()?.Properties ?? default).Select(property => property.Name).ToList();
        var full = least;
        foreach (var name in named.Concat(OtherNames(schema)).Distinct().ToList())
        {
            var values = Of(revision.Member(schema, name)).Where(value => revision.Accepts(revision.Member(schema, name), value)).Take(MaxAlternatives).ToList();
            foreach (var value in values) yield return ValuePlace.With(least, [name], value);
            if (values.Count > 0 && full.Find(name) is null) full = (ObjectValue)ValuePlace.With(full, [name], values[0]);
        }

        yield return full;
    }
}
