using System;
using System.Collections.Generic;

namespace JsonContracts.Schema.Patterns;

/// <summary>
/// Reads regular expressions as the generator writes them, where everything that is not plain is said in one way. Each method is false for
/// what it does not surely understand; the engine of the framework does.
/// </summary>
internal sealed class PatternReader
{
    private const int MostNested = 32;
    private const string Special = @"\*+?|{}[]()^$.";
    private const string SpecialInClass = @"\[]^-";

    private readonly string _text;
    private int _at;

    /// <summary>Whether the end of the text was just asked for. What stands behind that cannot matter, and the engine of the framework stumbles over it.</summary>
    private bool _isOver;

    private PatternReader(string text) => _text = text;

    /// <summary>Whether no character beyond ASCII has any part in it.</summary>
    private bool IsOfAscii { get; set; } = true;

    private bool IsAtEnd => _at == _text.Length;

    private char Next => IsAtEnd ? '\0' : _text[_at];

    /// <summary>The expression; null when it is not surely understood.</summary>
    /// <param name="netPattern">The expression in the language of .NET.</param>
    /// <param name="isOfAscii">Whether no character beyond ASCII has any part in it, so that one ends whatever was found so far.</param>
    public static PatternPart? Read(string netPattern, out bool isOfAscii)
    {
        var reader = new PatternReader(netPattern);
        var part = reader.Read();
        isOfAscii = reader.IsOfAscii;
        return part;
    }

    private PatternPart? Read() => TryChoice(0, out var part) && IsAtEnd ? part : null;

    private bool TryChoice(int depth, out PatternPart part)
    {
        var choices = new List<PatternPart>();
        part = new PatternPart.Choice(choices);
        if (depth > MostNested) return false;
        var isAnyOver = false;
        do
        {
            _isOver = false;
            if (!TrySequence(depth, out var choice)) return false;
            choices.Add(choice);
            isAnyOver |= _isOver;
        }
        while (Take("|"));
        _isOver = isAnyOver;
        return true;
    }

    private bool TrySequence(int depth, out PatternPart part)
    {
        var parts = new List<PatternPart>();
        part = new PatternPart.Sequence(parts);
        while (!IsAtEnd && Next is not ('|' or ')'))
        {
            if (_isOver) return false;
            if (!TryAnchor(out var next) && !(TryAtom(depth, out next) && TryRepeat(ref next))) return false;
            parts.Add(next);
        }

        return true;
    }

    private bool TryAnchor(out PatternPart part)
    {
        var isStart = Take("^");
        part = isStart ? new PatternPart.Start() : new PatternPart.End();
        if (!isStart) _isOver = Take(@"\z");
        return isStart || _isOver;
    }

    private bool TryAtom(int depth, out PatternPart part)
    {
        part = new PatternPart.Set(default);
        if (Take("(?!)")) return true;
        if (Take("(?:")) return TryChoice(depth + 1, out part) && Take(")");
        if (Take("[")) return TryClass(out part);
        if (!TryCharacter(Special, out var character)) return false;
        part = new PatternPart.Set(Members(character, character));
        return true;
    }

    private bool TryRepeat(ref PatternPart part)
    {
        var (before, repeated) = (_at, part);
        if (Take("*")) part = new PatternPart.Repeat(part, 0, null);
        else if (Take("+")) part = new PatternPart.Repeat(part, 1, null);
        else if (Take("?")) part = new PatternPart.Repeat(part, 0, 1);
        else if (!Take("{")) return true;
        else if (!TryCount(ref part)) return false;

        // What takes as little as possible finds another place, but in the same texts. The engine of the framework does not find all ways to
        // repeat what may be empty.
        Take("?");
        return (_at == before || !(_isOver || repeated.IsNullable)) && Next is not ('*' or '+' or '?' or '{');
    }

    /// <summary>Takes <c>2}</c>, <c>2,}</c> or <c>2,4}</c>.</summary>
    private bool TryCount(ref PatternPart part)
    {
        if (!TryNumber(out var least)) return false;
        int? most = least;
        if (Take(",")) most = TryNumber(out var number) ? number : null;
        part = new PatternPart.Repeat(part, least, most);
        return Take("}") && !(most < least);
    }

    /// <summary>Takes a number, however large; one that is too large for anything is as good as a billion.</summary>
    private bool TryNumber(out int number)
    {
        const int Most = 1_000_000_000;
        var start = _at;
        var value = 0L;
        for (; Next is >= '0' and <= '9'; _at++) value = Math.Min((value * 10) + (Next - '0'), Most);
        number = (int)value;
        return _at > start;
    }

    /// <summary>Takes a class from behind its bracket.</summary>
    private bool TryClass(out PatternPart part)
    {
        var isNegated = Take("^");
        var members = default(AsciiSet);
        part = new PatternPart.Set(members);
        IsOfAscii &= !isNegated;
        while (!Take("]"))
        {
            if (!TryCharacter(SpecialInClass, out var first)) return false;
            var last = first;
            if (Take("-") && !TryCharacter(SpecialInClass, out last)) return false;
            if (last < first) return false;
            members = members.Or(Members(first, last));
        }

        part = new PatternPart.Set(isNegated ? members.Not() : members);
        return true;
    }

    /// <summary>Takes a character that stands for itself, behind a backslash, or by its number.</summary>
    private bool TryCharacter(string special, out char character)
    {
        character = Next;
        if (IsAtEnd) return false;
        if (Take(@"\u"))
        {
            return TryUnit(out character);
        }

        if (Take(@"\")) return !IsAtEnd && special.AsSpan().IndexOf(character = _text[_at++]) >= 0;
        _at++;
        return special.AsSpan().IndexOf(character) < 0;
    }

    /// <summary>Takes the number of a UTF-16 unit: four digits.</summary>
    private bool TryUnit(out char unit)
    {
        unit = '\0';
        for (var end = _at + 4; _at < end; _at++)
        {
            if (!Uri.IsHexDigit(Next)) return false;
            unit = (char)((unit << 4) | Uri.FromHex(Next));
        }

        return true;
    }

    private bool Take(string text)
    {
        var isNext = string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;
        if (isNext) _at += text.Length;
        return isNext;
    }

    private AsciiSet Members(int first, int last)
    {
        IsOfAscii &= last < AsciiSet.Characters;
        return AsciiSet.Of(first, last);
    }
}
