using System;
using System.Buffers;
using System.Text.Json;

namespace Contracts.Runware;

/// <summary>The bodies of calls. Each is an array, also around a single task.</summary>
internal static class TaskPayload
{
    public static ReadOnlyMemory<byte> Of<TResult>(IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult> => Array(request.WriteTo);

    public static ReadOnlyMemory<byte> GetResponse(Guid taskUuid) => Simple("getResponse"u8, taskUuid);

    public static ReadOnlyMemory<byte> Ping(Guid taskUuid) => Simple("ping"u8, taskUuid);

    private static ReadOnlyMemory<byte> Simple(ReadOnlySpan<byte> taskType, Guid taskUuid)
    {
        var type = JsonEncodedText.Encode(taskType);
        return Array(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("taskType"u8, type);
            writer.WriteString("taskUUID"u8, taskUuid);
            writer.WriteEndObject();
        });
    }

    private static ReadOnlyMemory<byte> Array(Action<Utf8JsonWriter> writeTask)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        writeTask(writer);
        writer.WriteEndArray();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
