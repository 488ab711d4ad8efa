using System;
using System.Globalization;
using System.Text.Json;

namespace JsonContracts;

public static partial class JsonRead
{
    private const int LongestText = 64;

    private const int DateLength = 10;

    private const int ClockLength = 8;

    /// <summary>So many digits of a second fit into a tick.</summary>
    private const int MostDecimals = 7;

    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="isPlain">Whether <see cref="JsonWrite"/> writes the value with the same text again.</param>
    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value, out bool isPlain);

    /// <summary>Reads a date by RFC 3339: <c>2026-03-14</c>.</summary>
    public static bool TryReadDateOnly(JsonView json, out DateOnly value) => TryReadText(json, TryParse, out value);

    /// <summary>
    /// Reads a time of day by RFC 3339. A <see cref="TimeOnly"/> holds no offset, so false for any but UTC, and for a leap second.
    /// Digits after the seventh of a second are dropped.
    /// </summary>
    public static bool TryReadTimeOnly(JsonView json, out TimeOnly value) => TryReadText(json, TryParse, out value);

    /// <summary>
    /// Reads a point in time by RFC 3339 with its offset. False for a leap second and for an offset beyond 14 hours, which
    /// <see cref="DateTimeOffset"/> does not hold. Digits after the seventh of a second are dropped.
    /// </summary>
    public static bool TryReadDateTimeOffset(JsonView json, out DateTimeOffset value) =>
        TryReadText(json, TryParse, out value);

    /// <summary>
    /// Reads a duration by RFC 3339, appendix A, in weeks, or in days, hours, minutes and seconds. False for years and months, which
    /// have no exact length.
    /// </summary>
    public static bool TryReadTimeSpan(JsonView json, out TimeSpan value) => TryReadText(json, TryParse, out value);

    /// <summary>Whether a time of day with its offset, known to be one, is written as <see cref="JsonWrite"/> writes it.</summary>
    private static bool IsPlain(ReadOnlySpan<char> time)
    {
        time = time[ClockLength..];
        if (time[0] == '.')
        {
            var digits = time[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits > MostDecimals || time[digits] == '0') return false;
            time = time[(digits + 1)..];
        }

        return time is "Z" || (time.Length > 1 && time[1..] is not "00:00");
    }

    private static bool TryParse(ReadOnlySpan<char> text, out DateOnly value, out bool isPlain)
    {
        (value, isPlain) = (default, true);
        return JsonCheck.IsFormatDate(text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    private static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value, out bool isPlain)
    {
        (value, isPlain) = (default, false);
        var time = text;
        if (!JsonCheck.IsFormatTime(text) || !TryTakeClock(ref text, out var ticks) || OffsetOf(text) != TimeSpan.Zero) return false;
        value = new TimeOnly(ticks);
        isPlain = IsPlain(time);
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value, out bool isPlain)
    {
        (value, isPlain) = (default, false);
        if (!JsonCheck.IsFormatDateTime(text) || !TryParse(text[..DateLength], out DateOnly date, out _)) return false;
        isPlain = text[DateLength] == 'T' && IsPlain(text[(DateLength + 1)..]);
        text = text[(DateLength + 1)..];
        if (!TryTakeClock(ref text, out var ticks)) return false;
        var offset = OffsetOf(text);
        var local = (date.DayNumber * TimeSpan.TicksPerDay) + ticks;
        var utc = local - offset.Ticks;
        if (offset.Duration() > LargestOffset || utc < 0 || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out TimeSpan value, out bool isPlain)
    {
        (value, isPlain) = (default, false);
        if (!JsonCheck.IsFormatDuration(text)) return false;
        var duration = text;
        Int128 seconds = 0;
        var isTime = false;
        text = text[1..];
        while (text.Length > 0)
        {
            if (text[0] == 'T')
            {
                isTime = true;
                text = text[1..];
            }

            var length = text.IndexOfAnyExceptInRange('0', '9');
            if (!TrySecondsIn(text[length], isTime, out var unit)) return false;
            if (!long.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
            seconds += (Int128)count * unit;
            text = text[(length + 1)..];
        }

        if (seconds > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond) return false;
        value = new TimeSpan((long)seconds * TimeSpan.TicksPerSecond);
        isPlain = duration.SequenceEqual(JsonWrite.Text(value));
        return true;
    }

    /// <summary>The seconds of a unit, unless it is one without an exact length.</summary>
    private static bool TrySecondsIn(char unit, bool isTime, out int seconds)
    {
        seconds = unit switch
        {
            'W' => 7 * 24 * 60 * 60,
            'D' => 24 * 60 * 60,
            'H' => 60 * 60,
            'M' when isTime => 60,
            'S' => 1,
            _ => 0,
        };
        return seconds > 0;
    }

    private static bool TryReadText<T>(JsonView json, Parser<T> parse, out T value)
        where T : struct
    {
        value = default;
        if (json.ValueKind != JsonValueKind.String) return json.Refuse();

        // A longer text can only be one of these values when it is full of escapes or zeros.
        Span<char> few = stackalloc char[LongestText];
        ReadOnlySpan<char> text = json.Content.Length > LongestText ? json.GetString() : few[..json.CopyString(few)];
        if (!parse(text, out value, out var isPlain)) return json.Refuse();
        if (!isPlain) json.Alter(Alterations.Text);
        return true;
    }

    /// <summary>Takes the clock off the front of a time that is known to be one. False for a leap second.</summary>
    private static bool TryTakeClock(ref ReadOnlySpan<char> text, out long ticks)
    {
        var seconds = Pair(text[6..]);
        ticks = new TimeSpan(Pair(text), Pair(text[3..]), seconds).Ticks;
        text = text[ClockLength..];
        if (seconds == 60) return false;
        if (text[0] != '.') return true;
        var digits = text[1..].IndexOfAnyExceptInRange('0', '9');
        var unit = TimeSpan.TicksPerSecond;
        for (var i = 1; i <= digits; i++)
        {
            unit /= 10;
            ticks += unit * (text[i] - '0');
        }

        text = text[(digits + 1)..];
        return true;
    }

    private static TimeSpan OffsetOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 1) return TimeSpan.Zero;
        var offset = new TimeSpan(Pair(text[1..]), Pair(text[4..]), 0);
        return text[0] == '-' ? -offset : offset;
    }

    private static int Pair(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
