using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Runware;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Conformance.Tests.Catalogue;

/// <summary>One schema of the catalogue, and what <c>JsonContracts.Runware</c> has compiled from it.</summary>
internal sealed class CatalogueSchema
{
    private const string Ending = ".schema.json";

    private readonly SchemaDocument _document;
    private readonly SchemaSet _set;
    private readonly Lazy<Type> _type;
    private readonly Lazy<Contract> _contract;

    private CatalogueSchema(string path)
    {
        Name = Path.GetFileName(path)[..^Ending.Length];
        Text = File.ReadAllText(path);
        Json = JsonNode.Parse(Text)!.AsObject();
        _document = SchemaDocument.Read(Name + Ending, Text);
        _set = new SchemaSet([_document]);
        _type = new Lazy<Type>(FindType);
        _contract = new Lazy<Contract>(() => Contract.Of(Type));
    }

    /// <summary>Every schema, by the names of their files.</summary>
    public static IReadOnlyList<CatalogueSchema> All { get; } = Directory
        .EnumerateFiles(Repository.At("schema", "runware"), "*" + Ending)
        .Order(StringComparer.Ordinal)
        .Select(path => new CatalogueSchema(path))
        .ToList();

    /// <summary>The schemas of what is sent.</summary>
    public static IEnumerable<CatalogueSchema> Requests => All.Where(schema => schema.IsRequest);

    public string Name { get; }

    public string FileName => Name + Ending;

    public string Text { get; }

    public JsonObject Json { get; }

    public bool IsRequest => ((string)Json["$id"]!).StartsWith("urn:runware:request:", StringComparison.Ordinal);

    public bool IsVideo => (string?)Json["properties"]!["taskType"]?["const"] == "videoInference";

    public IEnumerable<JsonNode> Examples => Json["examples"]!.AsArray().Select(example => example!);

    /// <summary>Whatever the reader says, remarks included.</summary>
    public IReadOnlyList<SchemaFault> Faults => [.. _document.Faults, .. new SchemaCheck(_set).Of(_document)];

    /// <summary>The root type: the one whose carried schema starts in this file.</summary>
    public Type Type => _type.Value;

    public Contract Contract => _contract.Value;

    public static CatalogueSchema Named(string name) => All.Single(schema => schema.Name == name);

    public bool Accepts(string json) => new Evaluator(_set).IsValid(_document.Root!, Schema.Text.JsonValue.Parse(json));

    private Type FindType() => typeof(KlingVideo26Standard).Assembly.GetTypes().Single(type =>
        type.GetCustomAttribute<ContractSchemaAttribute>()?.Schema.StartsWith($$"""{"x-origin":"{{FileName}}#",""", StringComparison.Ordinal) is true);
}
