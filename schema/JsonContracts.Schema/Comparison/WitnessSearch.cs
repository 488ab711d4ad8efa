using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Looks for a value that one revision certainly accepts and the other certainly refuses. Starts from values that are known to be
/// valid and changes one place at a time; where that breaks another rule, it repairs what it can.
/// </summary>
internal sealed class WitnessSearch
{
    private const int MaxRepairs = 8;
    private const int MaxItems = 4;
    private const int MaxWrong = 2;

    /// <summary>A value of each kind.</summary>
    private static readonly JsonValue[] s_kinds =
    [
        new StringValue("a"), new NumberValue(JsonNumber.FromInt64(-1)), new BooleanValue(true), new ObjectValue(default), new ArrayValue(default), new NullValue(),
    ];

    private readonly Revision _accepting;
    private readonly Revision _refusing;
    private readonly Samples _samples;
    private readonly Samples _otherSamples;
    private readonly IReadOnlyList<JsonValue> _bases;

    public WitnessSearch(Revision accepting, Revision refusing)
    {
        (_accepting, _refusing) = (accepting, refusing);
        (_samples, _otherSamples) = (new Samples(accepting), new Samples(refusing));
        _bases = accepting.Root.Annotations.Examples
            .Concat(refusing.Root.Annotations.Examples)
            .Concat(_samples.Of(accepting.Root))
            .Select(value => Repair(value, null))
            .OfType<JsonValue>()
            .Distinct()
            .ToList();
    }

    /// <summary>A witness for the revisions as a whole.</summary>
    public Inclusion Anywhere() =>
        Answer(_bases.Concat(_otherSamples.Of(_refusing.Root)), value => Refusal(value, []));

    /// <summary>A witness that differs at a place, or because of what is missing there.</summary>
    /// <param name="place">The names that lead there; <c>*</c> for the items of an array.</param>
    /// <param name="accepted">What the accepting revision says of the place.</param>
    /// <param name="refused">What the refusing revision says of it.</param>
    public Inclusion At(IReadOnlyList<string> place, Subschema accepted, Subschema refused)
    {
        var values = refused.Rules.Select(rule => rule.Subject).OfType<Subschema>().SelectMany(subject => _samples.Of(_accepting.All(accepted, subject)))
            .Concat(_samples.Of(accepted, refused.Rules))
            .Concat(_otherSamples.Of(refused, accepted.Rules))
            .Concat(Spoilt(accepted, refused))
            .Distinct()
            .Where(value => _refusing.Refuses(refused, value))
            .ToList();
        var starts = place.Count == 0 ? _bases.Take(1) : _bases;
        var edited = starts.SelectMany(start => Places(start, place).SelectMany(way => values.Select(value => Repair(ValuePlace.With(start, way, value), way)))).OfType<JsonValue>();
        return Answer(_bases.Concat(edited), value => Places(value, place).Select(way => RefusalAt(value, way, refused)).FirstOrDefault(finding => finding is not null));
    }

    /// <summary>
    /// Values that the accepting revision may accept at a place, with something at one of the places below that the refusing revision
    /// describes, and refuses there: however deep below conditions and members that place is.
    /// </summary>
    private IEnumerable<JsonValue> Spoilt(Subschema accepted, Subschema refused)
    {
        var whole = _refusing.Unfold(refused);
        foreach (var rule in whole.Rules)
        {
            var bases = _samples.Of(rule.Subject is { } subject ? _accepting.All(accepted, subject) : accepted).Take(MaxItems).ToList();
            foreach (var (place, schema) in DescribedPlaces.Below(rule, _refusing))
            {
                var wrong = s_kinds.Where(value => _refusing.Refuses(schema, value)).Take(MaxWrong).ToList();
                foreach (var value in bases.SelectMany(start => wrong.Select(part => ValuePlace.With(start, place, part)))) yield return value;
            }
        }
    }

    /// <summary>A witness that lacks a member.</summary>
    public Inclusion Lacking(IReadOnlyList<string> member)
    {
        var parent = member.Take(member.Count - 1).ToList();
        var starts = _bases.Concat(_bases.SelectMany(start => Places(start, parent).SelectMany(way => _samples.Of(SchemaAt(way)).Where(value => value is ObjectValue).Select(value => ValuePlace.With(start, way, value)))));
        var edited = starts.SelectMany(start => Places(start, member).Select(way => Repair(Lacking(start, way), way))).OfType<JsonValue>();
        return Answer(edited, value => Places(value, member).Select(way => RefusalOfLack(value, way)).FirstOrDefault(finding => finding is not null));
    }

    private static JsonValue Lacking(JsonValue value, IReadOnlyList<string> member) => ValuePlace.Find(value, member) is null ? value : ValuePlace.Without(value, member);

    /// <summary>The first value that is refused, without the members that it can do without.</summary>
    private static Inclusion Answer(IEnumerable<JsonValue> values, Func<JsonValue, Finding?> refusal)
    {
        if (values.FirstOrDefault(value => refusal(value) is not null) is not { } witness) return Inclusion.Unknown;
        foreach (var place in Members(witness, []).Reverse())
        {
            var smaller = ValuePlace.Without(witness, place);
            if (refusal(smaller) is not null) witness = smaller;
        }

        return new Inclusion(InclusionVerdict.Fails, witness, refusal(witness));
    }

    private static IEnumerable<IReadOnlyList<string>> Members(JsonValue value, IReadOnlyList<string> place)
    {
        if (value is not ObjectValue whole) return [];
        return whole.Members.SelectMany(member =>
        {
            IReadOnlyList<string> inside = [.. place, member.Name];
            return Members(member.Value, inside).Prepend(inside);
        });
    }

    /// <summary>The places that a place with stars means in a value: each of the first items, or the first one where there is none yet.</summary>
    private static IEnumerable<IReadOnlyList<string>> Places(JsonValue whole, IReadOnlyList<string> place)
    {
        IEnumerable<IReadOnlyList<string>> places = [[]];
        foreach (var token in place)
        {
            places = places.SelectMany(begun => Tokens(ValuePlace.Find(whole, begun), token).Select(next => (IReadOnlyList<string>)[.. begun, next])).ToList();
        }

        return places;
    }

    private static IEnumerable<string> Tokens(JsonValue? value, string token)
    {
        if (token != "*") return [token];
        var count = (value is null ? null : ValuePlace.Items(value))?.Count ?? 0;
        return Enumerable.Range(0, Math.Max(1, Math.Min(count, MaxItems))).Select(index => index.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What the refusing revision finds wrong with this very place of a value that the other one accepts, or with what is missing there.</summary>
    private Finding? RefusalAt(JsonValue value, IReadOnlyList<string> place, Subschema refused)
    {
        if (ValuePlace.Find(value, place) is not { } part) return null;
        var findings = _refusing.Refusals(refused, part);
        if (findings.Count == 0 || Refusal(value, place) is null) return null;
        return findings[0] with { Pointer = JsonPointer.Of(place) + findings[0].Pointer };
    }

    private Finding? RefusalOfLack(JsonValue value, IReadOnlyList<string> member) => ValuePlace.Find(value, member) is null ? Refusal(value, member) : null;

    /// <summary>What the refusing revision finds wrong with a place of a value that the other one accepts, or with what contains or fills it.</summary>
    private Finding? Refusal(JsonValue value, IReadOnlyList<string> place)
    {
        if (!_accepting.Accepts(value)) return null;
        var pointer = JsonPointer.Of(place);
        return _refusing.Refusals(value).FirstOrDefault(finding => finding.Pointer == pointer || finding.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)
            || finding.Members.Any(member => finding.Pointer + "/" + JsonPointer.Escape(member) == pointer));
    }

    /// <summary>
    /// The value made valid: what is missing is added, what is not allowed is left out. What stands at <paramref name="kept"/> stays.
    /// Null when that does not succeed.
    /// </summary>
    private JsonValue? Repair(JsonValue value, IReadOnlyList<string>? kept)
    {
        for (var i = 0; i < MaxRepairs; i++)
        {
            var findings = _accepting.Refusals(value);
            if (findings.Count == 0) return _accepting.Accepts(value) ? value : null;
            if (findings.Select(finding => Repaired(value, finding, kept)).FirstOrDefault(next => next is not null) is not { } better) return null;
            value = better;
        }

        return null;
    }

    private JsonValue? Repaired(JsonValue value, Finding finding, IReadOnlyList<string>? kept)
    {
        var place = JsonPointer.Tokens(finding.Pointer);
        if (place.Count == 0 || (kept is not null && JsonPointer.Of(kept).StartsWith(finding.Pointer, StringComparison.Ordinal))) return null;
        if (!finding.IsMissing) return ValuePlace.Without(value, place);
        return _samples.Valid(SchemaAt(place)) is { } added ? ValuePlace.With(value, place, added) : null;
    }

    private Subschema SchemaAt(IEnumerable<string> place) => place.Aggregate(_accepting.Root, (schema, token) =>
    {
        var flat = _accepting.Unfold(schema);
        return (_accepting.KindsOf(flat) & JsonKinds.Object) != 0 ? _accepting.Member(flat, token) : ItemsRule.In(flat);
    });
}
