using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Whether rules of two revisions are written alike, but for words, with all that they refer to: then they mean the same, however they are
/// nested. What is alike as long as two references lead to schemas that are alike, is.
/// </summary>
internal sealed class Sameness(Revision inner, Revision outer)
{
    private const int MaxDepth = 200;

    private readonly HashSet<(string Inner, string Outer)> _proven = [];
    private readonly HashSet<(string Inner, string Outer)> _assumed = [];
    private readonly HashSet<(Identity Inner, Identity Outer)> _different = [];
    private int _depth;

    /// <summary>Whether a rule of the inner revision and one of the outer revision are alike.</summary>
    public bool Of(Rule left, Rule right)
    {
        if (left.Keyword != right.Keyword || _different.Contains((new Identity(left), new Identity(right)))) return false;
        _assumed.Clear();
        var isSame = AreAlike(left, right);
        if (isSame) _proven.UnionWith(_assumed);
        else _different.Add((new Identity(left), new Identity(right)));
        return isSame;
    }

    private bool AreAlike(Rule left, Rule right)
    {
        if (left is RefRule reference && right is RefRule other) return AreAlike(reference, other);
        var (parts, others) = (left.Parts.ToList(), right.Parts.ToList());
        return parts.Count == others.Count
            && left.WithParts(_ => Subschema.Anything).Equals(right.WithParts(_ => Subschema.Anything))
            && parts.Zip(others, (part, same) => AreAlike(part.Schema, same.Schema)).All(isSame => isSame);
    }

    private bool AreAlike(RefRule left, RefRule right)
    {
        var pair = (left.Target, right.Target);
        if (left.Anchor != right.Anchor) return false;
        if (_proven.Contains(pair) || !_assumed.Add(pair)) return true;
        return inner.Follow(left) is { } target && outer.Follow(right) is { } other && AreAlike(target, other);
    }

    private bool AreAlike(Subschema left, Subschema right)
    {
        if (left.Rules.Count != right.Rules.Count || _depth == MaxDepth) return false;
        _depth++;
        var isSame = left.Rules.Zip(right.Rules, AreAlike).All(isSame => isSame);
        _depth--;
        return isSame;
    }
}
