using System;

namespace JsonContracts.Schema.Formats;

/// <summary>RFC 3339: dates, times with an offset, and both together. A leap second is only there where UTC has one, at 23:59:60.</summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;
    private const int ClockLength = 8;

    public static bool IsDateTime(ReadOnlySpan<char> text) =>
        text.Length > DateLength && text[DateLength] is 'T' or 't' && IsDate(text.Slice(0, DateLength)) && IsTime(text.Slice(DateLength + 1));

    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-') return false;
        var high = Pair(text, 0);
        var low = Pair(text, 2);
        var month = Pair(text, 5);
        var day = Pair(text, 8);
        return high >= 0 && low >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn((high * 100) + low, month);
    }

    public static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < ClockLength || text[2] != ':' || text[5] != ':') return false;
        var hour = Pair(text, 0);
        var minute = Pair(text, 3);
        var second = Pair(text, 6);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60) return false;
        return TryOffset(WithoutFraction(text.Slice(ClockLength)), out var offset) && (second < 60 || IsLastMinute((hour * 60) + minute - offset));
    }

    private static ReadOnlySpan<char> WithoutFraction(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '.' || !Ascii.IsDigit(text[1])) return text;
        var end = 2;
        while (end < text.Length && Ascii.IsDigit(text[end])) end++;
        return text.Slice(end);
    }

    /// <summary>The minutes by which local time is ahead of UTC.</summary>
    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1) return text[0] is 'Z' or 'z';
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        var hour = Pair(text, 1);
        var minute = Pair(text, 4);
        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }

    private static bool IsLastMinute(int minuteOfDay)
    {
        const int day = 24 * 60;
        return (minuteOfDay + day) % day == day - 1;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Two digits as a number, or -1.</summary>
    private static int Pair(ReadOnlySpan<char> text, int at) =>
        Ascii.IsDigit(text[at]) && Ascii.IsDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -1;
}
