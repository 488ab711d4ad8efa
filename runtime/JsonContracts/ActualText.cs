using System;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using static System.Globalization.UnicodeCategory;

namespace JsonContracts;

/// <summary>Describes a value in a violation: short, whatever the value is, and the same in every culture.</summary>
internal static class ActualText
{
    /// <summary>How many characters of a string are shown.</summary>
    private const int Shown = 64;

    public static string Of<T>(T value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        JsonElement json => OfJson(json),
        JsonData data => OfJson(data.Element),
        Uri uri => Quote(uri.OriginalString),
        DateTimeOffset time => Quote(JsonWrite.Text(time)),
        DateOnly date => Quote(JsonWrite.Text(date)),
        TimeOnly time => Quote(JsonWrite.Text(time)),
        TimeSpan duration => Quote(JsonWrite.Text(duration)),
        Guid guid => Quote(guid.ToString()),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => Shorten(number.ToString(null, CultureInfo.InvariantCulture)),
        IDictionary map => Counted("an object with", map.Count, "member"),
        ICollection list => Counted("an array with", list.Count, "item"),
        ICountedItems { IsObject: true } map => Counted("an object with", map.Count, "member"),
        ICountedItems list => Counted("an array with", list.Count, "item"),
        _ => "an object",
    };

    public static string Of(JsonView json) => json.ValueKind switch
    {
        JsonValueKind.Object => Counted("an object with", json.Count, "member"),
        JsonValueKind.Array => Counted("an array with", json.Count, "item"),
        JsonValueKind.String => Quote(json.GetString()),
        JsonValueKind.Undefined => "undefined",
        _ => Shorten(json.ToString()),
    };

    /// <summary>The words for a number of things: “an array with 1 item”.</summary>
    public static string Counted(string words, int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{words} {count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>The first characters of a longer text. Both halves of a surrogate pair belong together.</summary>
    public static ReadOnlySpan<char> Start(string text, int length) => text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);

    private static string OfJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Counted("an object with", MemberCount(json), "member"),
        JsonValueKind.Array => Counted("an array with", json.GetArrayLength(), "item"),
        JsonValueKind.String => JsonCheck.TryGetString(json, out var text) ? Quote(text) : "a string with half of a surrogate pair",
        JsonValueKind.Undefined => "undefined",
        _ => Shorten(json.GetRawText()),
    };

    private static int MemberCount(JsonElement json)
    {
        var count = 0;
        foreach (var member in json.EnumerateObject()) count++;
        return count;
    }

    /// <summary>A string in quotes, with what cannot be seen escaped; a long one is cut between two characters.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        var shown = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown++ == Shown)
            {
                var length = JsonCheck.CodePointCount(text);
                return quoted.Append(CultureInfo.InvariantCulture, $"…\" ({length} characters)").ToString();
            }

            AppendTo(quoted, rune);
        }

        return quoted.Append('"').ToString();
    }

    private static void AppendTo(StringBuilder quoted, Rune rune)
    {
        if (rune.Value is '"' or '\\') quoted.Append('\\').Append((char)rune.Value);
        else if (rune.Value == '\n') quoted.Append("\\n");
        else if (IsInvisible(rune)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else quoted.Append(rune.ToString());
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is Control or Format or LineSeparator or ParagraphSeparator;

    private static string Shorten(string text) => text.Length <= Shown ? text : string.Concat(Start(text, Shown), "…");
}

/// <summary>A collection of the runtime, so that it can be described without knowing the type of its items.</summary>
internal interface ICountedItems
{
    int Count { get; }

    bool IsObject { get; }
}
