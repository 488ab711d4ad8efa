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
        var end = Value(SkipSpace(_text), Add(), 0);
        return end != null && SkipSpace(end) == _end;
    }

    /// <summary>Makes room for a token, and says where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add()
    {
        if (_count == _capacity) Grow();
        return _count++;
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
        token->Step = 0;
        token->KindCode = (byte)JsonValueKind.Undefined;
        token->Marks = TokenMarks.None;
        if (at == _end) return null;
        switch (*at)
        {
            case (byte)'"':
                token->KindCode = (byte)JsonValueKind.String;
                return String(at + 1, token);
            case (byte)'{':
                token->KindCode = (byte)JsonValueKind.Object;
                return Object(at + 1, place, depth + 1);
            case (byte)'[':
                token->KindCode = (byte)JsonValueKind.Array;
                return Array(at + 1, place, depth + 1);
            case (byte)'t':
                token->KindCode = (byte)JsonValueKind.True;
                return Word(at, "true"u8, token);
            case (byte)'f':
                token->KindCode = (byte)JsonValueKind.False;
                return Word(at, "false"u8, token);
            case (byte)'n':
                token->KindCode = (byte)JsonValueKind.Null;
                return Word(at, "null"u8, token);
            default:
                token->KindCode = (byte)JsonValueKind.Number;
                return Number(at, token);
        }
    }

    /// <summary>Takes an object from behind its brace.</summary>
    private byte* Object(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (at != _end && *at == '}') return at + 1;
        var names = default(NameFilter);
        for (var count = 1; ; count++)
        {
            at = SkipSpace(at);
            if (at == _end || *at != '"') return null;
            var name = Add();
            var member = Add();
            at = Name(at + 1, _tokens + name, ref names, out var isNew);
            if (at == null) return null;
            if (!isNew && count <= RepeatedNames.FewMembers) _index.RepeatedNames.Note(place, member);
            at = Value(at, member, depth);
            if (at == null) return null;
            at = SkipSpace(at);
            if (at == _end) return null;
            if (*at == '}') return CloseObject(at, place, count);
            if (*at++ != ',') return null;
            _tokens[member].Step = _count + 1 - member;
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
    /// <param name="name">What is filled.</param>
    /// <param name="names">The names that the object gave before.</param>
    /// <param name="isNew">Whether it is certainly none of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* Name(byte* at, JsonToken* name, ref NameFilter names, out bool isNew)
    {
        isNew = false;
        var end = EndOfString(at, out var marks);
        if (end == null) return null;
        isNew = names.TryAdd(at, (int)(end - at), _end, marks);
        name->Start = (int)(at - _text);
        name->Length = (int)(end - at);
        name->Step = 0;
        name->KindCode = (byte)JsonValueKind.String;
        name->Marks = marks;
        at = SkipSpace(end + 1);
        return at == _end || *at != ':' ? null : SkipSpace(at + 1);
    }

    private readonly byte* CloseObject(byte* at, int place, int count)
    {
        _tokens[place].Length = count;
        if (count > RepeatedNames.FewMembers) _index.RepeatedNames.NoteAmong(place, count);
        return at + 1;
    }

    /// <summary>Takes an array from behind its bracket. What is inside may have moved the tokens, so each is looked up again.</summary>
    private byte* Array(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (at != _end && *at == ']') return at + 1;
        for (var count = 1; ; count++)
        {
            var item = Add();
            at = Value(SkipSpace(at), item, depth);
            if (at == null) return null;
            at = SkipSpace(at);
            if (at == _end) return null;
            if (*at == ']')
            {
                _tokens[place].Length = count;
                return at + 1;
            }

            if (*at++ != ',') return null;
            _tokens[item].Step = _count - item;
        }
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
        token->Marks = marks;
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
        var special = Special(at, out var beyondAscii);
        if (special == 0) return EndOfLongerString(at, beyondAscii, ref marks);
        var quote = at + BitOperations.TrailingZeroCount(special);
        return *quote == '"' && (beyondAscii & Before(special)) == 0 ? quote : EndOfAnyString(at, at, ref marks);
    }

    /// <summary>The same for one that goes on.</summary>
    private readonly byte* EndOfLongerString(byte* start, uint seen, ref TokenMarks marks)
    {
        for (var at = start + Width; _end - at >= Width && at - start <= MostPlain; at += Width)
        {
            var special = Special(at, out var beyondAscii);
            if (special != 0)
            {
                var quote = at + BitOperations.TrailingZeroCount(special);
                return *quote == '"' && (seen | (beyondAscii & Before(special))) == 0 ? quote : EndOfAnyString(start, start, ref marks);
            }

            seen |= beyondAscii;
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
        var seen = 0u;
        for (; _end - at >= Width; at += Width)
        {
            var special = Special(at, out var beyondAscii);
            if (special != 0)
            {
                Mark(seen | (beyondAscii & Before(special)), ref marks);
                return at + BitOperations.TrailingZeroCount(special);
            }

            seen |= beyondAscii;
        }

        Mark(seen, ref marks);
        return at == _end ? at : EndOfPlainAtEnd(at, ref marks);
    }

    /// <summary>The same with less than a full width left: what stands before is loaded, too, and shifted out.</summary>
    private readonly byte* EndOfPlainAtEnd(byte* at, ref TokenMarks marks)
    {
        var known = Width - (int)(_end - at);
        var special = Special(_end - Width, out var beyondAscii) >> known;
        Mark((beyondAscii >> known) & (special == 0 ? uint.MaxValue : Before(special)), ref marks);
        return special == 0 ? _end : at + BitOperations.TrailingZeroCount(special);
    }

    private static void Mark(uint beyondAscii, ref TokenMarks marks)
    {
        if (beyondAscii != 0) marks |= TokenMarks.BeyondAscii;
    }

    /// <summary>A bit for each quote, backslash and control character among so many bytes, and one for each that is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(byte* at, out uint beyondAscii)
    {
        if (!Vector256.IsHardwareAccelerated) return SpecialInHalves(at, out beyondAscii);
        var next = Vector256.Load(at);
        beyondAscii = next.ExtractMostSignificantBits();
        return (Vector256.Equals(next, Vector256.Create((byte)'"'))
            | Vector256.Equals(next, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(next, Vector256.Create((byte)' '))).ExtractMostSignificantBits();
    }

    /// <summary>The same where the processor takes half as many at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SpecialInHalves(byte* at, out uint beyondAscii)
    {
        var (low, high) = (Vector128.Load(at), Vector128.Load(at + Vector128<byte>.Count));
        beyondAscii = low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << Vector128<byte>.Count);
        return Special(low).ExtractMostSignificantBits() | (Special(high).ExtractMostSignificantBits() << Vector128<byte>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> next) =>
        Vector128.Equals(next, Vector128.Create((byte)'"'))
            | Vector128.Equals(next, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(next, Vector128.Create((byte)' '));

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

    /// <summary>Takes a number.</summary>
    private readonly byte* Number(byte* start, JsonToken* token)
    {
        var first = *start == '-' ? start + 1 : start;
        var at = Digits(first);
        if (at == first || (*first == '0' && at - first > 1)) return null;
        var scale = 0L;
        if (at != _end && *at == '.')
        {
            var point = at + 1;
            at = Digits(point);
            scale = at - point;
            if (scale == 0) return null;
            token->Marks = TokenMarks.Point;
        }

        if (at - start > MostShort || scale > ShortNumber.MostScale) token->Marks |= TokenMarks.Long;
        if (at != _end && (*at | 0x20) == 'e')
        {
            at = Exponent(at + 1);
            if (at == null) return null;
            token->Marks |= TokenMarks.Point | TokenMarks.Long;
        }

        token->Length = (int)(at - start);
        return at;
    }

    private readonly byte* Exponent(byte* at)
    {
        if (at != _end && *at is (byte)'+' or (byte)'-') at++;
        var end = Digits(at);
        return end == at ? null : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte* Digits(byte* at)
    {
        while (at != _end && (uint)(*at - '0') <= 9) at++;
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
