using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace Contracts;

/// <summary>One walk over the bytes of a JSON text (RFC 8259), which fills an index. It knows right from wrong, but not why.</summary>
internal ref struct JsonScan
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create(
    [
        (byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    private readonly ReadOnlySpan<byte> _text;
    private readonly JsonIndex _index;
    private int _at;

    public JsonScan(ReadOnlySpan<byte> text, JsonIndex index)
    {
        _text = text;
        _index = index;
    }

    public bool TryRun()
    {
        if (!Utf8.IsValid(_text) || !TryValue(_index.Add(), 0)) return false;
        SkipSpace();
        return _at == _text.Length;
    }

    /// <summary>Takes a value into the token at a place.</summary>
    private bool TryValue(int place, int depth)
    {
        SkipSpace();
        if (_at == _text.Length) return false;
        ref var token = ref _index.Edit(place);
        token.Start = _at;
        token.Size = 1;
        switch (_text[_at])
        {
            case (byte)'"':
                token.Kind = JsonValueKind.String;
                return TryString(out token.Start, out token.Length, out token.IsRich);
            case (byte)'{':
                token.Kind = JsonValueKind.Object;
                return TryObject(depth + 1, out var members) && Close(place, members);
            case (byte)'[':
                token.Kind = JsonValueKind.Array;
                return TryArray(depth + 1, out var items) && Close(place, items);
            case (byte)'t':
                token.Kind = JsonValueKind.True;
                return TryWord("true"u8, out token.Length);
            case (byte)'f':
                token.Kind = JsonValueKind.False;
                return TryWord("false"u8, out token.Length);
            case (byte)'n':
                token.Kind = JsonValueKind.Null;
                return TryWord("null"u8, out token.Length);
            default:
                token.Kind = JsonValueKind.Number;
                return TryNumber(out token.Length, out token.IsRich);
        }
    }

    /// <summary>Ends an object or array. The tokens inside may have made the index grow, so its own is looked up again.</summary>
    private readonly bool Close(int place, int count)
    {
        ref var token = ref _index.Edit(place);
        token.Length = _at - token.Start;
        token.Size = _index.Count - place;
        token.Count = count;
        return true;
    }

    private bool TryObject(int depth, out int count)
    {
        count = 0;
        _at++;
        if (depth > JsonText.MaxDepth) return false;
        SkipSpace();
        if (TryTake((byte)'}')) return true;
        do
        {
            SkipSpace();
            if (_at == _text.Length || _text[_at] != '"') return false;
            var place = _index.Add();
            ref var member = ref _index.Edit(place);
            if (!TryString(out member.NameStart, out member.NameLength, out member.NameIsEscaped)) return false;
            SkipSpace();
            if (!TryTake((byte)':') || !TryValue(place, depth)) return false;
            count++;
            SkipSpace();
        }
        while (TryTake((byte)','));
        return TryTake((byte)'}');
    }

    private bool TryArray(int depth, out int count)
    {
        count = 0;
        _at++;
        if (depth > JsonText.MaxDepth) return false;
        SkipSpace();
        if (TryTake((byte)']')) return true;
        do
        {
            if (!TryValue(_index.Add(), depth)) return false;
            count++;
            SkipSpace();
        }
        while (TryTake((byte)','));
        return TryTake((byte)']');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTake(byte expected)
    {
        if (_at == _text.Length || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private bool TryWord(ReadOnlySpan<byte> word, out int length)
    {
        length = word.Length;
        if (!_text[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return true;
    }

    /// <summary>Takes a string, from quote to quote.</summary>
    private bool TryString(out int start, out int length, out bool isEscaped)
    {
        start = ++_at;
        isEscaped = false;
        length = 0;
        while (true)
        {
            _at = EndOfPlain(_at);
            if (_at == _text.Length) return false;
            if (_text[_at] == '"')
            {
                length = _at++ - start;
                return true;
            }

            isEscaped = true;
            if (_text[_at] != '\\' || !TryEscape()) return false;
        }
    }

    /// <summary>Where the next quote, backslash or control character stands, or the end of the text. Most strings are short.</summary>
    private readonly int EndOfPlain(int at)
    {
        if (_text.Length - at >= Vector128<byte>.Count)
        {
            var next = Vector128.Create(_text.Slice(at, Vector128<byte>.Count));
            var special = Vector128.Equals(next, Vector128.Create((byte)'"'))
                | Vector128.Equals(next, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(next, Vector128.Create((byte)' '));
            var found = special.ExtractMostSignificantBits();
            if (found != 0) return at + BitOperations.TrailingZeroCount(found);
            at += Vector128<byte>.Count;
        }

        var length = _text[at..].IndexOfAny(s_special);
        return length < 0 ? _text.Length : at + length;
    }

    /// <summary>Takes an escape. One of half a surrogate pair has to be followed by the other half, or it is no Unicode text.</summary>
    private bool TryEscape()
    {
        if (_text.Length - _at < 2) return false;
        var letter = _text[_at + 1];
        if (letter != 'u')
        {
            _at += 2;
            return "\"\\/bfnrt"u8.Contains(letter);
        }

        if (!TryUnit(out var unit) || char.IsLowSurrogate(unit)) return false;
        return !char.IsHighSurrogate(unit) || (TryUnit(out var low) && char.IsLowSurrogate(low));
    }

    private bool TryUnit(out char unit)
    {
        unit = '\0';
        if (_text.Length - _at < JsonEscapes.UnitLength || !_text[_at..].StartsWith("\\u"u8)) return false;
        if (!JsonEscapes.TryUnit(_text.Slice(_at, JsonEscapes.UnitLength), out unit)) return false;
        _at += JsonEscapes.UnitLength;
        return true;
    }

    private bool TryNumber(out int length, out bool isRich)
    {
        var start = _at;
        var isNumber = TryNumber(out isRich);
        length = _at - start;
        return isNumber;
    }

    private bool TryNumber(out bool isRich)
    {
        isRich = false;
        TryTake((byte)'-');
        if (!TryTake((byte)'0') && !TryDigits()) return false;
        if (TryTake((byte)'.'))
        {
            isRich = true;
            if (!TryDigits()) return false;
        }

        if (!TryTake((byte)'e') && !TryTake((byte)'E')) return true;
        isRich = true;
        if (!TryTake((byte)'+')) TryTake((byte)'-');
        return TryDigits();
    }

    private bool TryDigits()
    {
        var start = _at;
        while (_at < _text.Length && (uint)(_text[_at] - '0') <= 9) _at++;
        return _at > start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpace()
    {
        if (_at < _text.Length && _text[_at] <= ' ') SkipSpaces();
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
    }
}
