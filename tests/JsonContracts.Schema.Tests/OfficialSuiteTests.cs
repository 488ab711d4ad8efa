using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace JsonContracts.Schema.Tests;

/// <summary>The official test suite of JSON Schema, its required part, of four drafts, with formats as the annotations that they are there.</summary>
public sealed class OfficialSuiteTests
{
    private const string Suite = "json-schema-test-suite";
    private const string Remotes = "http://localhost:1234/";

    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["draft4"] = "http://json-schema.org/draft-04/schema#",
        ["draft7"] = "http://json-schema.org/draft-07/schema#",
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
    };

    private static readonly ConcurrentDictionary<string, SchemaDocument[]> RemoteDocuments = new();

    public static TheoryData<string, string, string> Groups
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            if (SharedData.Folder(Suite) is not { } folder) return rows;
            foreach (var draft in Addresses.Keys)
            {
                foreach (var file in Directory.GetFiles(Path.Combine(folder, "tests", draft), "*.json").Order(StringComparer.Ordinal))
                {
                    foreach (var group in Read(file)) rows.Add(draft, Path.GetFileName(file), (string)group!["description"]!);
                }
            }

            return rows;
        }
    }

    [SharedTheory(Suite)]
    [MemberData(nameof(Groups))]
    public void A_group_is_decided_as_the_specification_says(string draft, string file, string description)
    {
        Assert.Empty(Mismatches(draft, file, description));
    }

    private static List<string> Mismatches(string draft, string file, string description)
    {
        var group = Read(Path.Combine(SharedData.Folder(Suite)!, "tests", draft, file)).Single(group => (string)group!["description"]! == description);
        var remotes = RemoteDocuments.GetOrAdd(draft, ReadRemotes);
        var document = Document("group.json", group!["schema"]!, draft).Beside(remotes);
        var set = new SchemaSet([document, .. remotes]);
        var faults = document.Faults.Concat(new SchemaCheck(set).Of(document)).Where(fault => fault.Rule.Severity == FaultSeverity.Error).ToArray();
        if (faults.Length > 0) return faults.Select(fault => fault.ToString()).ToList();
        var evaluator = new Evaluator(set);
        return group["tests"]!.AsArray()
            .Where(test => evaluator.IsValid(set.RootOf(document)!, JsonValue.Parse(test!["data"]?.ToJsonString() ?? "null")) != (bool)test["valid"]!)
            .Select(test => $"{test!["description"]}: {test["data"]} should be {((bool)test["valid"]! ? "valid" : "invalid")}")
            .ToList();
    }

    private static System.Text.Json.Nodes.JsonArray Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsArray();

    /// <summary>A schema of the suite does not always say its draft; its folder does.</summary>
    private static SchemaDocument Document(string path, JsonNode schema, string draft)
    {
        if (schema is System.Text.Json.Nodes.JsonObject root && !root.ContainsKey("$schema")) root.Insert(0, "$schema", Addresses[draft]);
        return SchemaDocument.Read(path, schema.ToJsonString(), new DocumentOptions(FormatIsAnnotation: true));
    }

    private static SchemaDocument[] ReadRemotes(string draft)
    {
        var folder = Path.Combine(SharedData.Folder(Suite)!, "remotes");
        var names = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        return names
            .Where(name => name.StartsWith(draft + "/", StringComparison.Ordinal) || !(name.StartsWith("draft", StringComparison.Ordinal) || name.StartsWith("v1/", StringComparison.Ordinal)))
            .Select(name => Document(Remotes + name, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name)))!, draft))
            .ToArray();
    }
}
