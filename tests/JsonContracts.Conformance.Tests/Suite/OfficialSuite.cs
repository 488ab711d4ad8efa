using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The official test suite of JSON Schema, its required part, of four drafts.</summary>
internal static class OfficialSuite
{
    public const string Folder = "json-schema-test-suite";

    private const string Remotes = "http://localhost:1234/";

    private static readonly Dictionary<string, string> s_addresses = new()
    {
        ["draft4"] = "http://json-schema.org/draft-04/schema#",
        ["draft7"] = "http://json-schema.org/draft-07/schema#",
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
    };

    /// <summary>The files of the suite, as <c>draft7/ref.json</c>; none where the suite is absent.</summary>
    public static IEnumerable<string> Files =>
        SharedData.Folder(Folder) is not { } folder
            ? []
            : s_addresses.Keys.SelectMany(draft =>
                Directory.GetFiles(Path.Combine(folder, "tests", draft), "*.json").Order(StringComparer.Ordinal).Select(file => $"{draft}/{Path.GetFileName(file)}"));

    /// <summary>The files of its optional part, as <c>draft7/optional/format/date.json</c>, of the drafts that have one here.</summary>
    public static IEnumerable<string> OptionalFiles =>
        SharedData.Folder(Folder) is not { } folder
            ? []
            : s_addresses.Keys.Select(draft => Path.Combine(folder, "tests", draft, "optional")).Where(Directory.Exists)
                .SelectMany(optional => Directory.GetFiles(optional, "*.json", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Path.Combine(folder, "tests"), file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The groups of a file.</summary>
    public static IEnumerable<SuiteGroup> Groups(string file)
    {
        var draft = file.Split('/')[0];
        foreach (var group in Read(Path.Combine(SharedData.Folder(Folder)!, "tests", file)).AsArray())
        {
            var cases = group!["tests"]!.AsArray().Select(test => new SuiteCase((string)test!["description"]!, test["data"]?.ToJsonString() ?? "null", (bool)test["valid"]!));
            yield return new SuiteGroup($"{file}: {group["description"]}", draft, Declare(group["schema"]!, draft).ToJsonString(), cases.ToList());
        }
    }

    /// <summary>The schemas that groups of a draft refer to, by their address.</summary>
    public static Dictionary<string, string> RemotesOf(string draft)
    {
        var folder = Path.Combine(SharedData.Folder(Folder)!, "remotes");
        return Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => name.StartsWith(draft + "/", StringComparison.Ordinal) || !(name.StartsWith("draft", StringComparison.Ordinal) || name.StartsWith("v1/", StringComparison.Ordinal)))
            .ToDictionary(name => Remotes + name, name => Declare(Read(Path.Combine(folder, name)), draft).ToJsonString());
    }

    /// <summary>Whether a schema refers to the remote ones.</summary>
    public static bool UsesRemotes(string schema) => schema.Contains(Remotes, StringComparison.Ordinal);

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    /// <summary>A schema of the suite does not always say its draft; its folder does.</summary>
    private static JsonNode Declare(JsonNode schema, string draft)
    {
        if (schema is JsonObject root && !root.ContainsKey("$schema")) root.Insert(0, "$schema", s_addresses[draft]);
        return schema;
    }
}

/// <summary>A schema of the suite with its cases.</summary>
internal sealed record SuiteGroup(string Key, string Draft, string Schema, IReadOnlyList<SuiteCase> Cases);

/// <summary>A value and what the specification says about it.</summary>
internal sealed record SuiteCase(string Name, string Json, bool Valid);
