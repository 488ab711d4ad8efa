using System;
using System.ComponentModel;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace JsonContracts;

/// <summary>
/// Reads, checks and writes the types that a contract generates. A valid value is read in one pass; only when something is wrong the
/// text is looked at again, to find every violation.
/// </summary>
public static unsafe class JsonContract
{
    /// <summary>
    /// How long all patterns (<c>pattern</c>) of one check may take together, over all strings: one second, unless an application sets it when
    /// it starts. What is not matched by then is refused, with one violation; finding its place may take the same time again.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above a day.</exception>
    public static TimeSpan PatternTime
    {
        get => PatternBudget.Total;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            PatternBudget.Total = value;
        }
    }

    /// <summary>Reads a value and checks it.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <exception cref="ContractException">The text is not JSON or breaks the contract; it lists every violation.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T> => Parse<T>(utf8Json, DepthLimit.Default);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte})"/>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json, int maxDepth)
        where T : class, IJsonContract<T> =>
        TryParse<T>(utf8Json, out var value, out var violations, maxDepth) ? value : throw new ContractException(violations);

    /// <summary>Reads a value and checks it.</summary>
    /// <param name="json">One JSON value, without anything after it.</param>
    /// <exception cref="ContractException">The text is not JSON or breaks the contract; it lists every violation.</exception>
    public static T Parse<T>([StringSyntax(StringSyntaxAttribute.Json)] string json)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse<T>(json.AsSpan());
    }

    /// <inheritdoc cref="Parse{T}(string)"/>
    public static T Parse<T>([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json)
        where T : class, IJsonContract<T> => Parse<T>(json, DepthLimit.Default);

    /// <inheritdoc cref="Parse{T}(string)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static T Parse<T>([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, int maxDepth)
        where T : class, IJsonContract<T> =>
        TryParse<T>(json, out var value, out var violations, maxDepth) ? value : throw new ContractException(violations);

    /// <summary>Reads a value and checks it, without throwing.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <returns>Whether the text is a valid value.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ContractViolations violations)
        where T : class, IJsonContract<T> => TryParse(utf8Json, out value, out violations, DepthLimit.Default);

    /// <inheritdoc cref="TryParse{T}(ReadOnlySpan{byte}, out T, out ContractViolations)"/>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ContractViolations violations, int maxDepth)
        where T : class, IJsonContract<T>
    {
        var context = CheckContext.Current;
        using var limit = new DepthLimit(context, maxDepth);
        violations = ContractViolations.None;
        try
        {
            if (ContractText.TryReadValid(context, utf8Json, out value)) return true;
            violations = ContractText.Explain<T>(context, utf8Json);
        }
        catch (InsufficientExecutionStackException)
        {
            violations = ContractText.TooDeep;
        }

        value = null;
        return false;
    }

    /// <summary>Reads the value that a reader of the framework stands on, and checks it, without throwing for what is JSON.</summary>
    /// <param name="reader">The reader, which is left on the last token of a value that is valid.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    internal static bool TryRead<T>(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value, out ContractViolations violations, int maxDepth)
        where T : class, IJsonContract<T>
    {
        var context = CheckContext.Current;
        using var limit = new DepthLimit(context, maxDepth);
        violations = ContractViolations.None;
        var start = reader;
        try
        {
            if (ContractText.TryReadValid(context, ref reader, out value, out var isLookedAt)) return true;
            reader = start;
            using var text = RawJson.Read(ref reader);
            if (!isLookedAt && ContractText.TryReadValid(context, text.Utf8, out value)) return true;
            violations = ContractText.Explain<T>(context, text.Utf8);
        }
        catch (InsufficientExecutionStackException)
        {
            violations = ContractText.TooDeep;
        }

        value = null;
        return false;
    }

    /// <summary>Reads a value and checks it, without throwing.</summary>
    /// <inheritdoc cref="TryParse{T}(ReadOnlySpan{byte}, out T, out ContractViolations)"/>
    /// <param name="json">One JSON value, without anything after it.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    public static bool TryParse<T>(
        [StringSyntax(StringSyntaxAttribute.Json)] string json,
        [NotNullWhen(true)] out T? value,
        out ContractViolations violations)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(json.AsSpan(), out value, out violations);
    }

    /// <inheritdoc cref="TryParse{T}(string, out T, out ContractViolations)"/>
    public static bool TryParse<T>(
        [StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json,
        [NotNullWhen(true)] out T? value,
        out ContractViolations violations)
        where T : class, IJsonContract<T> => TryParse(json, out value, out violations, DepthLimit.Default);

    /// <inheritdoc cref="TryParse{T}(string, out T, out ContractViolations)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool TryParse<T>(
        [StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json,
        [NotNullWhen(true)] out T? value,
        out ContractViolations violations,
        int maxDepth)
        where T : class, IJsonContract<T>
    {
        if (JsonText.FindLoneSurrogate(json) is not { } broken) return TryParse(JsonText.ToUtf8(json), out value, out violations, maxDepth);
        value = null;
        violations = new ContractViolations([broken], true);
        return false;
    }

    /// <summary>Checks JSON text against the whole schema, without making a value of it.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <returns>Whether the text is valid.</returns>
    public static bool IsValidJson<T>(ReadOnlySpan<byte> utf8Json, out ContractViolations violations)
        where T : class, IJsonContract<T> => IsValidJson<T>(utf8Json, out violations, DepthLimit.Default);

    /// <inheritdoc cref="IsValidJson{T}(ReadOnlySpan{byte}, out ContractViolations)"/>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool IsValidJson<T>(ReadOnlySpan<byte> utf8Json, out ContractViolations violations, int maxDepth)
        where T : class, IJsonContract<T>
    {
        var context = CheckContext.Current;
        using var limit = new DepthLimit(context, maxDepth);
        context.Patterns.Restart();
        try
        {
            violations = ContractText.Check<T>(context, utf8Json);
        }
        catch (InsufficientExecutionStackException)
        {
            violations = ContractText.TooDeep;
        }

        return violations.IsEmpty;
    }

    /// <inheritdoc cref="IsValidJson{T}(ReadOnlySpan{byte}, out ContractViolations)"/>
    public static bool IsValidJson<T>([StringSyntax(StringSyntaxAttribute.Json)] string json, out ContractViolations violations)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return IsValidJson<T>(json.AsSpan(), out violations);
    }

    /// <inheritdoc cref="IsValidJson{T}(ReadOnlySpan{byte}, out ContractViolations)"/>
    public static bool IsValidJson<T>([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, out ContractViolations violations)
        where T : class, IJsonContract<T> => IsValidJson<T>(json, out violations, DepthLimit.Default);

    /// <inheritdoc cref="IsValidJson{T}(ReadOnlySpan{byte}, out ContractViolations)"/>
    /// <param name="json">One JSON value, as a string or a part of one.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <param name="maxDepth">How many arrays and objects may stand inside one another: from 1 to 1,000. Without it, it is 64.</param>
    public static bool IsValidJson<T>([StringSyntax(StringSyntaxAttribute.Json)] ReadOnlySpan<char> json, out ContractViolations violations, int maxDepth)
        where T : class, IJsonContract<T>
    {
        if (JsonText.FindLoneSurrogate(json) is not { } broken) return IsValidJson<T>(JsonText.ToUtf8(json), out violations, maxDepth);
        violations = new ContractViolations([broken], true);
        return false;
    }

    /// <summary>Checks a value against the rules that its type does not hold by itself. Allocates nothing when it is valid, but for the formats of regular expressions and of hosts in other scripts.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public static ContractViolations Validate<T>(T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var context = CheckContext.Current;
        context.Patterns.Restart();
        if (context.Questions.IsValid(value) && !context.Patterns.IsUsedUp) return ContractViolations.None;
        var sink = new ViolationSink();
        value.Check(sink);
        return sink.End();
    }

    /// <summary>Writes a value as UTF-8, without checking it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">JSON does not have the value: an enum holds the number of no member, a number is not finite, or an item is missing before others.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public static byte[] ToJsonUtf8<T>(T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var buffer = JsonBuffer.Rent();
        Write(value, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes a value as text, without checking it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">JSON does not have the value: an enum holds the number of no member, a number is not finite, or an item is missing before others.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public static string ToJson<T>(this T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var buffer = JsonBuffer.Rent();
        Write(value, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>The JSON form of a value, unchecked.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public static JsonElement ToElement<T>(T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return ToElement(value, static (ref JsonOutput output, T value) => value.WriteTo(ref output));
    }

    /// <summary>The JSON form of any value that can be written.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static JsonElement ToElement<T>(T value, JsonValueWriter<T> write)
    {
        using var buffer = Write(value, write);
        var reader = new Utf8JsonReader(buffer.Written);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Asks a question of the JSON form of a value, to look at it as the schema does.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it; null is written without it.</param>
    /// <param name="holds">The question.</param>
    /// <returns>False also when the value has no JSON form, as an enum without a member for its number.</returns>
    public static bool Holds<T>(T value, JsonValueWriter<T> write, JsonCondition holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        if (CheckContext.Current.Questions.IsPutOff(null)) return true;
        using var buffer = JsonBuffer.Rent();
        return TryWrite(value, write, buffer) && Ask(buffer.Written, holds);
    }

    /// <summary>Asks a question of the JSON form of a value, to look at it as the schema does.</summary>
    /// <param name="value">The value.</param>
    /// <param name="holds">The question.</param>
    public static bool Holds<T>(T value, JsonCondition holds)
        where T : class, IJsonContract<T> => Holds(value, static (ref JsonOutput output, T value) => value.WriteTo(ref output), holds);

    /// <summary>Asks a question of a text.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="holds">The question.</param>
    /// <returns>False also when the text is not JSON.</returns>
    public static bool Ask(ReadOnlySpan<byte> utf8Json, JsonCondition holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        using var index = JsonIndex.Rent();
        fixed (byte* text = utf8Json)
        {
            return index.TryFill(text, utf8Json.Length) && holds(index.Root);
        }
    }

    /// <summary>Whether an object in a text gives a name twice. A text that is not JSON is no question of this.</summary>
    internal static bool GivesNameTwice(ReadOnlySpan<byte> utf8Json)
    {
        using var index = JsonIndex.Rent();
        fixed (byte* text = utf8Json)
        {
            return index.TryFill(text, utf8Json.Length) && !index.RepeatedNames.IsEmpty;
        }
    }

    /// <summary>Asks a question of any JSON value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="holds">The question.</param>
    public static bool Holds(JsonData value, JsonCondition holds)
    {
        ArgumentNullException.ThrowIfNull(value);
        return CheckContext.Current.Questions.IsPutOff(null) || Ask(JsonCheck.RawUtf8(value.Element), holds);
    }

    /// <summary>Checks the JSON form of a value, for a rule that looks at values as the schema does.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it; null is written without it.</param>
    /// <param name="check">The check.</param>
    /// <param name="sink">Where violations go, below the place where it stands, or null to stop at the first one.</param>
    /// <returns>Whether the check goes on. A value without a JSON form is a violation (<c>type</c>).</returns>
    public static bool Check<T>(T value, JsonValueWriter<T> write, JsonCheckMethod check, ViolationSink? sink)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (CheckContext.Current.Questions.IsPutOff(sink)) return true;
        using var buffer = JsonBuffer.Rent();
        return TryWrite(value, write, buffer)
            ? CheckForm(buffer.Written, check, sink)
            : ReportNoForm(sink);
    }

    /// <summary>Checks the JSON form of a value, for a rule that looks at values as the schema does.</summary>
    /// <inheritdoc cref="Check{T}(T, JsonValueWriter{T}, JsonCheckMethod, ViolationSink)"/>
    public static bool Check<T>(T? value, JsonCheckMethod check, ViolationSink? sink)
        where T : class, IJsonContract<T> => Check(value, static (ref JsonOutput output, T? value) => value!.WriteTo(ref output), check, sink);

    /// <summary>Checks any JSON value.</summary>
    /// <inheritdoc cref="Check{T}(T, JsonValueWriter{T}, JsonCheckMethod, ViolationSink)"/>
    public static bool Check(JsonData? value, JsonCheckMethod check, ViolationSink? sink)
    {
        ArgumentNullException.ThrowIfNull(check);
        return CheckContext.Current.Questions.IsPutOff(sink) || CheckForm(JsonCheck.RawUtf8((value ?? JsonData.Null).Element), check, sink);
    }

    /// <summary>Writes a value as UTF-8 into a buffer, without checking it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="InsufficientExecutionStackException">A value of a type that contains itself is nested deeper than the stack allows.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(output);
        Write(value, output);
    }

    private static void Write<T>(T value, IBufferWriter<byte> target)
        where T : class, IJsonContract<T>
    {
        var output = new JsonOutput(target);
        value.WriteTo(ref output);
        output.Flush();
    }

    /// <summary>Writes a value that is only asked about, and that may be one that JSON does not have.</summary>
    internal static bool TryWrite<T>(T value, JsonValueWriter<T> write, JsonBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            var output = new JsonOutput(buffer);
            output.WriteValue(value, write);
            output.Flush();
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or InsufficientExecutionStackException)
        {
            // An enum may hold the number of no member, a double may be infinite, a tuple may have a gap, and a value may be nested deeper than the stack allows.
            return false;
        }
    }

    /// <summary>Most often the part that has no form was reported already, at its own place.</summary>
    private static bool ReportNoForm(ViolationSink? sink) => sink?.HasReported() == true
        ? !sink.IsTruncated
        : sink.Report("type", "values with a form in JSON", new ActualWords("without a form in JSON"));

    private static bool CheckForm(ReadOnlySpan<byte> utf8Json, JsonCheckMethod check, ViolationSink? sink)
    {
        using var index = JsonIndex.Rent();
        fixed (byte* text = utf8Json)
        {
            return index.TryFill(text, utf8Json.Length)
                ? check(index.Root, sink)
                : sink.Report("type", JsonText.TooDeep, new ActualWords("nested too deep"));
        }
    }

    private static JsonBuffer Write<T>(T value, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = JsonBuffer.Rent();
        var output = new JsonOutput(buffer);
        output.WriteValue(value, write);
        output.Flush();
        return buffer;
    }
}

/// <summary>A question about a JSON value.</summary>
/// <param name="json">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonCondition(JsonView json);

/// <summary>A check of a JSON value, such as <see cref="IJsonContract{TSelf}.CheckJson"/>.</summary>
/// <param name="json">The value.</param>
/// <param name="sink">Where violations go, or null to stop at the first one.</param>
/// <returns>Whether to go on: false when a rule is broken and there is no sink, or when the sink is full.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonCheckMethod(JsonView json, ViolationSink? sink);
