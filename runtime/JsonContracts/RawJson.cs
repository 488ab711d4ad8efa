using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JsonContracts;

/// <summary>Takes values out of the reader of the framework, and hands them to its writer, as text.</summary>
internal static class RawJson
{
    /// <summary>The text of the value that a reader stands on; the reader is left on its last token.</summary>
    public static Text Read(ref Utf8JsonReader reader)
    {
        var start = reader;
        if (TrySkipInPlace(ref reader, out var utf8)) return new Text(utf8, null);
        reader = start;

        var buffer = JsonBuffer.Rent();
        using var document = JsonDocument.ParseValue(ref reader);
        if (IsStrict(start.CurrentState.Options)) buffer.Write(JsonCheck.RawUtf8(document.RootElement));
        else Rewrite(document, buffer);
        return new Text(buffer.Written, buffer);
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonValueWriter<T> write)
    {
        using var buffer = JsonBuffer.Rent();
        var output = new JsonOutput(buffer, EncoderOf(writer.Options));
        write(ref output, value);
        output.Flush();
        if (writer.Options.Indented) WriteIndented(writer, buffer.Written);
        else writer.WriteRawValue(buffer.Written, skipInputValidation: true);
    }

    /// <summary>
    /// Finds the text of an object or array without copying it. The reader shows no more of the text than its token, but when it reads
    /// from one piece of memory, the rest of the value follows in it.
    /// </summary>
    private static bool TrySkipInPlace(ref Utf8JsonReader reader, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (!IsInPlace(ref reader)) return false;
        ref var first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        var start = reader.TokenStartIndex;
        if (!reader.TrySkip()) return false;
        utf8 = MemoryMarshal.CreateReadOnlySpan(ref first, (int)(reader.BytesConsumed - start));
        return true;
    }

    /// <summary>Whether a reader stands on an object or array that follows in its memory, as JSON has it.</summary>
    public static bool IsInPlace(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
        && reader.Position.GetObject() is null
        && !reader.HasValueSequence
        && IsStrict(reader.CurrentState.Options);

    private static bool IsStrict(JsonReaderOptions options) => options is { CommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false };

    /// <summary>Writes a value without the comments and commas that only the reader of the framework takes.</summary>
    /// <exception cref="JsonException">A string is no Unicode text.</exception>
    private static void Rewrite(JsonDocument document, JsonBuffer buffer)
    {
        try
        {
            using var writer = new Utf8JsonWriter(buffer);
            document.RootElement.WriteTo(writer);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>What JSON itself wants escaped is escaped anyway; the other encoders want more.</summary>
    private static JavaScriptEncoder? EncoderOf(JsonWriterOptions options) =>
        options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping ? null : options.Encoder ?? JavaScriptEncoder.Default;

    private static void WriteIndented(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, DepthLimit.Reader);
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }

    /// <summary>The text of a value, with the buffer that it may be in.</summary>
    public readonly ref struct Text(ReadOnlySpan<byte> utf8, JsonBuffer? buffer)
    {
        public ReadOnlySpan<byte> Utf8 { get; } = utf8;

        public void Dispose() => buffer?.Dispose();
    }
}
