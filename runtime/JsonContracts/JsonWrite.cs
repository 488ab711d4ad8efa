using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace JsonContracts;

/// <summary>The texts that dates, times and durations have in JSON. <see cref="JsonRead"/> reads them back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    internal const string DateFormat = "yyyy-MM-dd";

    /// <summary>The letter of UTC is put behind it.</summary>
    internal const string TimeFormat = "HH':'mm':'ss.FFFFFFF";

    private const string UtcFormat = "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFF'Z'";

    private const string OffsetFormat = "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFFzzz";

    /// <summary>The text that a date has in JSON.</summary>
    public static string Text(DateOnly value) => value.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>The text that a time of day in UTC has in JSON.</summary>
    public static string Text(TimeOnly value) => value.ToString(TimeFormat, CultureInfo.InvariantCulture) + "Z";

    /// <summary>The text that a point in time has in JSON.</summary>
    public static string Text(DateTimeOffset value) => value.ToString(FormatOf(value), CultureInfo.InvariantCulture);

    /// <summary>The text that a duration has in JSON.</summary>
    /// <remarks>Units between two others are written even when they are 0, as the grammar of RFC 3339 asks.</remarks>
    public static string Text(TimeSpan value)
    {
        // The lowest duration has no positive counterpart; it is off by one tick of 29 thousand years.
        var rest = value == TimeSpan.MinValue ? TimeSpan.MaxValue : value.Duration();
        var fraction = (rest.Ticks % TimeSpan.TicksPerSecond / 1e7m).ToString(".#######", CultureInfo.InvariantCulture);
        var hasSeconds = rest.Seconds > 0 || fraction.Length > 0;
        var hasMinutes = rest.Minutes > 0 || (rest.Hours > 0 && hasSeconds);
        var text = new StringBuilder(value < TimeSpan.Zero ? "-P" : "P");
        if (rest.Days > 0) text.Append(CultureInfo.InvariantCulture, $"{rest.Days}D");
        if (rest.Hours > 0 || hasMinutes || hasSeconds) text.Append('T');
        if (rest.Hours > 0) text.Append(CultureInfo.InvariantCulture, $"{rest.Hours}H");
        if (hasMinutes) text.Append(CultureInfo.InvariantCulture, $"{rest.Minutes}M");
        if (hasSeconds) text.Append(CultureInfo.InvariantCulture, $"{rest.Seconds}{fraction}S");
        return rest == TimeSpan.Zero ? "PT0S" : text.ToString();
    }

    /// <summary>How a point in time is written: in UTC with its letter, otherwise with its offset.</summary>
    internal static string FormatOf(DateTimeOffset value) => value.Offset == TimeSpan.Zero ? UtcFormat : OffsetFormat;
}
