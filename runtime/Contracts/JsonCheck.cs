using System;
using System.Collections.Generic;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Keywords;

namespace Contracts;

/// <summary>
/// The questions that generated checks ask about values: kinds, numbers without rounding, lengths in code points, formats, equality
/// by the rules of JSON Schema. None of them allocates for values that are typical.
/// </summary>
public static partial class JsonCheck
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>How many Unicode code points a string has; a surrogate pair is one.</summary>
    public static int CodePointCount(ReadOnlySpan<char> text) => CodePoints.Count(text);

    /// <summary>How many Unicode code points a JSON string has; 0 for any other value.</summary>
    public static int CodePointCount(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return 0;
        var raw = RawUtf8(json)[1..^1];
        if (!raw.Contains((byte)'\\')) return CodePoints.Count(raw);
        return TryGetString(json, out var text) ? CodePoints.Count(text.AsSpan()) : 0;
    }

    /// <summary>The string of a JSON string. False for any other value, and for a string that escapes half of a surrogate pair.</summary>
    /// <param name="json">The value.</param>
    /// <param name="text">The string; empty when there is none.</param>
    public static bool TryGetString(JsonElement json, out string text)
    {
        text = "";
        if (json.ValueKind != JsonValueKind.String) return false;
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether a string can be written as JSON, because no surrogate stands alone in it.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) => IndexOfLoneSurrogate(text) < 0;

    /// <summary>How many members a JSON object has; 0 for any other value.</summary>
    public static int MemberCount(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return 0;
#if NET9_0_OR_GREATER
        return json.GetPropertyCount();
#else
        var count = 0;
        foreach (var _ in json.EnumerateObject()) count++;
        return count;
#endif
    }

    /// <summary>
    /// Whether a JSON object gives no name twice; other values pass. With a sink, every repeated name is reported (<c>duplicate</c>).
    /// </summary>
    /// <param name="json">The value.</param>
    /// <param name="sink">Where violations go, or null to stop at the first one.</param>
    /// <returns>Whether the check goes on.</returns>
    public static bool HasUniqueNames(JsonElement json, ViolationSink? sink)
    {
        if (MemberCount(json) < 2) return true;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!names.Add(member.Name) && !sink.ReportDuplicate(member.Name)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether neither a JSON value nor anything inside it gives a name twice: what is asked of values that a schema leaves open.
    /// </summary>
    /// <inheritdoc cref="HasUniqueNames"/>
    public static bool HasUniqueNamesDeep(JsonElement json, ViolationSink? sink)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                if (!HasUniqueNames(json, sink)) return false;
                foreach (var member in json.EnumerateObject())
                {
                    sink?.Enter(member.Name);
                    if (!HasUniqueNamesDeep(member.Value, sink)) return false;
                    sink?.Leave();
                }

                return true;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in json.EnumerateArray())
                {
                    sink?.Enter(index++);
                    if (!HasUniqueNamesDeep(item, sink)) return false;
                    sink?.Leave();
                }

                return true;
            default:
                return true;
        }
    }

    /// <summary>A regular expression for a <c>pattern</c>: culture-invariant, with a time-out of one second.</summary>
    /// <param name="netPattern">The expression in the language of .NET.</param>
    public static Regex Pattern(string netPattern) => new(netPattern, RegexOptions.CultureInvariant, MatchTimeout);

    /// <summary>
    /// Whether an expression occurs in a string. One that runs into its time-out does not, so that a string made to stall it is
    /// refused; the sink then says so in the violation that follows, and ends the check.
    /// </summary>
    /// <param name="pattern">The expression, best made by <see cref="Pattern"/>.</param>
    /// <param name="text">The string.</param>
    /// <param name="sink">The sink of the check, or null.</param>
    public static bool IsMatch(Regex pattern, ReadOnlySpan<char> text, ViolationSink? sink = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            sink?.TimeOut();
            return false;
        }
    }

    /// <summary>Whether an expression occurs in a JSON string; other values pass.</summary>
    /// <inheritdoc cref="IsMatch(Regex, ReadOnlySpan{char}, ViolationSink)"/>
    public static bool IsMatch(Regex pattern, JsonElement text, ViolationSink? sink = null) =>
        text.ValueKind != JsonValueKind.String || (TryGetString(text, out var value) && IsMatch(pattern, value.AsSpan(), sink));

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

    /// <summary>The value of a member.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The name of the member in UTF-8.</param>
    /// <param name="member">The value of the member.</param>
    /// <returns>False when the value is no object, or has no such member.</returns>
    public static bool TryGetMember(JsonElement json, ReadOnlySpan<byte> name, out JsonElement member)
    {
        member = default;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out member);
    }

    /// <summary>The string that a member holds, which tells one kind of object from another; null when there is none.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">The name of the member in UTF-8.</param>
    public static string? Tag(JsonElement json, ReadOnlySpan<byte> name) =>
        TryGetMember(json, name, out var member) && TryGetString(member, out var text) ? text : null;

    /// <summary>The text of a value, as it was written.</summary>
    internal static ReadOnlySpan<byte> RawUtf8(JsonElement json) =>
#if NET9_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(json);
#else
        Encoding.UTF8.GetBytes(json.GetRawText());
#endif
}
