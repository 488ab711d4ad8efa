using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Samples.Tests;

/// <summary>Reads the schemas of the samples and judges JSON by interpreting them, without any generated code.</summary>
internal static class Judge
{
    private static readonly SchemaSet s_set = new(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests", "JsonContracts.Samples", "Schemas"), "*.schema.json")
        .Order(StringComparer.Ordinal)
        .Select(path => SchemaDocument.Read(Path.GetFileName(path), File.ReadAllText(path))));

    /// <summary>Members with open enums: there the dialect accepts every string, which JSON Schema does not.</summary>
    private static readonly Dictionary<string, (string Member, string Known)> s_open = new()
    {
        ["enums"] = ("status", "success"),
        ["defaults"] = ("openChoice", "one"),
    };

    /// <summary>The names of all schemas.</summary>
    public static IEnumerable<string> Files => s_set.Documents.Select(document => document.Path[..^".schema.json".Length]);

    /// <summary>Whether the schema of a file accepts a value.</summary>
    public static bool Accepts(string file, JsonNode? value)
    {
        if (s_open.TryGetValue(file, out var open) && value is JsonObject one && one[open.Member] is System.Text.Json.Nodes.JsonValue text && text.TryGetValue<string>(out _))
        {
            one = (JsonObject)one.DeepClone();
            one[open.Member] = open.Known;
            value = one;
        }

        var schema = s_set.Documents.Single(document => document.Path == file + ".schema.json").Root!;
        return new Evaluator(s_set).IsValid(schema, global::JsonContracts.Schema.Text.JsonValue.Parse(value?.ToJsonString() ?? "null"));
    }
}
