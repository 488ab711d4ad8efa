using System;
using System.ComponentModel;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Formats;

namespace JsonContracts;

/// <summary>
/// The questions that generated checks ask about values: kinds, numbers without rounding, lengths in code points, formats, equality
/// by the rules of JSON Schema. None of them allocates for values that are typical.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonCheck
{
    /// <summary>How many Unicode code points a string has; a surrogate pair is one.</summary>
    public static int CodePointCount(ReadOnlySpan<char> text) => CodePoints.Count(text);

    /// <summary>How many Unicode code points a JSON string has; 0 for any other value.</summary>
    public static int CodePointCount(JsonView json) =>
        json.ValueKind != JsonValueKind.String ? 0
        : json.IsEscaped ? JsonEscapes.CodePointCount(json.Content)
        : json.IsAscii ? json.Content.Length
        : CodePoints.Count(json.Content);

    /// <summary>Whether a string has fewer Unicode code points than a limit. They are only counted when its length leaves a doubt.</summary>
    public static bool IsShorterThan(ReadOnlySpan<char> text, int limit) =>
        text.Length < limit || (text.Length < (long)limit * 2 && CodePoints.Count(text) < limit);

    /// <inheritdoc cref="IsShorterThan(ReadOnlySpan{char}, int)"/>
    public static bool IsShorterThan(JsonView json, int limit)
    {
        var length = json.Content.Length;
        return length < limit || (length < (long)limit * LongestCodePoint(json) && CodePointCount(json) < limit);
    }

    /// <summary>Whether a string has more Unicode code points than a limit. They are only counted when its length leaves a doubt.</summary>
    public static bool IsLongerThan(ReadOnlySpan<char> text, int limit) => text.Length > limit && CodePoints.Count(text) > limit;

    /// <inheritdoc cref="IsLongerThan(ReadOnlySpan{char}, int)"/>
    public static bool IsLongerThan(JsonView json, int limit) => json.Content.Length > limit && CodePointCount(json) > limit;

    /// <summary>Whether a string can be written as JSON, because no surrogate stands alone in it.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) => IndexOfLoneSurrogate(text) < 0;

    /// <summary>
    /// Checks a JSON value against the schema of a type, and finds out only once for each value of a text what the type says of it: for
    /// types that contain themselves, and that a choice may ask several times.
    /// </summary>
    /// <param name="json">The value.</param>
    /// <param name="sink">Where violations go, or null to stop at the first one. What was reported before is not reported again.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool Once<T>(JsonView json, ViolationSink? sink)
        where T : class, IJsonContract<T> => json.Verdicts?.Ask<T>(json, sink) ?? T.CheckJson(json, sink);

    /// <summary>
    /// A regular expression for a <c>pattern</c>: culture-invariant, and given up after <see cref="JsonContract.PatternTime"/>.
    /// </summary>
    /// <param name="netPattern">The expression in the language of .NET.</param>
    public static Regex Pattern(string netPattern) => new TimedPattern(netPattern);

    /// <summary>
    /// Whether an expression occurs in a string. Once the time for matching (<see cref="JsonContract.PatternTime"/>) ran out, none does,
    /// so that strings made to stall their patterns are refused; the violation that follows says so, and ends the check.
    /// </summary>
    /// <param name="pattern">The expression, best made by <see cref="Pattern"/>.</param>
    /// <param name="text">The string.</param>
    public static bool IsMatch(Regex pattern, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var budget = CheckContext.Current.Patterns;
        if (budget.IsUsedUp) return false;
        return (pattern as TimedPattern)?.FindIn(text) ?? budget.IsMatch(pattern, text);
    }

    /// <summary>Whether an expression occurs in a JSON string; other values pass.</summary>
    /// <inheritdoc cref="IsMatch(Regex, ReadOnlySpan{char})"/>
    public static bool IsMatch(Regex pattern, JsonView text)
    {
        if (text.ValueKind != JsonValueKind.String) return true;
        if (text is { IsAscii: true, IsEscaped: false } && pattern is TimedPattern timed && !CheckContext.Current.Patterns.IsUsedUp && timed.FindIn(text.Content) is { } isFound) return isFound;
        return IsMatchInUtf16(pattern, text);
    }

    /// <summary>Whether an expression occurs in the name of a member.</summary>
    /// <param name="pattern">The expression, best made by <see cref="Pattern"/>.</param>
    /// <param name="member">The member.</param>
    public static bool IsNameMatch(Regex pattern, JsonView member) => IsMatch(pattern, member.NameAsString);

    /// <summary>Whether an expression of ASCII occurs in a string.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="text">The string.</param>
    public static bool IsMatch(JsonPattern pattern, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.FindIn(text);
    }

    /// <summary>Whether an expression of ASCII occurs in a JSON string; other values pass.</summary>
    /// <inheritdoc cref="IsMatch(JsonPattern, ReadOnlySpan{char})"/>
    public static bool IsMatch(JsonPattern pattern, JsonView text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return text.ValueKind != JsonValueKind.String || (text.IsEscaped ? IsMatchInUtf16(pattern, text) : pattern.FindIn(text.Content));
    }

    /// <summary>Whether an expression of ASCII occurs in the name of a member.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="member">The member.</param>
    public static bool IsNameMatch(JsonPattern pattern, JsonView member) => IsMatch(pattern, member.NameAsString);

    private static bool IsMatchInUtf16(JsonPattern pattern, JsonView text)
    {
        using var characters = new Utf16Text(text, stackalloc char[Utf16Text.FewCharacters]);
        return pattern.FindIn(characters.Span);
    }

    private static bool IsMatchInUtf16(Regex pattern, JsonView text)
    {
        using var characters = new Utf16Text(text, stackalloc char[Utf16Text.FewCharacters]);
        return IsMatch(pattern, characters.Span);
    }

    /// <summary>Where the first surrogate without its other half stands, or -1.</summary>
    internal static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first; i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    /// <summary>The string of an element. False for one that escapes half of a surrogate pair.</summary>
    internal static bool TryGetString(JsonElement json, out string text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>The text of a value, as it was written.</summary>
    internal static ReadOnlySpan<byte> RawUtf8(JsonElement json) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(json);
#else
        Encoding.UTF8.GetBytes(json.GetRawText());
#endif

    /// <summary>How many bytes one code point may take: four as it is, twelve as two escapes.</summary>
    private static int LongestCodePoint(JsonView json) => json.IsEscaped ? 12 : 4;
}
