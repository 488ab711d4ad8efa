using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace JsonContracts;

/// <summary>
/// Finds the quote that ends a JSON string, and notes its length and marks. Each method takes a place in the string, and returns where the
/// quote stands, or null for what is no JSON.
/// </summary>
internal static unsafe class StringScan
{
    /// <summary>A string of no more bytes is looked at in one loop. Most that are longer are addresses.</summary>
    public const int MostPlain = 8 * StringLook.Width;

    /// <summary>Most strings are short and plain, and need one look.</summary>
    /// <param name="start">Behind the quote that begins it.</param>
    /// <param name="end">Where the text ends; the <see cref="StringLook.Width"/> bytes before can be read.</param>
    /// <param name="token">What is filled; it has no marks yet.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* EndOf(byte* start, byte* end, JsonToken* token)
    {
        if (end - start >= StringLook.Width)
        {
            var seen = StringLook.At(start);
            if (seen.HasPlainEnd) return Close(start, start + seen.Quote, token);
        }

        return EndOfLonger(start, end, token);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Close(byte* start, byte* quote, JsonToken* token)
    {
        token->Length = (int)(quote - start);
        return quote;
    }

    /// <summary>The same for one that is not so short, not so plain, or near the end of the text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* EndOfLonger(byte* start, byte* end, JsonToken* token)
    {
        var at = start;
        for (; end - at >= 2 * StringLook.Width; at += 2 * StringLook.Width)
        {
            var seen = StringLook.AtTwo(at);
            if (!seen.HasNothing) return EndOfSeen(start, at, seen, end, token);
            if (at - start > MostPlain) return EndOfLong(start, end, token);
        }

        if (end - at >= StringLook.Width)
        {
            var seen = StringLook.At(at);
            if (!seen.HasNothing) return EndOfSeen(start, at, seen, end, token);
            at += StringLook.Width;
        }

        return at == end ? null : EndOfSeen(start, at, StringLook.AtLast(at, end), end, token);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* EndOfSeen(byte* start, byte* at, StringLook seen, byte* end, JsonToken* token) =>
        seen.HasPlainEnd ? Close(start, at + seen.Quote, token) : EndOfAny(start, at, end, token);

    /// <summary>The same for one that goes on for long. Most that are not written for people are addresses, and whether they are is asked in any case.</summary>
    private static byte* EndOfLong(byte* start, byte* end, JsonToken* token)
    {
        var at = start + PlainUri.PlainLength(new ReadOnlySpan<byte>(start, (int)(end - start)));
        if (at == start || at == end || *at != '"') return EndOfAny(start, at, end, token);
        token->Marks = TokenMarks.Uri;
        return Close(start, at, token);
    }

    /// <summary>The same for any string, from a place in it up to which it is plain.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* EndOfAny(byte* start, byte* at, byte* end, JsonToken* token)
    {
        for (at = EndOfPlain(at, end, token); at != end; at = EndOfPlain(at, end, token))
        {
            if (*at == '"') return token->IsAscii || IsUtf8(start, at) ? Close(start, at, token) : null;
            token->Marks |= TokenMarks.Escaped;
            at = *at == '\\' ? EndOfEscape(at, end) : null;
            if (at == null) return null;
        }

        return null;
    }

    private static bool IsUtf8(byte* start, byte* end) => Utf8.IsValid(new ReadOnlySpan<byte>(start, (int)(end - start)));

    /// <summary>Where the next quote, backslash or control character stands, or the end of the text.</summary>
    private static byte* EndOfPlain(byte* at, byte* end, JsonToken* token)
    {
        while (at != end)
        {
            var width = (int)Math.Min(end - at, StringLook.Width);
            var seen = width == StringLook.Width ? StringLook.At(at) : StringLook.AtLast(at, end);
            if (seen.IsBeyondAscii) token->Marks |= TokenMarks.BeyondAscii;
            if (seen.Special != 0) return at + BitOperations.TrailingZeroCount(seen.Special);
            at += width;
        }

        return end;
    }

    /// <summary>Takes an escape. One of half a surrogate pair has to be followed by the other half, or it is no Unicode text.</summary>
    private static byte* EndOfEscape(byte* at, byte* end)
    {
        if (end - at < 2) return null;
        if (at[1] != 'u') return "\"\\/bfnrt"u8.Contains(at[1]) ? at + 2 : null;
        at = EndOfUnit(at, end, out var unit);
        if (at == null || char.IsLowSurrogate(unit)) return null;
        if (!char.IsHighSurrogate(unit)) return at;
        at = EndOfUnit(at, end, out var low);
        return at != null && char.IsLowSurrogate(low) ? at : null;
    }

    private static byte* EndOfUnit(byte* at, byte* end, out char unit)
    {
        unit = '\0';
        var isUnit = end - at >= JsonEscapes.UnitLength
            && at[0] == '\\'
            && at[1] == 'u'
            && JsonEscapes.TryUnit(new ReadOnlySpan<byte>(at, JsonEscapes.UnitLength), out unit);
        return isUnit ? at + JsonEscapes.UnitLength : null;
    }
}
