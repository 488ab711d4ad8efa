using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace JsonContracts.Benchmarks.Corpora;

/// <summary>A schema that people use every day, with documents that were found in public repositories.</summary>
internal sealed record Corpus(string Name, string Schema, IReadOnlyList<byte[]> Documents)
{
    public const string SchemaFile = "schema.json";

    /// <summary>One document a line.</summary>
    public const string DocumentFile = "instances.jsonl";

    /// <summary>Whether the schema is in the last draft that NJsonSchema reads.</summary>
    public bool IsDraft7 { get; } = Schema.Contains("json-schema.org/draft-07/schema", StringComparison.Ordinal);

    /// <summary>The schema as other validators read it rightly.</summary>
    public string PlainSchema => Plain(Schema, IsDraft7);

    public long Length => Documents.Sum(document => (long)document.Length);

    /// <summary>All corpora of a folder.</summary>
    public static IReadOnlyList<Corpus> All(string folder) => [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(Read)];

    private static Corpus Read(string folder) => new(
        Path.GetFileName(folder),
        File.ReadAllText(Path.Combine(folder, SchemaFile)),
        [.. File.ReadLines(Path.Combine(folder, DocumentFile)).Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The address stands first, as JsonSchema.Net wants it, and what draft 7 ignores beside a <c>$ref</c>, but ajv and JsonSchema.Net do not, is left out.</summary>
    private static string Plain(string schema, bool isDraft7)
    {
        var json = JsonNode.Parse(schema)!.AsObject();
        if (json.Remove("$id", out var address)) json.Insert(0, "$id", address);
        if (isDraft7) LeaveReferencesAlone(json);
        return json.ToJsonString();
    }

    private static void LeaveReferencesAlone(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonArray array:
                foreach (var item in array) LeaveReferencesAlone(item);
                break;
            case JsonObject json when json["$ref"] is JsonValue:
                foreach (var name in json.Select(member => member.Key).Where(name => name != "$ref").ToList()) json.Remove(name);
                break;
            case JsonObject json:
                foreach (var (_, value) in json) LeaveReferencesAlone(value);
                break;
        }
    }
}
