using System.Buffers;
using System.Text.Json;

namespace JsonContracts.Cli;

/// <summary>A request file used as a template.</summary>
internal static class RequestFile
{
    /// <summary>
    /// The file with another task UUID. Everything else stays as it is written, faults included; a text that is no JSON object is
    /// not touched, and left to the contract to refuse.
    /// </summary>
    public static byte[] WithTaskUuid(byte[] json, string taskUuid)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Replace(document.RootElement, taskUuid) : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static byte[] Replace(JsonElement request, string taskUuid)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("taskUUID", taskUuid);
        foreach (var member in request.EnumerateObject())
        {
            if (!member.NameEquals("taskUUID")) member.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
