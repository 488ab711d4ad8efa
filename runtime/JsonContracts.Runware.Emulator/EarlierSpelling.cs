using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// Tasks as clients of earlier years spell them: by other names, with members at the root that stand in <c>inputs</c>, <c>settings</c> and
/// <c>safety</c> today, and without a model.
/// </summary>
internal sealed class EarlierSpelling(Lazy<SchemaCatalogue> catalogue)
{
    /// <summary>What a kind of task is called today, and the model that did it where none is named.</summary>
    private static readonly FrozenDictionary<string, (string Name, string? Model)> s_tasks = new Dictionary<string, (string, string?)>
    {
        ["imageUpscale"] = ("upscale", "runware:500@1"),
        ["imageBackgroundRemoval"] = ("removeBackground", "runware:109@1"),
        ["imageCaption"] = ("caption", "runware:150@2"),
        ["imageControlNetPreProcess"] = ("controlNetPreprocess", null),
    }.ToFrozenDictionary();

    private static readonly (string Earlier, string Group, string Name)[] s_members =
    [
        ("inputImage", "inputs", "image"),
        ("inputImages", "inputs", "images"),
        ("seedImage", "inputs", "seedImage"),
        ("maskImage", "inputs", "maskImage"),
        ("frameImages", "inputs", "frameImages"),
        ("checkNSFW", "safety", "checkContent"),
        ("nsfw_check", "safety", "mode"),
        ("confidence", "settings", "confidence"),
        ("maxDetections", "settings", "maxDetections"),
        ("maskPadding", "settings", "maskPadding"),
        ("maskBlur", "settings", "maskBlur"),
    ];

    /// <summary>The task as it is spelled today; the same one when nothing of it is older.</summary>
    public JsonElement Today(JsonElement task)
    {
        try
        {
            return task.Text("taskType") is { } type ? Today(task, type) : task;
        }
        catch (ArgumentException)
        {
            // A member is given twice, which the check tells.
            return task;
        }
    }

    private JsonElement Today(JsonElement task, string type)
    {
        var today = JsonObject.Create(task)!;
        var isOlder = s_tasks.TryGetValue(type, out var known);
        if (isOlder)
        {
            today["taskType"] = known.Name;
            if (known.Model is not null) today.TryAdd("model", known.Model);
        }

        isOlder |= NameModel(today) | UnpackOutputType(today) | OpenSearch(today);
        foreach (var (earlier, group, name) in s_members) isOlder |= Move(today, earlier, group, name);
        return isOlder ? JsonElement.Parse(today.ToJsonString()) : task;
    }

    /// <summary>A preprocessor was named by its kind before each became a model.</summary>
    private static bool NameModel(JsonObject task) =>
        (string?)task["taskType"] == "controlNetPreprocess"
        && task["preProcessorType"] is JsonValue kind
        && kind.TryGetValue<string>(out var name)
        && task.TryAdd("model", $"runware:controlnet-preprocess@{name.Replace('_', '-')}");

    /// <summary>The output type was a list once; a list of one says the same.</summary>
    private static bool UnpackOutputType(JsonObject task)
    {
        if (task["outputType"] is not JsonArray { Count: 1 } types) return false;
        task["outputType"] = types[0]?.DeepClone();
        return true;
    }

    /// <summary>A search needed no words, and could say that it is for all models.</summary>
    private static bool OpenSearch(JsonObject task) =>
        (string?)task["taskType"] == "modelSearch"
        && (task.TryAdd("search", "") | (task["visibility"] is JsonValue asked && asked.TryGetValue<string>(out var all) && all == "all" && task.Remove("visibility")));

    /// <summary>Moves a member to where its contract has it today. What the contract does not have there, or still has here, stays.</summary>
    private bool Move(JsonObject task, string earlier, string group, string name)
    {
        if (!task.ContainsKey(earlier) || Parameter(task, earlier) is not null || Parameter(task, group) is not { } place) return false;
        if (place["properties"] is JsonObject known && !known.ContainsKey(name)) return false;
        if (task[group] is null) task[group] = new JsonObject();
        if (task[group] is not JsonObject members) return false;
        try
        {
            return members.TryAdd(name, task[earlier]?.DeepClone()) && task.Remove(earlier);
        }
        catch (ArgumentException)
        {
            // A member of the group is given twice, which the check tells.
            return false;
        }
    }

    private JsonObject? Parameter(JsonObject task, string name) =>
        catalogue.Value.Parameter((string)task["taskType"]!, task["model"] is JsonValue model && model.TryGetValue<string>(out var air) ? air : null, [name]);
}
