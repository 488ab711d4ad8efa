using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Contracts;

/// <summary>Hands JSON that is written already to a writer of the framework, in the way that the writer was told to write.</summary>
internal static class RawJson
{
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonValueWriter<T> write)
    {
        using var buffer = JsonBuffer.Rent();
        var output = new JsonOutput(buffer, EncoderOf(writer.Options));
        write(ref output, value);
        output.Flush();
        if (writer.Options.Indented) WriteIndented(writer, buffer.Written);
        else writer.WriteRawValue(buffer.Written, skipInputValidation: true);
    }

    /// <summary>What JSON itself wants escaped is escaped anyway; the other encoders want more.</summary>
    private static JavaScriptEncoder? EncoderOf(JsonWriterOptions options) =>
        options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping ? null : options.Encoder ?? JavaScriptEncoder.Default;

    private static void WriteIndented(Utf8JsonWriter writer, ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }
}
