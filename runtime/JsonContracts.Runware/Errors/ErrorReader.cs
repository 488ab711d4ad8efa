using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Net;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>Reads one error, whatever of its members are there and whatever shape they have.</summary>
internal static class ErrorReader
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "code", "message", "parameter", "type", "documentation", "taskType", "taskUUID", "status",
        "min", "max", "multiplier", "default", "allowedValues",
    }.ToFrozenSet();

    /// <summary>Reads an error.</summary>
    /// <param name="json">The error: an object, or just a text.</param>
    /// <param name="around">The object it stands in, which may name the task and the status in its place.</param>
    /// <param name="status">The HTTP status, which decides the category of a code that says nothing.</param>
    /// <param name="task">The task that was asked about; what the service leaves out is filled in from it.</param>
    public static RunwareError Read(JsonElement json, JsonElement around, HttpStatusCode status, TaskIdentity task)
    {
        // The error outlives the answer that it stands in.
        json = json.Clone();
        var code = json.TextOf("code") ?? json.TextOf("errorId") ?? "";
        var namesItsTask = (json.Member("taskUUID") ?? around.Member("taskUUID")) is not null;
        return new RunwareError
        {
            Code = code,
            Message = MessageOf(json),
            Category = ErrorCatalogue.Categorize(code, status),
            Parameters = ParametersOf(json),
            Type = json.TextOf("type"),
            Documentation = json.TextOf("documentation"),
            TaskType = json.TextOf("taskType") ?? around.TextOf("taskType") ?? task.Type,
            TaskUuid = namesItsTask ? json.GuidOf("taskUUID") ?? around.GuidOf("taskUUID") : task.Uuid == default ? null : task.Uuid,
            NamesItsTask = namesItsTask,
            Status = json.TextOf("status") ?? around.TextOf("status"),
            Minimum = json.NumberOf("min"),
            Maximum = json.NumberOf("max"),
            Multiplier = json.NumberOf("multiplier"),
            Default = json.Member("default"),
            AllowedValues = Elements(json.Member("allowedValues")),
            AdditionalMembers = AdditionalMembers(json),
            Json = json.GetRawText(),
        };
    }

    private static string MessageOf(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.TextOf("message") ?? json.TextOf("errorMessage") ?? json.TextOf("error") ?? ""
        : json.Text();

    private static string[] ParametersOf(JsonElement json) =>
        [.. Elements(json.Member("parameter")).Select(JsonAccess.Text)];

    /// <summary>The values of an array, of an object with numbers for names, or one value alone.</summary>
    private static JsonElement[] Elements(JsonElement? json) => json switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
        { ValueKind: JsonValueKind.Object } map => [.. map.EnumerateObject().Select(member => member.Value)],
        { } value => [value],
    };

    private static ReadOnlyDictionary<string, JsonElement> AdditionalMembers(JsonElement json)
    {
        var members = new Dictionary<string, JsonElement>();
        if (json.ValueKind != JsonValueKind.Object) return members.AsReadOnly();
        foreach (var member in json.EnumerateObject())
        {
            if (!Known.Contains(member.Name)) members[member.Name] = member.Value;
        }

        return members.AsReadOnly();
    }
}
