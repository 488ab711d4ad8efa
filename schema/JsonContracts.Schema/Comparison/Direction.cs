using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>The question whether values of one revision are values of another, asked of the whole and of single places.</summary>
internal sealed class Direction(Revision from, Revision to)
{
    private readonly Lazy<WitnessSearch> _search = new(() => new WitnessSearch(from, to));

    /// <summary>Whether all values stay valid, after each place was looked at.</summary>
    public Inclusion Whole(IEnumerable<Inclusion> places)
    {
        if (new Proof(from, to).Includes(to.Root, from.Root)) return Inclusion.Proven;
        return places.FirstOrDefault(place => place.Witness is not null) ?? _search.Value.Anywhere();
    }

    /// <summary>Whether the values at a place stay valid.</summary>
    public Inclusion Place(IReadOnlyList<string> place, Subschema before, Subschema after) =>
        new Proof(from, to).Includes(after, before) ? Inclusion.Proven : _search.Value.At(place, before, after);

    /// <summary>Whether the values at a place obey some rules of the other revision.</summary>
    public Inclusion Rules(IReadOnlyList<string> place, Subschema before, IReadOnlyList<Rule> after) =>
        after.All(rule => new Proof(from, to).Implies(from.Unfold(before), rule))
            ? Inclusion.Proven
            : _search.Value.At(place, before, new Subschema(after.ToEquatableArray(), Annotations.None));

    /// <summary>Whether a member that one revision may lack is never missing in the other.</summary>
    public Inclusion Requirement(IReadOnlyList<string> member, bool isRequiredBefore, bool isRequiredAfter) =>
        isRequiredBefore || !isRequiredAfter ? Inclusion.Proven : _search.Value.Lacking(member);
}
