using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>Writes what a result consists of, as its kind wants it.</summary>
internal static class ResultMembers
{
    /// <summary>Adds the members of one result.</summary>
    /// <param name="result">The item to add them to.</param>
    /// <param name="order">The task.</param>
    /// <param name="uuid">The UUID of the result.</param>
    /// <param name="files">Where files are served.</param>
    public static void Add(JsonObject result, TaskOrder order, Guid uuid, Uri files)
    {
        switch (order.Kind.Form)
        {
            case ResultForm.Media:
                AddMedia(result, order, uuid, files);
                break;
            case ResultForm.Files:
                AddFiles(result, order, uuid, files);
                break;
            case ResultForm.Text:
                AddText(result, order);
                break;
            case ResultForm.Model:
                if (order.Request.Text("operation") is { } operation) result["operation"] = operation;
                result["air"] = order.Request.Text("air") ?? $"emulated:{uuid:N}@{order.Request.Text("version")}";
                break;
            default:
                throw new InvalidOperationException($"There is no result of form {order.Kind.Form}.");
        }
    }

    /// <summary>The text that is written for a task: what was asked, said again, so that a test can tell answers apart.</summary>
    public static string TextOf(TaskOrder order) => order.TaskType switch
    {
        "promptEnhance" => $"{order.Request.Text("prompt")}, in the soft light of an emulated evening",
        "caption" => $"A test picture. {order.Request.Text("prompt")}".TrimEnd(),
        _ when order.Request.Text("outputFormat") == "JSON" => new JsonObject { ["heard"] = LastMessage(order.Request) }.ToJsonString(),
        _ => $"The emulator heard: {LastMessage(order.Request)}",
    };

    /// <summary>Words count as tokens here.</summary>
    public static JsonObject UsageOf(TaskOrder order)
    {
        var (read, written) = (Words(LastMessage(order.Request)), Words(TextOf(order)));
        return new JsonObject { ["promptTokens"] = read, ["completionTokens"] = written, ["totalTokens"] = read + written };
    }

    private static void AddMedia(JsonObject result, TaskOrder order, Guid uuid, Uri files)
    {
        var (prefix, file) = (order.Kind.Prefix, order.File!);
        result[$"{prefix}UUID"] = uuid.ToString();
        var (ending, value) = order.OutputType switch
        {
            "base64Data" => ("Base64Data", Convert.ToBase64String(file.Bytes)),
            "dataURI" => ("DataURI", file.DataUri),
            _ => ("URL", AddressOf(file, uuid, files)),
        };
        result[prefix + ending] = value;
        if (order.TaskType is "imageMasking" or "controlNetPreprocess")
        {
            result["inputImageUUID"] = order.TaskUuidText;
        }

        if (order.TaskType is "imageMasking")
        {
            result["detections"] = new JsonArray(new JsonObject { ["x_min"] = 4, ["y_min"] = 4, ["x_max"] = 28, ["y_max"] = 26 });
        }

        if (order.TaskType is "photoMaker")
        {
            result["inputImagesUUID"] = new JsonArray([.. order.Request.Member("inputImages")!.Value.EnumerateArray().Select(image => (JsonNode)KeptUuid(image))]);
        }
    }

    /// <summary>What was handed in gets a UUID of its own; one that is a UUID already keeps it.</summary>
    private static string KeptUuid(JsonElement image) => Guid.TryParse(image.GetString(), out var uuid) ? uuid.ToString() : Guid.NewGuid().ToString();

    private static void AddFiles(JsonObject result, TaskOrder order, Guid uuid, Uri files)
    {
        if (order.TaskType is "training")
        {
            result["air"] = order.Request.Member("importModel")?.Text("air");
        }

        result["outputs"] = new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["uuid"] = uuid.ToString(), ["url"] = AddressOf(order.File!, uuid, files) }),
        };
    }

    private static void AddText(JsonObject result, TaskOrder order)
    {
        result["text"] = TextOf(order);
        if (order.TaskType is not "textInference") return;
        result["finishReason"] = "stop";
        if (order.Request.IsTrue("includeUsage")) result["usage"] = UsageOf(order);
    }

    private static string AddressOf(SampleFile file, Guid uuid, Uri files) => new Uri(files, $"{uuid}.{file.Extension}").AbsoluteUri;

    private static string? LastMessage(JsonElement request) =>
        request.Member("messages") is { ValueKind: JsonValueKind.Array } messages ? messages.EnumerateArray().Last().Text("content") : request.Text("prompt");

    private static int Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
}
