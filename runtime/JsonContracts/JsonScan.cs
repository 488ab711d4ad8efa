using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using System.Text.Unicode;

namespace JsonContracts;

/// <summary>
/// One walk over the bytes of a JSON text (RFC 8259), which fills an index. It knows right from wrong, but not why. Each method takes
/// where it begins and returns where it ended, or null for what is no JSON.
/// </summary>
internal unsafe ref struct JsonScan
{
    /// <summary>So many bytes of a string are looked at together.</summary>
    public const int Width = 32;

    /// <summary>A string of no more bytes is looked at in one loop. Most that are longer are addresses.</summary>
    private const int MostPlain = 8 * Width;

    /// <summary>A number of no more characters has digits that fit into 64 bits.</summary>
    private const int MostShort = 18;

    private readonly byte* _text;
    private readonly byte* _end;
    private readonly JsonIndex _index;
    private readonly int _maxDepth;

    /// <summary>Up to so many levels need no question.</summary>
    private readonly int _checkedDepth;

    private JsonToken* _tokens;
    private int _capacity;
    private int _count;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text; the <see cref="Width"/> bytes before its end can be read.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="index">What is filled.</param>
    public JsonScan(byte* text, int length, JsonIndex index)
    {
        _text = text;
        _end = text + length;
        _index = index;
        _tokens = index.First;
        _capacity = index.Capacity;
        _maxDepth = DepthLimit.Current;
        _checkedDepth = Math.Min(_maxDepth, DepthLimit.Default);
    }

    public bool TryRun()
    {
        var end = Value(SkipSpace(_text), AddNameless(), 0);
        return end != null && SkipSpace(end) == _end;
    }

    /// <summary>Makes room for a token, and says where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add()
    {
        if (_count == _capacity) Grow();
        return _count++;
    }

    private int AddNameless()
    {
        var place = Add();
        _tokens[place].NameLength = 0;
        _tokens[place].Marks = TokenMarks.None;
        return place;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        _index.Grow();
        _tokens = _index.First;
        _capacity = _index.Capacity;
    }

    /// <summary>Takes a value into the token at a place.</summary>
    private byte* Value(byte* at, int place, int depth)
    {
        var token = _tokens + place;
        token->Start = (int)(at - _text);
        token->Length = 0;
        token->Size = 1;
        token->Kind = JsonValueKind.Undefined;
        token->HasNext = false;
        token->Amount = 0;
        if (at == _end) return null;
        switch (*at)
        {
            case (byte)'"':
                token->Kind = JsonValueKind.String;
                return String(at + 1, token);
            case (byte)'{':
                token->Kind = JsonValueKind.Object;
                return Object(at + 1, place, depth + 1);
            case (byte)'[':
                token->Kind = JsonValueKind.Array;
                return Array(at + 1, place, depth + 1);
            case (byte)'t':
                token->Kind = JsonValueKind.True;
                return Word(at, "true"u8, token);
            case (byte)'f':
                token->Kind = JsonValueKind.False;
                return Word(at, "false"u8, token);
            case (byte)'n':
                token->Kind = JsonValueKind.Null;
                return Word(at, "null"u8, token);
            default:
                token->Kind = JsonValueKind.Number;
                return Number(at, token);
        }
    }

    /// <summary>Takes an object from behind its brace.</summary>
    private byte* Object(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (at != _end && *at == '}') return Close(at, place, 0);
        var names = default(NameFilter);
        for (var count = 1; ; count++)
        {
            at = SkipSpace(at);
            if (at == _end || *at != '"') return null;
            var member = Add();
            at = Name(at + 1, _tokens + member, ref names, out var isNew);
            if (at == null) return null;
            if (!isNew && count <= RepeatedNames.FewMembers) _index.RepeatedNames.Note(place, member);
            at = Value(at, member, depth);
            if (at == null) return null;
            at = SkipSpace(at);
            if (at == _end) return null;
            if (*at == '}') return CloseObject(at, place, count);
            if (*at++ != ',') return null;
            _tokens[member].HasNext = true;
        }
    }

    private readonly bool MayBeSoDeep(int depth)
    {
        if (depth > _maxDepth) return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _index.IsDeep = true;
        return true;
    }

    /// <summary>Takes the name of a member from behind its quote, and the colon with it.</summary>
    /// <param name="at">Behind the quote that begins it.</param>
    /// <param name="member">What is filled.</param>
    /// <param name="names">The names that the object gave before.</param>
    /// <param name="isNew">Whether it is certainly none of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* Name(byte* at, JsonToken* member, ref NameFilter names, out bool isNew)
    {
        isNew = false;
        var end = EndOfString(at, out var marks);
        if (end == null) return null;
        isNew = names.TryAdd(at, (int)(end - at), _end, marks);
        member->Marks = (marks & TokenMarks.Escaped) != 0 ? TokenMarks.EscapedName : TokenMarks.None;
        member->NameStart = (int)(at - _text);
        member->NameLength = (int)(end - at);
        at = SkipSpace(end + 1);
        return at == _end || *at != ':' ? null : SkipSpace(at + 1);
    }

    private readonly byte* CloseObject(byte* at, int place, int count)
    {
        at = Close(at, place, count);
        if (count > RepeatedNames.FewMembers) _index.RepeatedNames.NoteAmong(place, count);
        return at;
    }

    /// <summary>Takes an array from behind its bracket.</summary>
    private byte* Array(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (at != _end && *at == ']') return Close(at, place, 0);
        for (var count = 1; ; count++)
        {
            var item = AddNameless();
            at = Value(SkipSpace(at), item, depth);
            if (at == null) return null;
            at = SkipSpace(at);
            if (at == _end) return null;
            if (*at == ']') return Close(at, place, count);
            if (*at++ != ',') return null;
            _tokens[item].HasNext = true;
        }
    }

    /// <summary>Ends an object or array. The tokens inside may have made the index grow, so its own is looked up again.</summary>
    private readonly byte* Close(byte* at, int place, int count)
    {
        var token = _tokens + place;
        token->Length = (int)(at + 1 - _text) - token->Start;
        token->Size = _count - place;
        token->Amount = count;
        return at + 1;
    }

    private readonly byte* Word(byte* at, ReadOnlySpan<byte> word, JsonToken* token)
    {
        if (!new ReadOnlySpan<byte>(at, (int)(_end - at)).StartsWith(word)) return null;
        token->Length = word.Length;
        return at + word.Length;
    }

    /// <summary>Takes a string from behind its quote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* String(byte* at, JsonToken* token)
    {
        var end = EndOfString(at, out var marks);
        if (end == null) return null;
        token->Marks |= marks;
        token->Start = (int)(at - _text);
        token->Length = (int)(end - at);
        return end + 1;
    }

    /// <summary>Finds the quote that ends a string. Most strings are short and plain, and need one look.</summary>
    /// <param name="at">Behind the quote that begins it.</param>
    /// <param name="marks">What is seldom so.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* EndOfString(byte* at, out TokenMarks marks)
    {
        marks = TokenMarks.None;
        if (_end - at < Width) return EndOfAnyString(at, at, ref marks);
        var next = Vector256.Load(at);
        var special = Special(next);
        if (special == 0) return EndOfLongerString(at, ref marks);
        var quote = at + BitOperations.TrailingZeroCount(special);
        return *quote == '"' && (next.ExtractMostSignificantBits() & Before(special)) == 0 ? quote : EndOfAnyString(at, at, ref marks);
    }

    /// <summary>The same for one that goes on.</summary>
    private readonly byte* EndOfLongerString(byte* start, ref TokenMarks marks)
    {
        var seen = Vector256.Load(start);
        for (var at = start + Width; _end - at >= Width && at - start <= MostPlain; at += Width)
        {
            var next = Vector256.Load(at);
            var special = Special(next);
            if (special != 0)
            {
                var quote = at + BitOperations.TrailingZeroCount(special);
                var beyondAscii = seen.ExtractMostSignificantBits() | (next.ExtractMostSignificantBits() & Before(special));
                return *quote == '"' && beyondAscii == 0 ? quote : EndOfAnyString(start, start, ref marks);
            }

            seen |= next;
        }

        return EndOfLongString(start, ref marks);
    }

    /// <summary>The same for one that goes on for long. Most that are not written for people are addresses, and whether they are is asked in any case.</summary>
    private readonly byte* EndOfLongString(byte* start, ref TokenMarks marks)
    {
        var at = start + PlainUri.PlainLength(new ReadOnlySpan<byte>(start, (int)(_end - start)));
        if (at == start || at == _end || *at != '"') return EndOfAnyString(start, at, ref marks);
        marks = TokenMarks.Uri;
        return at;
    }

    /// <summary>The same for any string, from a place in it up to which it is plain.</summary>
    private readonly byte* EndOfAnyString(byte* start, byte* at, ref TokenMarks marks)
    {
        for (at = EndOfPlain(at, ref marks); at != _end; at = EndOfPlain(at, ref marks))
        {
            if (*at == '"') return (marks & TokenMarks.BeyondAscii) == 0 || Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(at - start))) ? at : null;
            marks |= TokenMarks.Escaped;
            at = *at == '\\' ? Escape(at) : null;
            if (at == null) return null;
        }

        return null;
    }

    /// <summary>Where the next quote, backslash or control character stands, or the end of the text.</summary>
    private readonly byte* EndOfPlain(byte* at, ref TokenMarks marks)
    {
        var seen = Vector256<byte>.Zero;
        for (; _end - at >= Width; at += Width)
        {
            var next = Vector256.Load(at);
            var special = Special(next);
            if (special != 0)
            {
                Mark(seen.ExtractMostSignificantBits() | (next.ExtractMostSignificantBits() & Before(special)), ref marks);
                return at + BitOperations.TrailingZeroCount(special);
            }

            seen |= next;
        }

        Mark(seen.ExtractMostSignificantBits(), ref marks);
        return at == _end ? at : EndOfPlainAtEnd(at, ref marks);
    }

    /// <summary>The same with less than a full width left: what stands before is loaded, too, and shifted out.</summary>
    private readonly byte* EndOfPlainAtEnd(byte* at, ref TokenMarks marks)
    {
        var last = Vector256.Load(_end - Width);
        var known = Width - (int)(_end - at);
        var special = Special(last) >> known;
        Mark((last.ExtractMostSignificantBits() >> known) & (special == 0 ? uint.MaxValue : Before(special)), ref marks);
        return special == 0 ? _end : at + BitOperations.TrailingZeroCount(special);
    }

    private static void Mark(uint beyondAscii, ref TokenMarks marks)
    {
        if (beyondAscii != 0) marks |= TokenMarks.BeyondAscii;
    }

    /// <summary>A bit for each quote, backslash and control character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector256<byte> next) =>
        (Vector256.Equals(next, Vector256.Create((byte)'"'))
            | Vector256.Equals(next, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(next, Vector256.Create((byte)' '))).ExtractMostSignificantBits();

    /// <summary>All bits below the lowest one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Before(uint special) => (special & (0 - special)) - 1;

    /// <summary>Takes an escape. One of half a surrogate pair has to be followed by the other half, or it is no Unicode text.</summary>
    private readonly byte* Escape(byte* at)
    {
        if (_end - at < 2) return null;
        if (at[1] != 'u') return "\"\\/bfnrt"u8.Contains(at[1]) ? at + 2 : null;
        at = Unit(at, out var unit);
        if (at == null || char.IsLowSurrogate(unit)) return null;
        if (!char.IsHighSurrogate(unit)) return at;
        at = Unit(at, out var low);
        return at != null && char.IsLowSurrogate(low) ? at : null;
    }

    private readonly byte* Unit(byte* at, out char unit)
    {
        unit = '\0';
        var isUnit = _end - at >= JsonEscapes.UnitLength
            && at[0] == '\\'
            && at[1] == 'u'
            && JsonEscapes.TryUnit(new ReadOnlySpan<byte>(at, JsonEscapes.UnitLength), out unit);
        return isUnit ? at + JsonEscapes.UnitLength : null;
    }

    /// <summary>Takes a number, and its digits where they are few.</summary>
    private readonly byte* Number(byte* start, JsonToken* token)
    {
        var isNegative = *start == '-';
        var first = isNegative ? start + 1 : start;
        var digits = 0L;
        var at = Digits(first, ref digits);
        var count = at - first;
        if (count == 0 || (*first == '0' && count > 1)) return null;
        var scale = 0L;
        if (at != _end && *at == '.')
        {
            var point = at + 1;
            at = Digits(point, ref digits);
            scale = at - point;
            if (scale == 0) return null;
            token->Marks |= TokenMarks.Point;
        }

        // Minus zero has a sign that its digits do not show.
        var isShort = at - start <= MostShort && scale <= ShortNumber.MostScale && !(isNegative && digits == 0);
        if (at != _end && (*at | 0x20) == 'e')
        {
            at = Exponent(at + 1);
            if (at == null) return null;
            token->Marks |= TokenMarks.Point;
            isShort = false;
        }

        token->Length = (int)(at - start);
        token->Amount = isNegative ? -digits : digits;
        token->Scale = isShort ? (sbyte)scale : JsonToken.NoScale;
        return at;
    }

    private readonly byte* Exponent(byte* at)
    {
        if (at != _end && *at is (byte)'+' or (byte)'-') at++;
        var digits = 0L;
        var end = Digits(at, ref digits);
        return end == at ? null : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* Digits(byte* at, ref long digits)
    {
        for (; at != _end && (uint)(*at - '0') <= 9; at++) digits = unchecked((digits * 10) + (*at - '0'));
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* SkipSpace(byte* at) => at != _end && *at <= ' ' ? SkipSpaces(at) : at;

    private readonly byte* SkipSpaces(byte* at)
    {
        while (at != _end && *at is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }
}
