using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// One walk over the bytes of a JSON text (RFC 8259), which fills an index. It knows right from wrong, but not why. Each method takes
/// where it begins and returns where it ended, or null for what is no JSON.
/// </summary>
internal unsafe ref struct JsonScan
{
    private readonly byte* _text;
    private readonly byte* _end;
    private readonly JsonIndex _index;
    private readonly int _checkedDepth;

    private JsonToken* _tokens;
    private int _capacity;
    private int _count;

    /// <summary>Begins at the start of a text.</summary>
    /// <param name="text">The text; the <see cref="StringLook.Width"/> bytes before its end can be read.</param>
    /// <param name="length">How many bytes it has; the last one is no space.</param>
    /// <param name="index">What is filled.</param>
    public JsonScan(byte* text, int length, JsonIndex index)
    {
        _text = text;
        _end = text + length;
        _index = index;
        _tokens = index.First;
        _capacity = index.Capacity;
        _checkedDepth = index.CheckedDepth;
    }

    /// <summary>
    /// An object or array needs a bracket at the end of the text. Inside of it, the end is asked for behind brackets only: whatever else ends does
    /// so before that last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryRun()
    {
        // What is refused before it is looked at must not be taken for what stood here before.
        Begin(_tokens, _text, JsonValueKind.Undefined);
        if (_text == _end) return false;
        var at = SkipSpace(_text);
        if (*at is (byte)'{' or (byte)'[' && _end[-1] is not ((byte)'}' or (byte)']')) return false;
        return Value(at, Add(1), 0) == _end;
    }

    /// <summary>Makes room for some tokens, and says where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(int count)
    {
        var place = _count;
        if (place + count > _capacity) Grow();
        _count = place + count;
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
        switch (*at)
        {
            case (byte)'"':
                return String(at + 1, token);
            case (byte)'{':
                Begin(token, at, JsonValueKind.Object);
                return Object(at + 1, place, depth + 1);
            case (byte)'[':
                Begin(token, at, JsonValueKind.Array);
                return Array(at + 1, place, depth + 1);
            case (byte)'t':
                Begin(token, at, JsonValueKind.True);
                return Word(at, "true"u8, token);
            case (byte)'f':
                Begin(token, at, JsonValueKind.False);
                return Word(at, "false"u8, token);
            case (byte)'n':
                Begin(token, at, JsonValueKind.Null);
                return Word(at, "null"u8, token);
            default:
                Begin(token, at, JsonValueKind.Number);
                return NumberScan.EndOf(at, _end, token);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Begin(JsonToken* token, byte* at, JsonValueKind kind)
    {
        token->Start = (int)(at - _text);
        token->Length = 0;
        token->Step = 0;
        token->KindCode = (byte)kind;
        token->Marks = TokenMarks.None;
    }

    /// <summary>Takes an object from behind its brace.</summary>
    private byte* Object(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !_index.MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (*at == '}') return at + 1;
        var names = default(NameFilter);
        for (var count = 1; ; count++)
        {
            if (*at != '"') return null;
            var member = Add(2) + 1;
            var name = _tokens + member - 1;
            var start = at + 1;
            at = String(start, name);
            if (at == null) return null;
            if (!names.TryAdd(start, name, _end) && count <= RepeatedNames.FewMembers) _index.RepeatedNames.Note(place, member);
            at = SkipSpace(at);
            if (*at != ':') return null;
            at = Value(SkipSpace(at + 1), member, depth);
            if (at == null || at == _end) return null;
            at = SkipSpace(at);
            if (*at == '}') return CloseObject(at, place, count);
            if (*at != ',') return null;
            at = SkipSpace(at + 1);
            _tokens[member].Step = _count + 1 - member;
        }
    }

    private readonly byte* CloseObject(byte* at, int place, int count)
    {
        _tokens[place].Length = count;
        _tokens[place].LastFound = 0;
        if (count > RepeatedNames.FewMembers) _index.RepeatedNames.NoteAmong(place, count);
        return at + 1;
    }

    /// <summary>Takes an array from behind its bracket. What is inside may have moved the tokens, so each is looked up again.</summary>
    private byte* Array(byte* at, int place, int depth)
    {
        if (depth > _checkedDepth && !_index.MayBeSoDeep(depth)) return null;
        at = SkipSpace(at);
        if (*at == ']') return at + 1;
        for (var count = 1; ; count++)
        {
            var item = Add(1);
            at = Value(at, item, depth);
            if (at == null || at == _end) return null;
            at = SkipSpace(at);
            if (*at == ']')
            {
                _tokens[place].Length = count;
                return at + 1;
            }

            if (*at != ',') return null;
            at = SkipSpace(at + 1);
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
        Begin(token, at, JsonValueKind.String);
        var quote = StringScan.EndOf(at, _end, token);
        return quote == null ? null : quote + 1;
    }

    /// <summary>Takes what may stand between tokens, where something else follows for certain. Most often that is nothing, or one space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* SkipSpace(byte* at)
    {
        if (*at > ' ') return at;
        return *at == ' ' && at[1] > ' ' ? at + 1 : SkipSpaces(at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* SkipSpaces(byte* at)
    {
        while (*at is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }
}
