using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>The contracts by the identifier of their model, as the schema service of Runware lists them.</summary>
internal sealed class SchemaCatalogue
{
    private const string Extension = ".schema.json";

    private readonly Dictionary<string, JsonObject> _files;
    private readonly Dictionary<string, string> _models;

    private SchemaCatalogue(Dictionary<string, JsonObject> files)
    {
        _files = files;
        _models = files
            .Where(file => ConstantOf(file.Value, "model") is not null)
            .ToDictionary(file => ConstantOf(file.Value, "model")!, file => file.Key, StringComparer.Ordinal);
    }

    /// <summary>Reads the contracts that are built into the assembly.</summary>
    public static SchemaCatalogue Read()
    {
        var assembly = typeof(SchemaCatalogue).Assembly;
        return new SchemaCatalogue(assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name[..^Extension.Length], name => Parse(assembly.GetManifestResourceStream(name)!), StringComparer.Ordinal));
    }

    /// <summary>What is sent to a model and what comes back; null when there is no such model.</summary>
    public JsonObject? Find(string model) => _models.TryGetValue(model, out var name)
        ? new JsonObject
        {
            ["requestSchema"] = _files[name].DeepClone(),
            ["responseSchema"] = ResultOf(_files[name])?.DeepClone(),
            ["documentation"] = null,
        }
        : null;

    /// <summary>All models, with their tasks.</summary>
    public JsonObject Registry() => new()
    {
        ["version"] = "dev",
        ["models"] = new JsonObject(_models.Select(model => KeyValuePair.Create(model.Key, (JsonNode?)new JsonObject
        {
            ["taskType"] = ConstantOf(_files[model.Value], "taskType"),
            ["id"] = model.Value,
        }))),
        ["architectureTaskTypes"] = new JsonObject(),
        ["modalityTaskTypes"] = new JsonObject(),
    };

    /// <summary>The models, as a search lists them.</summary>
    public IEnumerable<JsonObject> Models => _models.Select(model => new JsonObject
    {
        ["air"] = model.Key,
        ["name"] = ((string)_files[model.Value]["title"]!).Replace(" request", "", StringComparison.Ordinal),
        ["category"] = "checkpoint",
        ["architecture"] = null,
        ["capabilities"] = new JsonArray([.. _files[model.Value]["x-catalog"]!["capabilities"]!.AsArray().Select(one => (JsonNode)((string)one!).Replace(' ', '-'))]),
        ["source"] = "featured",
        ["heroImage"] = null,
        ["private"] = false,
    });

    /// <summary>What the contract of a task says of a parameter; null when it says nothing.</summary>
    /// <param name="task">The task, which names its model and its type.</param>
    /// <param name="path">The way to the parameter.</param>
    public JsonObject? Parameter(JsonElement task, IEnumerable<string> path)
    {
        var file = task.Text("model") is { } model && _models.TryGetValue(model, out var name)
            ? _files[name]
            : _files.Values.FirstOrDefault(one => ConstantOf(one, "taskType") == task.Text("taskType") && ConstantOf(one, "model") is null);
        return path.Aggregate(file, (place, part) => place?["properties"]?[part] as JsonObject ?? place?["items"] as JsonObject);
    }

    /// <summary>Results belong to kinds of tasks, which they list.</summary>
    private JsonObject? ResultOf(JsonObject request) => ConstantOf(request, "taskType") is { } task
        ? _files.Where(file => file.Key.EndsWith("-result", StringComparison.Ordinal)).Select(file => file.Value).FirstOrDefault(result => Lists(result, task))
        : null;

    private static bool Lists(JsonObject result, string task) =>
        result["properties"]?["taskType"] is JsonObject type && (type["oneOf"] is JsonArray tasks
            ? tasks.Any(one => (string?)one?["const"] == task)
            : ((string?)type["description"])!.Contains($"`{task}`", StringComparison.Ordinal));

    private static string? ConstantOf(JsonObject schema, string member) => (string?)schema["properties"]?[member]?["const"];

    private static JsonObject Parse(Stream file)
    {
        using (file) return JsonNode.Parse(file)!.AsObject();
    }
}
