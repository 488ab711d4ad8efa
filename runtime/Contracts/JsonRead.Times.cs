using System;
using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Contracts;

public static partial class JsonRead
{
    private const int LongestText = 64;

    /// <summary>Where the <c>T</c> stands among the units of a duration.</summary>
    private const int TimeMark = 1;

    private static readonly SearchValues<char> AmountCharacters = SearchValues.Create("0123456789.");

    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>Reads a date by RFC 3339: <c>2026-03-14</c>.</summary>
    public static bool TryReadDateOnly(ref Utf8JsonReader reader, out DateOnly value) => TryReadText(ref reader, TryParse, out value);

    /// <summary>
    /// Reads a time of day by RFC 3339. A <see cref="TimeOnly"/> holds no offset, so false for any but UTC, and for a leap second.
    /// Digits after the seventh of a second are dropped.
    /// </summary>
    public static bool TryReadTimeOnly(ref Utf8JsonReader reader, out TimeOnly value) => TryReadText(ref reader, TryParse, out value);

    /// <summary>
    /// Reads a point in time by RFC 3339 with its offset. False for a leap second and for an offset beyond 14 hours, which
    /// <see cref="DateTimeOffset"/> does not hold. Digits after the seventh of a second are dropped.
    /// </summary>
    public static bool TryReadDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value) => TryReadText(ref reader, TryParse, out value);

    /// <summary>
    /// Reads a duration by ISO 8601 in weeks, or in days, hours, minutes and seconds. False for years and months, which have no exact
    /// length, and for a fraction of a tick.
    /// </summary>
    public static bool TryReadTimeSpan(ref Utf8JsonReader reader, out TimeSpan value) => TryReadText(ref reader, TryParse, out value);

    internal static bool TryParse(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    internal static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value)
    {
        value = default;
        if (!TryTakeTime(ref text, out var time) || !TryTakeOffset(text, out var offset) || offset != TimeSpan.Zero) return false;
        value = new TimeOnly(time.Ticks);
        return true;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 11 || text[10] is not ('T' or 't') || !TryParse(text[..10], out DateOnly date)) return false;
        text = text[11..];
        if (!TryTakeTime(ref text, out var time) || !TryTakeOffset(text, out var offset)) return false;
        var local = date.DayNumber * TimeSpan.TicksPerDay + time.Ticks;
        var utc = local - offset.Ticks;
        if (offset.Duration() > TimeSpan.FromHours(14) || utc < 0 || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(local, offset);
        return true;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        if (text.Length < 3 || text[0] != 'P') return false;
        text = text[1..];
        var units = text[^1] == 'W' ? "W" : "DTHMS";
        decimal ticks = 0;
        var last = -1;
        while (text.Length > 0)
        {
            var length = text.IndexOfAnyExcept(AmountCharacters);
            if (length < 0) return false;
            var place = units.IndexOf(text[length], StringComparison.Ordinal);
            var isTimeMark = place == TimeMark;
            if (place <= last || (place > TimeMark && last < TimeMark) || isTimeMark != (length == 0)) return false;
            if (!isTimeMark && !TryTakeAmount(text[..length], text[length], ref ticks)) return false;
            text = text[(length + 1)..];
            last = place;
        }

        if (last == TimeMark || ticks != decimal.Truncate(ticks)) return false;
        value = new TimeSpan((long)ticks);
        return true;
    }

    private static bool TryTakeAmount(ReadOnlySpan<char> amount, char unit, ref decimal ticks)
    {
        if (unit != 'S' && amount.Contains('.')) return false;
        if (!char.IsAsciiDigit(amount[0]) || !char.IsAsciiDigit(amount[^1])) return false;
        if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return false;
        if (count > TimeSpan.MaxValue.Ticks) return false;
        ticks += count * unit switch
        {
            'W' => 7 * TimeSpan.TicksPerDay,
            'D' => TimeSpan.TicksPerDay,
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            _ => TimeSpan.TicksPerSecond,
        };
        return ticks <= TimeSpan.MaxValue.Ticks;
    }

    private static bool TryReadText<T>(ref Utf8JsonReader reader, Parser<T> parse, out T value)
        where T : struct
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String) return false;
        var size = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

        // A longer text can only be one of these values when it is full of escapes or zeros.
        if (size > LongestText) return TryReadString(ref reader, out var text) && parse(text, out value);
        Span<char> buffer = stackalloc char[LongestText];
        try
        {
            return parse(buffer[..reader.CopyString(buffer)], out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Takes <c>HH:mm:ss</c> with an optional fraction off the front.</summary>
    private static bool TryTakeTime(ref ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':') return false;
        if (!TryTakeTwo(text, 23, out var hours) || !TryTakeTwo(text[3..], 59, out var minutes) || !TryTakeTwo(text[6..], 59, out var seconds)) return false;
        text = text[8..];
        long ticks = 0;
        if (text.Length > 0 && text[0] == '.')
        {
            var digits = text[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0) return false;
            for (var i = 0; i < 7; i++) ticks = (ticks * 10) + (i < digits ? text[i + 1] - '0' : 0);
            text = text[(digits + 1)..];
        }

        time = new TimeSpan(hours, minutes, seconds) + new TimeSpan(ticks);
        return true;
    }

    private static bool TryTakeOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z") return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!TryTakeTwo(text[1..], 23, out var hours) || !TryTakeTwo(text[4..], 59, out var minutes)) return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (text[0] == '-') offset = -offset;
        return true;
    }

    private static bool TryTakeTwo(ReadOnlySpan<char> text, int largest, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])) return false;
        value = ((text[0] - '0') * 10) + (text[1] - '0');
        return value <= largest;
    }
}
