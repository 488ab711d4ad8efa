using System;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Contracts;

/// <summary>
/// Writes the values that <see cref="Utf8JsonWriter"/> alone writes otherwise than a schema wants them. Each is the counterpart of a
/// method of <see cref="JsonRead"/>.
/// </summary>
public static class JsonWrite
{
    private const int LongestText = 40;

    /// <summary>Writes a URI as the text that it was made from.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.OriginalString);
    }

    /// <summary>Writes a date as <c>2026-03-14</c>.</summary>
    public static void DateOnly(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[LongestText];
        writer.WriteStringValue(text[..Format(value, text)]);
    }

    /// <summary>Writes a time of day in UTC as <c>12:00:00Z</c>, with as many digits of a second as there are.</summary>
    public static void TimeOnly(Utf8JsonWriter writer, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[LongestText];
        writer.WriteStringValue(text[..Format(value, text)]);
    }

    /// <summary>Writes a point in time as RFC 3339 has it, in its own offset: <c>2026-03-14T12:00:00+01:00</c>.</summary>
    public static void DateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> text = stackalloc char[LongestText];
        writer.WriteStringValue(text[..Format(value, text)]);
    }

    /// <summary>
    /// Writes a duration as ISO 8601 has it: <c>P1DT2H0M5S</c>.
    /// <see cref="JsonCheck.IsFormatDuration(System.TimeSpan)"/> tells which ones a schema allows.
    /// </summary>
    public static void TimeSpan(Utf8JsonWriter writer, TimeSpan value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }

    /// <summary>Writes an array.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="list">The items.</param>
    /// <param name="writeItem">Writes one item.</param>
    public static void List<T>(Utf8JsonWriter writer, ValueList<T> list, Action<Utf8JsonWriter, T> writeItem)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(writeItem);
        writer.WriteStartArray();
        foreach (var item in list) writeItem(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="map">The members.</param>
    /// <param name="writeValue">Writes the value of one member.</param>
    public static void Map<T>(Utf8JsonWriter writer, ValueMap<T> map, Action<Utf8JsonWriter, T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writeValue);
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            writeValue(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>The text that a date has in JSON.</summary>
    public static string Text(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text that a time of day in UTC has in JSON.</summary>
    public static string Text(TimeOnly value)
    {
        Span<char> text = stackalloc char[LongestText];
        return text[..Format(value, text)].ToString();
    }

    /// <summary>The text that a point in time has in JSON.</summary>
    public static string Text(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[LongestText];
        return text[..Format(value, text)].ToString();
    }

    /// <summary>The text that a duration has in JSON.</summary>
    /// <remarks>Units between two others are written even when they are 0, as the grammar of RFC 3339 asks.</remarks>
    public static string Text(TimeSpan value)
    {
        // The lowest duration has no positive counterpart; it is off by one tick of 29 thousand years.
        var rest = value == System.TimeSpan.MinValue ? System.TimeSpan.MaxValue : value.Duration();
        var fraction = (rest.Ticks % System.TimeSpan.TicksPerSecond / 1e7m).ToString(".#######", CultureInfo.InvariantCulture);
        var hasSeconds = rest.Seconds > 0 || fraction.Length > 0;
        var hasMinutes = rest.Minutes > 0 || (rest.Hours > 0 && hasSeconds);
        var text = new StringBuilder(value < System.TimeSpan.Zero ? "-P" : "P");
        if (rest.Days > 0) text.Append(CultureInfo.InvariantCulture, $"{rest.Days}D");
        if (rest.Hours > 0 || hasMinutes || hasSeconds) text.Append('T');
        if (rest.Hours > 0) text.Append(CultureInfo.InvariantCulture, $"{rest.Hours}H");
        if (hasMinutes) text.Append(CultureInfo.InvariantCulture, $"{rest.Minutes}M");
        if (hasSeconds) text.Append(CultureInfo.InvariantCulture, $"{rest.Seconds}{fraction}S");
        return rest == System.TimeSpan.Zero ? "PT0S" : text.ToString();
    }

    private static int Format(DateOnly value, Span<char> text)
    {
        value.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return length;
    }

    private static int Format(TimeOnly value, Span<char> text)
    {
        value.TryFormat(text, out var length, "HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture);
        text[length] = 'Z';
        return length + 1;
    }

    private static int Format(DateTimeOffset value, Span<char> text)
    {
        var format = value.Offset == System.TimeSpan.Zero ? "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFFzzz";
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return length;
    }
}
