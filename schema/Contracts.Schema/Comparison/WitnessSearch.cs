using System;
using System.Collections.Generic;
using System.Linq;
using Contracts.Schema.Text;

namespace Contracts.Schema.Comparison;

/// <summary>
/// Looks for a value that one revision certainly accepts and the other certainly refuses. Starts from values that are known to be
/// valid and changes one place at a time; where that breaks another rule, it repairs what it can.
/// </summary>
internal sealed class WitnessSearch
{
    private const int MaxRepairs = 8;
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
    public JsonValue? Anywhere() => _bases.Concat(_otherSamples.Of(_refusing.Root)).FirstOrDefault(IsWitness) is { } witness ? Smaller(witness, IsWitness) : null;

    /// <summary>A witness that differs at a place, or because of what is missing there.</summary>
    /// <param name="place">The names that lead there; <c>*</c> for the items of an array.</param>
    /// <param name="accepted">What the accepting revision says of the place.</param>
    /// <param name="refused">What the refusing revision says of it.</param>
    public JsonValue? At(IReadOnlyList<string> place, Subschema accepted, Subschema refused)
    {
        var concrete = Concrete(place);
        var values = _samples.Of(accepted, refused.Rules).Concat(_otherSamples.Of(refused, accepted.Rules)).Distinct().Where(value => _refusing.Refuses(refused, value)).ToList();
        return _bases.Where(start => Differs(start, concrete))
            .Concat(_bases.SelectMany(start => values.Select(value => Try(InstanceEdit.With(start, concrete, value), concrete))).OfType<JsonValue>())
            .Select(witness => Smaller(witness, smaller => Differs(smaller, concrete)))
            .FirstOrDefault();
    }

    /// <summary>A witness that lacks a member.</summary>
    public JsonValue? Lacking(IReadOnlyList<string> member)
    {
        var concrete = Concrete(member);
        var parent = concrete.Take(concrete.Count - 1).ToList();
        return _bases
            .Concat(_bases.SelectMany(start => _samples.Of(SchemaAt(parent)).Where(value => value is ObjectValue).Select(value => InstanceEdit.With(start, parent, value))))
            .Select(start => InstanceEdit.At(start, concrete) is null ? start : InstanceEdit.Without(start, concrete))
            .Select(candidate => Try(candidate, concrete))
            .OfType<JsonValue>()
            .Select(witness => Smaller(witness, smaller => Differs(smaller, concrete)))
            .FirstOrDefault();
    }

    private static IReadOnlyList<string> Concrete(IEnumerable<string> place) => place.Select(token => token == "*" ? "0" : token).ToList();

    /// <summary>The witness without the members that it can do without.</summary>
    private static JsonValue Smaller(JsonValue witness, Func<JsonValue, bool> isWitness)
    {
        foreach (var place in Members(witness, []).Reverse())
        {
            var smaller = InstanceEdit.Without(witness, place);
            if (isWitness(smaller)) witness = smaller;
        }

        return witness;
    }

    private static IEnumerable<IReadOnlyList<string>> Members(JsonValue value, IReadOnlyList<string> place)
    {
        if (value is not ObjectValue one) return [];
        return one.Members.SelectMany(member =>
        {
            IReadOnlyList<string> inside = [.. place, member.Name];
            return Members(member.Value, inside).Prepend(inside);
        });
    }

    private JsonValue? Try(JsonValue candidate, IReadOnlyList<string> place) =>
        Repair(candidate, place) is { } repaired && Differs(repaired, place) ? repaired : null;

    private bool IsWitness(JsonValue value) => _refusing.Refuses(_refusing.Root, value) && _accepting.Accepts(value);

    /// <summary>Whether the refusing revision finds fault with this very place, or with what contains or fills it.</summary>
    private bool Differs(JsonValue value, IReadOnlyList<string> place)
    {
        if (!_accepting.Accepts(value)) return false;
        var pointer = JsonPointer.Of(place);
        return _refusing.Refusals(value).Any(finding => finding.Pointer == pointer || finding.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)
            || (finding.Members.Count > 0 && finding.Members.Any(member => finding.Pointer + "/" + JsonPointer.Escape(member) == pointer)));
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
        if (!finding.IsMissing) return InstanceEdit.Without(value, place);
        return _samples.Valid(SchemaAt(place)) is { } added ? InstanceEdit.With(value, place, added) : null;
    }

    private Subschema SchemaAt(IEnumerable<string> place) => place.Aggregate(_accepting.Root, (schema, token) =>
    {
        var flat = _accepting.Unfold(schema);
        return (_accepting.KindsOf(flat) & JsonKinds.Object) != 0 ? _accepting.Member(flat, token) : Revision.Items(flat);
    });
}
