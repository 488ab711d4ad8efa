using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace JsonContracts.Schema.Patterns;

/// <summary>
/// A set of code points, written as a .NET pattern for exactly one of them. .NET has no characters beyond U+FFFF but pairs of code
/// units, so a set may become alternatives of classes. They never overlap, which keeps repetitions of them from backtracking.
/// </summary>
internal sealed class CharacterSet
{
    private const int Last = 0x10FFFF;
    private const int FirstPair = 0x10000;
    private const string Halves = @"\uD800-\uDFFF";

    private readonly List<(int First, int Last)> _ranges = [];
    private readonly StringBuilder _categories = new();
    private bool _hasNegatedCategory;

    public CharacterSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CharacterSet Add(int codePoint) => Add(codePoint, codePoint);

    public void Add(CharacterSet other)
    {
        _ranges.AddRange(other._ranges);
        _categories.Append(other._categories);
        _hasNegatedCategory |= other._hasNegatedCategory;
    }

    /// <summary>
    /// Adds a general category. .NET cannot say it for pairs; they count as being in none, so that <c>\P{…}</c> has all of them.
    /// </summary>
    public CharacterSet AddCategory(string name, bool negated)
    {
        _categories.Append(negated ? @"\P{" : @"\p{").Append(name).Append('}');
        _hasNegatedCategory |= negated;
        return this;
    }

    /// <summary>All other code points. Only for a set without categories.</summary>
    public CharacterSet Complement()
    {
        var others = new CharacterSet();
        var next = 0;
        foreach (var (first, last) in Merged())
        {
            if (first > next) others.Add(next, first - 1);
            next = last + 1;
        }

        return next <= Last ? others.Add(next, Last) : others;
    }

    public string ToPattern(bool negated)
    {
        var single = Single(negated);
        var alternatives = new List<string>();
        if (single.Length > 0) alternatives.Add(single);
        AddPairs(negated, alternatives);
        return alternatives.Count switch
        {
            0 => "(?!)",
            1 when single.Length > 0 => single,
            _ => "(?:" + string.Join("|", alternatives) + ")",
        };
    }

    /// <summary>One character for itself.</summary>
    public static string Literal(int codePoint)
    {
        if (codePoint < FirstPair) return Escape(codePoint, @"\*+?|{}[]()^$.");
        var pair = char.ConvertFromUtf32(codePoint);
        return "(?:" + Hex(pair[0]) + Hex(pair[1]) + ")";
    }

    /// <summary>The part of the set that is one code unit, as a class.</summary>
    private string Single(bool negated)
    {
        var members = new StringBuilder();
        foreach (var (first, last) in Merged())
        {
            // Halves of pairs are taken out: what looks for one of them alone finds it in no well-formed text.
            AppendRange(members, first, Math.Min(last, 0xD7FF));
            AppendRange(members, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
        }

        members.Append(_categories);
        if (negated) return "[^" + members + Halves + "]";
        if (members.Length == 0) return "";
        return "[" + members + (_hasNegatedCategory ? "-[" + Halves + "]" : "") + "]";
    }

    private void AddPairs(bool negated, List<string> alternatives)
    {
        if (_hasNegatedCategory)
        {
            if (!negated) AppendPairs(alternatives, FirstPair, Last);
            return;
        }

        foreach (var (first, last) in negated ? Complement()._ranges : Merged())
        {
            if (last >= FirstPair) AppendPairs(alternatives, Math.Max(first, FirstPair), last);
        }
    }

    private List<(int First, int Last)> Merged()
    {
        var sorted = new List<(int First, int Last)>(_ranges);
        sorted.Sort();
        var merged = new List<(int First, int Last)>();
        foreach (var range in sorted)
        {
            var previous = merged.Count - 1;
            if (previous >= 0 && range.First <= merged[previous].Last + 1)
            {
                merged[previous] = (merged[previous].First, Math.Max(merged[previous].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    /// <summary>A range of pairs: an incomplete first block of 1024, whole blocks, an incomplete last one.</summary>
    private static void AppendPairs(List<string> alternatives, int first, int last)
    {
        string low = char.ConvertFromUtf32(first), high = char.ConvertFromUtf32(last);
        int from = low[0], to = high[0];
        if (from == to)
        {
            alternatives.Add(Hex(from) + Units(low[1], high[1]));
            return;
        }

        if (low[1] > 0xDC00) alternatives.Add(Hex(from++) + Units(low[1], 0xDFFF));
        var tail = high[1] < 0xDFFF ? Hex(to--) + Units(0xDC00, high[1]) : null;
        if (from <= to) alternatives.Add(Units(from, to) + Units(0xDC00, 0xDFFF));
        if (tail is not null) alternatives.Add(tail);
    }

    private static string Units(int first, int last) => first == last ? Hex(first) : "[" + Hex(first) + "-" + Hex(last) + "]";

    private static void AppendRange(StringBuilder members, int first, int last)
    {
        if (first > last) return;
        members.Append(Member(first));
        if (last == first) return;
        if (last > first + 1) members.Append('-');
        members.Append(Member(last));
    }

    /// <summary>A character inside brackets. To .NET an escaped hyphen never begins a range, so that one is written by its number.</summary>
    private static string Member(int unit) => unit == '-' ? Hex(unit) : Escape(unit, @"\[]^");

    private static string Escape(int unit, string special) => unit switch
    {
        < ' ' or > '~' => Hex(unit),
        _ when special.AsSpan().IndexOf((char)unit) >= 0 => "\\" + (char)unit,
        _ => ((char)unit).ToString(),
    };

    private static string Hex(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
