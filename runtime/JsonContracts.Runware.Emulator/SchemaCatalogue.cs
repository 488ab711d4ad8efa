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

    /// <summary>Results belong to kinds of tasks, which they list.</summary>
    private JsonObject? ResultOf(JsonObject request) => ConstantOf(request, "taskType") is { } task
        ? _files.Where(file => file.Key.EndsWith("-result", StringComparison.Ordinal)).Select(file => file.Value).FirstOrDefault(result => Lists(result, task))
        : null;

    private static bool Lists(JsonObject result, string task) =>
        result["properties"]?["taskType"]?["oneOf"] is JsonArray tasks && tasks.Any(one => (string?)one?["const"] == task);

    private static string? ConstantOf(JsonObject schema, string member) => (string?)schema["properties"]?[member]?["const"];

    private static JsonObject Parse(Stream file)
    {
        using (file) return JsonNode.Parse(file)!.AsObject();
    }
}
