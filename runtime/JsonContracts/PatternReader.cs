using System;
using System.Collections.Generic;
using System.Globalization;

namespace JsonContracts;

/// <summary>
/// Reads regular expressions as the generator writes them, where everything that is not plain is said in one way. Each method is false for
/// what it does not surely understand; the engine of the framework does.
/// </summary>
internal sealed class PatternReader
{
    private const int MostNested = 32;
    private const int Characters = 128;
    private const string Special = @"\*+?|{}[]()^$.";
    private const string SpecialInClass = @"\[]^-";

    private readonly string _text;
    private int _at;

    /// <summary>Whether the end of the text was just asked for. What stands behind that cannot matter, and the engine of the framework stumbles over it.</summary>
    private bool _isOver;

    private PatternReader(string text) => _text = text;

    private bool IsAtEnd => _at == _text.Length;

    private char Next => IsAtEnd ? '\0' : _text[_at];

    /// <summary>The expression; null when it is not surely understood.</summary>
    public static PatternPart? Read(string netPattern)
    {
        var reader = new PatternReader(netPattern);
        return reader.TryChoice(0, out var part) && reader.IsAtEnd ? part : null;
    }

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
        part = new PatternPart.Set(0);
        if (Take("(?!)")) return true;
        if (Take("(?:")) return TryChoice(depth + 1, out part) && Take(")");
        if (Take("[")) return TryClass(out part);
        if (!TryCharacter(Special, out var character)) return false;
        part = new PatternPart.Set(Bits(character, character));
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

    private bool TryNumber(out int number)
    {
        var start = _at;
        while (char.IsAsciiDigit(Next)) _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Takes a class from behind its bracket.</summary>
    private bool TryClass(out PatternPart part)
    {
        var isNegated = Take("^");
        UInt128 members = 0;
        part = new PatternPart.Set(0);
        while (!Take("]"))
        {
            if (!TryCharacter(SpecialInClass, out var first)) return false;
            var last = first;
            if (Take("-") && !TryCharacter(SpecialInClass, out last)) return false;
            if (last < first) return false;
            members |= Bits(first, last);
        }

        part = new PatternPart.Set(isNegated ? ~members : members);
        return true;
    }

    /// <summary>Takes a character that stands for itself, behind a backslash, or by its number.</summary>
    private bool TryCharacter(string special, out char character)
    {
        character = Next;
        if (IsAtEnd) return false;
        if (Take(@"\u"))
        {
            var isNumber = _at + 4 <= _text.Length & ushort.TryParse(_text.AsSpan(_at, Math.Min(4, _text.Length - _at)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit);
            character = (char)unit;
            _at += 4;
            return isNumber;
        }

        if (Take(@"\")) return !IsAtEnd && special.Contains(character = _text[_at++]);
        _at++;
        return !special.Contains(character);
    }

    private bool Take(string text)
    {
        var isNext = string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;
        if (isNext) _at += text.Length;
        return isNext;
    }

    /// <summary>A bit for each character of a range that is ASCII.</summary>
    private static UInt128 Bits(int first, int last)
    {
        if (first >= Characters) return 0;
        var count = Math.Min(last, Characters - 1) - first + 1;
        return (count == Characters ? UInt128.MaxValue : (UInt128.One << count) - 1) << first;
    }
}
