using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>The contracts by the identifier of their model, as the schema service of Runware lists them.</summary>
internal sealed class SchemaCatalogue
{
    private const string Extension = ".schema.json";
    private const string Documentation = "https://runware.ai/docs/models/";

    private readonly Dictionary<string, JsonObject> _files;
    private readonly Dictionary<string, string> _models;
    private readonly Dictionary<string, string> _slugs;

    private SchemaCatalogue(Dictionary<string, JsonObject> files)
    {
        _files = files;
        _models = files
            .Where(file => ConstantOf(file.Value, "model") is not null)
            .ToDictionary(file => ConstantOf(file.Value, "model")!, file => file.Key, StringComparer.Ordinal);
        _slugs = _models.Values.ToDictionary(name => SlugOf(files[name]), name => name, StringComparer.Ordinal);
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
    /// <param name="model">Its AIR, or its name in addresses.</param>
    public JsonObject? Find(string model) => _models.TryGetValue(model, out var name) || _slugs.TryGetValue(model, out name)
        ? new JsonObject
        {
            ["requestSchema"] = Told(_files[name]),
            ["responseSchema"] = ResultOf(_files[name]) is { } result ? Told(result) : null,
            ["documentation"] = Documentation + SlugOf(_files[name]),
        }
        : null;

    /// <summary>All models, with their tasks.</summary>
    public JsonObject Registry() => new()
    {
        ["version"] = "dev",
        ["models"] = new JsonObject(_models.Select(model => KeyValuePair.Create(model.Key, (JsonNode?)new JsonObject
        {
            ["taskType"] = ConstantOf(_files[model.Value], "taskType"),
            ["id"] = SlugOf(_files[model.Value]),
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
    /// <param name="taskType">The type of the task.</param>
    /// <param name="model">The model of the task, if it names one.</param>
    /// <param name="path">The way to the parameter.</param>
    public JsonObject? Parameter(string taskType, string? model, IEnumerable<string> path)
    {
        var file = model is not null && _models.TryGetValue(model, out var name)
            ? _files[name]
            : _files.Values.FirstOrDefault(one => ConstantOf(one, "taskType") == taskType && ConstantOf(one, "model") is null);
        return path.Aggregate(file, (place, part) => place?["properties"]?[part] as JsonObject ?? place?["items"] as JsonObject);
    }

    /// <summary>
    /// A schema as the service tells it, for validators of draft 2019-09: they refuse a <c>$schema</c> that they do not know, and an <c>$id</c> that they meet
    /// again under another name of the model. The contracts use no word that means something else in that draft.
    /// </summary>
    private static JsonObject Told(JsonObject schema)
    {
        var told = schema.DeepClone().AsObject();
        told.Remove("$schema");
        told.Remove("$id");
        return told;
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

    private static string SlugOf(JsonObject schema) => (string)schema["x-catalog"]!["slug"]!;

    private static JsonObject Parse(Stream file)
    {
        using (file) return JsonNode.Parse(file)!.AsObject();
    }
}
