using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Runware.Emulator;

/// <summary>Answers the tasks that look something up or keep something. Their answers come at once.</summary>
internal sealed class UtilityDesk(TaskStore store, MediaStore media, Lazy<SchemaCatalogue> catalogue, Uri files)
{
    /// <summary>Answers a checked task; false when it is of another kind.</summary>
    public bool TryAnswer(JsonElement task, Answer answer)
    {
        switch (task.Text("taskType"))
        {
            case "modelSearch":
                Tell(task, answer, Search(task));
                return true;
            case "mediaStorage":
                Keep(task, answer);
                return true;
            case "imageUpload":
                Upload(task, answer, task.Text("image")!, "image");
                return true;
            case "getTaskDetails":
                Details(task, answer);
                return true;
            case "accountManagement":
                Tell(task, answer, Account(task.Text("operation")!));
                return true;
            case "modelManagement":
                Tell(task, answer, new JsonObject { ["operation"] = task.Text("operation"), ["air"] = task.Text("air") });
                return true;
            default:
                return false;
        }
    }

    private static void Tell(JsonElement task, Answer answer, JsonObject members)
    {
        var item = new JsonObject { ["taskType"] = task.Text("taskType"), ["taskUUID"] = task.Text("taskUUID") };
        foreach (var (name, value) in members) item[name] = value?.DeepClone();
        answer.Accept();
        answer.AddData(item);
    }

    private JsonObject Search(JsonElement task)
    {
        var words = (task.Text("search") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capabilities = task.Member("capabilities") is { } asked ? asked.EnumerateArray().Select(word => word.GetString()!).ToList() : [];
        var found = catalogue.Value.Models
            .Where(model => words.All(word => $"{model["air"]} {model["name"]}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Where(model => capabilities.All(word => model["capabilities"]!.AsArray().Any(one => (string?)one == word)))
            .ToList();
        var page = found.Skip((int)(task.Number("offset") ?? 0)).Take((int)(task.Number("limit") ?? 20)).Select(model => model.DeepClone());
        return new JsonObject { ["totalResults"] = found.Count, ["results"] = new JsonArray([.. page]) };
    }

    private void Keep(JsonElement task, Answer answer)
    {
        var text = task.Text("media")!;
        if (task.Text("operation") == "upload")
        {
            Upload(task, answer, text, "media");
            return;
        }

        if (Guid.TryParse(text, out var uuid) && media.Remove(uuid)) Tell(task, answer, new JsonObject { ["operation"] = "delete", ["mediaUUID"] = text });
        else answer.Refuse(StatusCodes.Status404NotFound, ApiError.Of("mediaNotFound", "There is no file with this UUID.", "media").About(task));
    }

    /// <summary>Keeps a file. One that stands elsewhere is not fetched: the emulator calls nobody.</summary>
    private void Upload(JsonElement task, Answer answer, string text, string name)
    {
        var isAddress = text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);
        var file = isAddress ? null : UploadedFile.Read(text);
        if (file is null && !isAddress)
        {
            answer.Refuse(StatusCodes.Status400BadRequest, ApiError.Of(name == "image" ? "invalidImage" : "invalidMedia", $"The '{name}' is no URL, data URI or Base64 text.", name).About(task));
            return;
        }

        var uuid = file is null ? Guid.NewGuid() : media.Add(file);
        var told = new JsonObject();
        if (name == "media") told["operation"] = "upload";
        told[$"{name}UUID"] = uuid.ToString();
        told[$"{name}URL"] = file is null ? text : new Uri(files, $"{uuid}.{file.Extension}").AbsoluteUri;
        Tell(task, answer, told);
    }

    private void Details(JsonElement task, Answer answer)
    {
        if (store.FindTask(task.GetProperty("taskUUID").GetGuid()) is { } found)
        {
            Tell(task, answer, new JsonObject { ["request"] = new JsonArray(JsonNode.Parse(found.Order.Received.GetRawText())), ["response"] = found.Response() });
            return;
        }

        answer.Refuse(StatusCodes.Status404NotFound, ApiError.Of("taskNotFound", "There is no task with this UUID.", "taskUUID").About(task));
    }

    /// <summary>An account that has used nothing.</summary>
    private static JsonObject Account(string operation) => operation == "getDetails"
        ? new JsonObject
        {
            ["operation"] = operation,
            ["organizationName"] = "Emulator",
            ["organizationUUID"] = Guid.Empty.ToString(),
            ["balance"] = new JsonObject { ["amount"] = 100, ["freeBalance"] = 0, ["currency"] = "USD" },
            ["team"] = new JsonArray(),
            ["apiKeys"] = new JsonArray(),
            ["usage"] = new JsonObject { ["today"] = Nothing(), ["last7Days"] = Nothing(), ["last30Days"] = Nothing(), ["total"] = Nothing() },
        }
        : new JsonObject { ["operation"] = operation, ["usage"] = new JsonObject { ["model"] = new JsonObject { ["data"] = new JsonArray(), ["meta"] = new JsonObject() } } };

    private static JsonObject Nothing() => new() { ["credits"] = 0, ["requests"] = 0 };
}
