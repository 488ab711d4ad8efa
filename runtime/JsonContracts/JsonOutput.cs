using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Writes JSON as UTF-8 straight into the spans of a buffer. It looks after the form of values; braces, commas and names are
/// the business of the caller, who knows most of them while the program is compiled and writes them as segments.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    /// <summary>No number, date or UUID is longer.</summary>
    private const int LongestScalar = 64;

    /// <summary>So many characters of a string are transcoded at a time; a buffer has to have room for three bytes each.</summary>
    private const int LongestPiece = 4096;

    private const int BytesPerCharacter = 3;

    /// <summary>Up to here, and with so many digits behind the point, scaling a number up and down again loses nothing.</summary>
    private const double MaxFixed = 1e11;

    private const int FixedScale = 4;

    /// <summary>So many digits behind the point fit into 64 bits.</summary>
    private const int MaxScale = 18;

    /// <summary>No number of 64 bits has more.</summary>
    private const int MostDigits = 20;

    private static readonly ulong[] s_powers = [.. Powers()];

    // What JSON itself asks for. Everything else is written as it is, the shortest form that there is.
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly IBufferWriter<byte> _target;
    private readonly JavaScriptEncoder? _encoder;
    private Span<byte> _span;
    private int _used;
    private bool _isAfterBrace;

    /// <summary>Writes to a buffer. What was written last is only in it after <see cref="Flush"/>.</summary>
    /// <param name="target">Where the text goes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public JsonOutput(IBufferWriter<byte> target)
        : this(target, null)
    {
    }

    /// <summary>Writes strings as an encoder wants them.</summary>
    internal JsonOutput(IBufferWriter<byte> target, JavaScriptEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _encoder = encoder;
        _span = target.GetSpan(LongestScalar);
    }

    /// <summary>Hands over what is still held back.</summary>
    public void Flush()
    {
        _target.Advance(_used);
        _span = default;
        _used = 0;
    }

    /// <summary>Writes JSON as it is: braces, names, constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> json)
    {
        if (_span.Length - _used < json.Length) Grow(json.Length);
        json.CopyTo(_span[_used..]);
        _used += json.Length;
    }

    /// <summary>Writes a value of an enum.</summary>
    /// <param name="utf8Json">Its JSON form; empty when it is none of the members.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the members.</exception>
    public void WriteEnum<T>(ReadOnlySpan<byte> utf8Json, T value)
        where T : struct, Enum
    {
        if (utf8Json.IsEmpty) throw new ArgumentOutOfRangeException(nameof(value), value, $"No member of {typeof(T).Name}.");
        Write(utf8Json);
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Write("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(long value)
    {
        Reserve(LongestScalar);
        Utf8Formatter.TryFormat(value, _span[_used..], out var length);
        _used += length;
    }

    /// <summary>Writes a number as the shortest decimal that stands for it.</summary>
    /// <exception cref="ArgumentException">The number is not finite, and JSON has no such number.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("JSON has no number that is not finite.", nameof(value));
        Reserve(LongestScalar);
        var size = Math.Abs(value);
        var scaled = Math.Round(size * s_powers[FixedScale]);
        if (size < MaxFixed && scaled / s_powers[FixedScale] == size)
        {
            if (double.IsNegative(value)) _span[_used++] = (byte)'-';
            var (digits, scale) = ((ulong)scaled, FixedScale);
            for (; scale > 0 && digits % 10 == 0; scale--) digits /= 10;
            WriteFixed(digits, scale);
            return;
        }

        value.TryFormat(_span[_used..], out var length, default, CultureInfo.InvariantCulture);
        _used += length;
    }

    /// <summary>Writes a number with all of its digits.</summary>
    public void WriteNumber(decimal value)
    {
        Reserve(LongestScalar);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        if (parts[2] != 0 || value.Scale > MaxScale)
        {
            value.TryFormat(_span[_used..], out var length, default, CultureInfo.InvariantCulture);
            _used += length;
            return;
        }

        if (decimal.IsNegative(value) && digits != 0) _span[_used++] = (byte)'-';
        WriteFixed(digits, value.Scale);
    }

    /// <summary>Writes a string in quotes; <c>null</c> when there is none.</summary>
    /// <remarks>A value that is only asked about may lack what is required, and is still written.</remarks>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        if (_encoder is null) WriteText(value);
        else WriteEncoded(_encoder.Encode(value));
    }

    /// <summary>Writes a UUID in its form with 36 characters.</summary>
    public void WriteGuid(Guid value)
    {
        Reserve(LongestScalar);
        _span[_used] = (byte)'"';
        value.TryFormat(_span[(_used + 1)..], out var length);
        _span[_used + length + 1] = (byte)'"';
        _used += length + 2;
    }

    /// <summary>Writes a URI as the text that it was made from; <c>null</c> when there is none.</summary>
    /// <inheritdoc cref="WriteString" path="/remarks"/>
    public void WriteUri(Uri? value) => WriteString(value?.OriginalString);

    /// <summary>Writes a date as <c>2026-03-14</c>.</summary>
    public void WriteDateOnly(DateOnly value) => WriteFormatted(value, JsonWrite.DateFormat, ""u8);

    /// <summary>Writes a time of day in UTC as <c>12:00:00Z</c>, with as many digits of a second as there are.</summary>
    public void WriteTimeOnly(TimeOnly value) => WriteFormatted(value, JsonWrite.TimeFormat, "Z"u8);

    /// <summary>Writes a point in time as RFC 3339 has it, in its own offset: <c>2026-03-14T12:00:00+01:00</c>.</summary>
    public void WriteDateTimeOffset(DateTimeOffset value) => WriteFormatted(value, JsonWrite.FormatOf(value), ""u8);

    /// <summary>
    /// Writes a duration as ISO 8601 has it: <c>P1DT2H0M5S</c>.
    /// <see cref="JsonCheck.IsFormatDuration(TimeSpan)"/> tells which ones a schema allows.
    /// </summary>
    public void WriteTimeSpan(TimeSpan value) => WriteString(JsonWrite.Text(value));

    /// <summary>Writes any JSON value; <c>null</c> when there is none.</summary>
    /// <inheritdoc cref="WriteString" path="/remarks"/>
    public void WriteData(JsonData? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        var raw = JsonCheck.RawUtf8(value.Element);
        if (_encoder is null && raw.IndexOfAny(" \t\r\n"u8) < 0)
        {
            Write(raw);
            return;
        }

        // With white space in it, which may be within strings, the framework knows what to leave out.
        using var buffer = JsonBuffer.Rent();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = _encoder ?? JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            value.Element.WriteTo(writer);
        }

        Write(buffer.Written);
    }

    /// <summary>Says that an item is missing although others follow it.</summary>
    /// <param name="index">The place of the item, from 0.</param>
    /// <exception cref="ArgumentException">JSON has no array with a gap.</exception>
    [DoesNotReturn]
    public static void RefuseGap(int index) => throw new ArgumentException($"JSON has no array that lacks its item {index} and has others behind it.", nameof(index));

    private void WriteFormatted<T>(T value, string format, ReadOnlySpan<byte> end)
        where T : IUtf8SpanFormattable
    {
        Reserve(LongestScalar);
        _span[_used] = (byte)'"';
        value.TryFormat(_span[(_used + 1)..], out var length, format, CultureInfo.InvariantCulture);
        _used += length + 1;
        Write(end);
        Write("\""u8);
    }

    /// <summary>Writes a number by its digits, so many of them behind the point: the last one first, as it is found.</summary>
    private void WriteFixed(ulong digits, int scale)
    {
        var count = scale + 1;
        while (count < s_powers.Length && digits >= s_powers[count]) count++;
        var length = scale == 0 ? count : count + 1;
        var target = _span.Slice(_used, length);
        var at = length - 1;
        for (; scale > 0; scale--) target[at--] = TakeDigit(ref digits);
        if (length > count) target[at--] = (byte)'.';
        while (at >= 0) target[at--] = TakeDigit(ref digits);
        _used += length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte TakeDigit(ref ulong digits)
    {
        (digits, var digit) = Math.DivRem(digits, 10);
        return (byte)('0' + digit);
    }

    /// <summary>Writes text in quotes and escapes what JSON wants escaped.</summary>
    private void WriteText(ReadOnlySpan<char> text)
    {
        // A buffer that has to grow for a large string does so once, at least when all of it is ASCII.
        if (text.Length > LongestPiece) Reserve(text.Length + LongestScalar);
        Write("\""u8);
        while (text.Length > LongestPiece)
        {
            // Both halves of a surrogate pair belong into one piece.
            var length = char.IsHighSurrogate(text[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
            WritePiece(text[..length]);
            text = text[length..];
        }

        WritePiece(text);
        Write("\""u8);
    }

    /// <summary>Searches and transcodes a piece while it is in the cache. Most are short, and plain from end to end.</summary>
    private void WritePiece(ReadOnlySpan<char> text)
    {
        if (text.Length > PlainText.Longest)
        {
            WriteRich(text);
            return;
        }

        Reserve(text.Length * BytesPerCharacter);
        var plain = PlainText.Copy(text, _span[_used..]);
        _used += plain;
        if (plain < text.Length) WriteRich(text[plain..]);
    }

    private void WriteRich(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(s_escaped); next >= 0; next = text.IndexOfAny(s_escaped))
        {
            Transcode(text[..next]);
            WriteEscaped(text[next]);
            text = text[(next + 1)..];
        }

        Transcode(text);
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * BytesPerCharacter);
        _used += Encoding.UTF8.GetBytes(text, _span[_used..]);
    }

    /// <summary>Writes text in quotes that an encoder has escaped, which leaves nothing to escape and may make it longer.</summary>
    private void WriteEncoded(string text)
    {
        Reserve(Encoding.UTF8.GetByteCount(text) + LongestScalar);
        Write("\""u8);
        _used += Encoding.UTF8.GetBytes(text, _span[_used..]);
        Write("\""u8);
    }

    private void WriteEscaped(char c)
    {
        Reserve(LongestScalar);
        _span[_used++] = (byte)'\\';
        var letter = c switch { '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', '"' => '"', '\\' => '\\', _ => 'u' };
        _span[_used++] = (byte)letter;
        if (letter != 'u') return;
        Write("00"u8);
        _span[_used++] = (byte)('0' + (c >> 4));
        _span[_used++] = "0123456789abcdef"u8[c & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int size)
    {
        if (_span.Length - _used < size) Grow(size);
    }

    private static IEnumerable<ulong> Powers()
    {
        var power = 1UL;
        for (var i = 0; i < MostDigits; i++, power *= 10) yield return power;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        _isAfterBrace = IsAfterBrace;
        _target.Advance(_used);
        _span = _target.GetSpan(size);
        _used = 0;
    }
}

/// <summary>Writes one value where a value may stand.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="output">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonValueWriter<in T>(ref JsonOutput output, T value);
