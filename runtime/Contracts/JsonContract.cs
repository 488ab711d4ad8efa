using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Contracts;

/// <summary>
/// Reads, checks and writes the types that a contract generates. A valid value is read in one pass; only when something is wrong the
/// text is looked at again, to find every violation. At most 64 arrays and objects may stand inside one another.
/// </summary>
public static class JsonContract
{
    /// <summary>Reads a value and checks it.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <exception cref="ContractException">The text is not JSON or breaks the contract; it lists every violation.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T> =>
        TryParse<T>(utf8Json, out var value, out var violations) ? value : throw new ContractException(violations);

    /// <summary>Reads a value and checks it.</summary>
    /// <param name="json">One JSON value, without anything after it.</param>
    /// <exception cref="ContractException">The text is not JSON or breaks the contract; it lists every violation.</exception>
    public static T Parse<T>([StringSyntax(StringSyntaxAttribute.Json)] string json)
        where T : class, IJsonContract<T> =>
        TryParse<T>(json, out var value, out var violations) ? value : throw new ContractException(violations);

    /// <summary>Reads a value and checks it, without throwing.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="value">The value, or null when something is wrong.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <returns>Whether the text is a valid value.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ContractViolations violations)
        where T : class, IJsonContract<T>
    {
        violations = ContractViolations.None;
        if (TryReadValid(utf8Json, out value)) return true;
        violations = Explain<T>(utf8Json);
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
        if (JsonText.FindLoneSurrogate(json) is not { } broken) return TryParse(Encoding.UTF8.GetBytes(json), out value, out violations);
        value = null;
        violations = new ContractViolations([broken], true);
        return false;
    }

    /// <summary>Checks JSON text against the whole schema, without making a value of it.</summary>
    /// <param name="utf8Json">One JSON value as UTF-8, without anything after it.</param>
    /// <param name="violations">Everything that is wrong.</param>
    /// <returns>Whether the text is valid.</returns>
    public static bool IsValidJson<T>(ReadOnlySpan<byte> utf8Json, out ContractViolations violations)
        where T : class, IJsonContract<T>
    {
        violations = CheckText<T>(utf8Json);
        return violations.IsEmpty;
    }

    /// <summary>Checks a value against the rules that its type does not hold by itself. Allocates nothing when it is valid.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static ContractViolations Validate<T>(T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Check(null)) return ContractViolations.None;
        var sink = new ViolationSink();
        value.Check(sink);
        return sink.ToViolations();
    }

    /// <summary>Writes a value as UTF-8, without checking it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
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
    public static string ToJson<T>(T value)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var buffer = JsonBuffer.Rent();
        Write(value, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>The JSON form of a value, unchecked, to look at it as the schema does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
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
        ArgumentNullException.ThrowIfNull(write);
        using var buffer = JsonBuffer.Rent();
        var output = new JsonOutput(buffer);
        write(ref output, value);
        output.Flush();
        var reader = new Utf8JsonReader(buffer.Written);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Writes a value as UTF-8 into a buffer, without checking it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> or <paramref name="output"/> is null.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> output)
        where T : class, IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(output);
        Write(value, output);
    }

    /// <summary>
    /// Throws what is wrong with a value that the fast path of a serializer refused. The serializer may have read comments and trailing
    /// commas, so the schema is asked before the text is.
    /// </summary>
    internal static T Explain<T>(JsonElement json)
        where T : class, IJsonContract<T>
    {
        var utf8Json = JsonCheck.RawUtf8(json);
        if (JsonText.NeedsScan(utf8Json)) return Parse<T>(utf8Json);
        var sink = new ViolationSink();
        T.CheckJson(json, sink);
        sink.ToViolations().ThrowIfAny();
        return Parse<T>(utf8Json);
    }

    private static void Write<T>(T value, IBufferWriter<byte> target)
        where T : class, IJsonContract<T>
    {
        var output = new JsonOutput(target);
        value.WriteTo(ref output);
        output.Flush();
    }

    /// <summary>The fast path: false as soon as anything is wrong, whatever it is.</summary>
    private static bool TryReadValid<T>(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value)
        where T : class, IJsonContract<T>
    {
        value = null;
        if (JsonText.NeedsScan(utf8Json) && JsonText.FindFault(utf8Json) is not null) return false;
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            return reader.Read() && T.TryRead(ref reader, out value) && !reader.Read() && value.Check(null);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Finds what made the fast path refuse a text.</summary>
    private static ContractViolations Explain<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T>
    {
        var violations = CheckText<T>(utf8Json);
        if (!violations.IsEmpty) return violations;

        // The schema is content, so a C# type is not: it is narrower, or a rule sees its value differently.
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        if (T.TryRead(ref reader, out var value) && Validate(value) is { IsEmpty: false } broken) return broken;
        var sink = new ViolationSink();
        JsonPlace.Report(utf8Json, reader.TokenStartIndex, sink);
        return sink.ToViolations();
    }

    /// <summary>Checks a text against the whole schema: at first only whether it is valid, then for every violation.</summary>
    private static ContractViolations CheckText<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IJsonContract<T>
    {
        if (JsonText.NeedsScan(utf8Json) && JsonText.FindFault(utf8Json) is { } broken) return new ContractViolations([broken], true);
        try
        {
            var reader = new Utf8JsonReader(utf8Json);
            using var document = JsonDocument.ParseValue(ref reader);
            reader.Read();
            if (T.CheckJson(document.RootElement, null)) return ContractViolations.None;
            var sink = new ViolationSink();
            T.CheckJson(document.RootElement, sink);
            return sink.ToViolations();
        }
        catch (JsonException) when (JsonText.FindFault(utf8Json) is { } fault)
        {
            return new ContractViolations([fault], true);
        }
    }
}
