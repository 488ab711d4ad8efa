using System;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// One walk over a value with the reader of the framework, which can only be moved on by reading: what it finds on the way fills an index, so
/// that nobody looks over the text again. What it does not ask of a string, whether it is Unicode and whether a name was given before, is asked
/// here. Where a walk stops, <see cref="JsonScan"/> is to look over the text; it may stop because it has no room, too.
/// </summary>
internal unsafe ref struct ReaderScan
{
    private readonly JsonIndex _index;
    private readonly byte* _text;

    /// <summary>Where the text begins in what the reader reads.</summary>
    private readonly long _offset;

    private readonly int _checkedDepth;
    private JsonToken* _tokens;
    private int _capacity;
    private int _count;

    /// <summary>Begins where a reader stands.</summary>
    /// <param name="reader">Stands on the first token of a value, and reads from one piece of memory.</param>
    /// <param name="text">That token.</param>
    /// <param name="index">What is filled.</param>
    public ReaderScan(scoped ref Utf8JsonReader reader, byte* text, JsonIndex index)
    {
        _index = index;
        _text = text;
        _offset = reader.TokenStartIndex;
        _checkedDepth = index.CheckedDepth;
        _tokens = index.First;
        _capacity = index.Capacity;
    }

    /// <summary>Reads to the last token of the value.</summary>
    /// <returns>False when it stopped.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool TryRun(scoped ref Utf8JsonReader reader) => TryAdd(1, out var place) && TryValue(ref reader, place, 0);

    /// <summary>Makes room for some tokens, and says where.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(int count, out int place)
    {
        place = _count;
        _count = place + count;
        return _count <= _capacity || TryWiden();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryWiden()
    {
        var hasRoom = _index.TryWiden();
        _tokens = _index.First;
        _capacity = _index.Capacity;
        return hasRoom;
    }

    private bool TryValue(scoped ref Utf8JsonReader reader, int place, int depth)
    {
        var token = _tokens + place;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return TryString(ref reader, token);
            case JsonTokenType.StartObject:
                Begin(ref reader, token, JsonValueKind.Object, length: 0);
                return TryObject(ref reader, place, depth + 1);
            case JsonTokenType.StartArray:
                Begin(ref reader, token, JsonValueKind.Array, length: 0);
                return TryArray(ref reader, place, depth + 1);
            case JsonTokenType.Number:
                Begin(ref reader, token, JsonValueKind.Number, length: 0);
                var start = _text + token->Start;
                return NumberScan.EndOf(start, start + reader.ValueSpan.Length, token) != null;
            case JsonTokenType.True:
                Begin(ref reader, token, JsonValueKind.True, reader.ValueSpan.Length);
                return true;
            case JsonTokenType.False:
                Begin(ref reader, token, JsonValueKind.False, reader.ValueSpan.Length);
                return true;
            case JsonTokenType.Null:
                Begin(ref reader, token, JsonValueKind.Null, reader.ValueSpan.Length);
                return true;
            case JsonTokenType.None or JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName or JsonTokenType.Comment:
                return false;
            default:
                throw new ArgumentOutOfRangeException(nameof(reader), reader.TokenType, "No token of JSON.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Begin(scoped ref Utf8JsonReader reader, JsonToken* token, JsonValueKind kind, int length)
    {
        token->Start = (int)(reader.TokenStartIndex - _offset);
        token->Length = length;
        token->Step = 0;
        token->KindCode = (byte)kind;
        token->Marks = TokenMarks.None;
    }

    private bool TryObject(scoped ref Utf8JsonReader reader, int place, int depth)
    {
        if (depth > _checkedDepth && !_index.MayBeSoDeep(depth)) return false;
        var names = default(NameFilter);
        var last = 0;
        for (var count = 1; reader.Read(); count++)
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                CloseObject(place, count - 1);
                return true;
            }

            if (!TryAdd(2, out var name)) return false;
            var member = name + 1;
            if (last != 0) _tokens[last].Step = member - last;
            last = member;
            if (!TryString(ref reader, _tokens + name)) return false;
            if (!names.TryAdd(reader.ValueSpan, reader.ValueIsEscaped) && count <= RepeatedNames.FewMembers) _index.RepeatedNames.Note(place, member);
            if (!reader.Read() || !TryValue(ref reader, member, depth)) return false;
        }

        return false;
    }

    private readonly void CloseObject(int place, int count)
    {
        _tokens[place].Length = count;
        _tokens[place].LastFound = 0;
        if (count > RepeatedNames.FewMembers) _index.RepeatedNames.NoteAmong(place, count);
    }

    private bool TryArray(scoped ref Utf8JsonReader reader, int place, int depth)
    {
        if (depth > _checkedDepth && !_index.MayBeSoDeep(depth)) return false;
        var last = 0;
        for (var count = 0; reader.Read(); count++)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _tokens[place].Length = count;
                return true;
            }

            if (!TryAdd(1, out var item)) return false;
            if (last != 0) _tokens[last].Step = item - last;
            last = item;
            if (!TryValue(ref reader, item, depth)) return false;
        }

        return false;
    }

    /// <summary>Takes a string or a name. One that is not plain is looked at again, where enough of the text is before its end.</summary>
    private readonly bool TryString(scoped ref Utf8JsonReader reader, JsonToken* token)
    {
        var length = reader.ValueSpan.Length;
        Begin(ref reader, token, JsonValueKind.String, length);
        var start = _text + ++token->Start;
        if (!reader.ValueIsEscaped && length <= StringScan.MostPlain && IsAscii(start, length)) return true;
        var end = start + length + 1;
        return end - _text >= StringLook.Width && StringScan.EndOf(start, end, token) != null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsAscii(byte* start, int length) => length <= StringLook.Width && start + length - _text >= StringLook.Width
        ? StringLook.AtLast(start, start + length).BeyondAscii == 0
        : Ascii.IsValid(new ReadOnlySpan<byte>(start, length));
}
