using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using JsonContracts.Schema.Text;

namespace JsonContracts.Conformance.Tests.Compiling;

/// <summary>
/// Whether what is written is what was read: equal as JSON Schema says, but for texts that a C# type holds by their meaning. A UUID is
/// written in lower case, a moment without zeros at its end and to a tenth of a microsecond, a duration in days and below.
/// </summary>
internal static class SameValue
{
    public static bool Holds(JsonValue one, JsonValue other) => (one, other) switch
    {
        (StringValue text, StringValue same) => text == same || HaveOneMeaning(text.Value, same.Value),
        (ArrayValue items, ArrayValue same) => items.Items.Count == same.Items.Count && items.Items.Zip(same.Items).All(pair => Holds(pair.First, pair.Second)),
        (ObjectValue members, ObjectValue same) => members.Members.Count == same.Members.Count
            && members.Members.All(member => same.Find(member.Name) is { } value && Holds(member.Value, value)),
        _ => one == other,
    };

    private static bool HaveOneMeaning(string text, string same) =>
        (Guid.TryParseExact(text, "D", out var id) && Guid.TryParseExact(same, "D", out var sameId) && id == sameId)
        || (Moment(text) is { } moment && Moment(same) is { } sameMoment && moment == sameMoment)
        || (Duration(text) is { } duration && Duration(same) is { } sameDuration && duration == sameDuration);

    /// <summary>The moment and its offset; <c>12:30:00Z</c> counts as one of the first day.</summary>
    private static (DateTime, TimeSpan)? Moment(string text)
    {
        var whole = text.Contains('-', StringComparison.Ordinal) && text.Contains('T', StringComparison.OrdinalIgnoreCase) ? text : "2000-01-02T" + text;
        var point = whole.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : whole.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 7) whole = whole.Remove(point + 8, digits - 7);
        return DateTimeOffset.TryParse(whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && char.IsAsciiDigit(text[0]) ? (moment.DateTime, moment.Offset) : null;
    }

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
