using System;
using System.Collections.Frozen;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace JsonContracts.Runware;

/// <summary>
/// A task as plain JSON, for what has no contract: it is sent as it is, and runs like any other. Nothing of it is checked but that it names its
/// operation; a <c>taskUUID</c> is added when it has none.
/// </summary>
public sealed class RawRequest : IRunwareRequest<RawResult>
{
    private static readonly FrozenSet<string> s_immediate =
        new[] { AccountManagement.TaskType, GetTaskDetails.TaskType, ImageUpload.TaskType, MediaStorage.TaskType, ModelSearch.TaskType }.ToFrozenSet(StringComparer.Ordinal);

    private readonly byte[] _json;

    private RawRequest(JsonElement task)
    {
        TaskType = task.Member("taskType") is { ValueKind: JsonValueKind.String } type ? type.Text() : throw new ArgumentException("A task is a JSON object with a 'taskType'.", nameof(task));
        var isNamed = task.Member("taskUUID") is not null;
        TaskUuid = isNamed ? task.GuidOf("taskUUID") ?? throw new ArgumentException("The 'taskUUID' is no UUID.", nameof(task)) : Guid.NewGuid();
        NumberResults = task.NumberOf(TaskType == PromptEnhance.TaskType ? "promptVersions" : "numberResults") is { } number and >= 1 and <= int.MaxValue ? (int)number : null;
        _json = Write(task, isNamed ? null : TaskUuid);
    }

    /// <inheritdoc/>
    public string TaskType { get; }

    /// <inheritdoc/>
    public Guid TaskUuid { get; }

    /// <inheritdoc/>
    public int? NumberResults { get; }

    /// <inheritdoc/>
    public bool IsImmediate => s_immediate.Contains(TaskType);

    /// <summary>Makes a request of a JSON object.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentException">It is no object, names no <c>taskType</c>, or has a <c>taskUUID</c> that is none.</exception>
    public static RawRequest Of(JsonElement task) => new(task);

    /// <summary>Makes a request of a JSON object. Later changes of it have no effect.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentException">It names no <c>taskType</c>, or has a <c>taskUUID</c> that is none.</exception>
    public static RawRequest Of(JsonObject task)
    {
        ArgumentNullException.ThrowIfNull(task);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) task.WriteTo(writer);
        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Makes a request of an object of the application's own.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="type">How the object is written; a generated <c>JsonSerializerContext</c> has it.</param>
    /// <exception cref="ArgumentException">It names no <c>taskType</c>, or has a <c>taskUUID</c> that is none.</exception>
    public static RawRequest Of<T>(T task, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToElement(task, type));

    /// <summary>Makes a request of JSON.</summary>
    /// <param name="utf8Json">The task as UTF-8.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="ArgumentException">It is no object, names no <c>taskType</c>, or has a <c>taskUUID</c> that is none.</exception>
    public static RawRequest Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new RawRequest(document.RootElement);
    }

    /// <summary>Finds nothing wrong: there is no contract.</summary>
    public ContractViolations Validate() => ContractViolations.None;

    /// <inheritdoc/>
    public byte[] ToJsonUtf8() => [.. _json];

    private static byte[] Write(JsonElement task, Guid? taskUuid)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (taskUuid is { } added) writer.WriteString("taskUUID"u8, added);
            foreach (var member in task.EnumerateObject())
            {
                if (taskUuid is null || !member.NameEquals("taskUUID"u8)) member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
