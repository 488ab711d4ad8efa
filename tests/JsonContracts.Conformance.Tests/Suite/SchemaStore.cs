using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Public schemas as people wrote them, with documents that their authors call valid or invalid.</summary>
internal static partial class SchemaStore
{
    public const string Folder = "schemastore";

    private static readonly bool[] s_kinds = [true, false];

    /// <summary>The names of the schemas; none where the data is absent.</summary>
    public static IEnumerable<string> Names =>
        SharedData.Folder(Folder) is not { } folder ? [] : Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string SchemaOf(string name) => File.ReadAllText(Path.Combine(SharedData.Folder(Folder)!, name, "schema.json"));

    /// <summary>The other schemas that one refers to, near or far, by the addresses under which the store has them.</summary>
    public static Dictionary<string, string> OthersOf(string name)
    {
        var others = new Dictionary<string, string>();
        var open = new Stack<string>([SchemaOf(name)]);
        while (open.Count > 0)
        {
            foreach (var file in Reference().Matches(open.Pop()).Select(match => match.Groups[1].Value).Where(file => file != name && file != name + ".json"))
            {
                var folder = Path.Combine(SharedData.Folder(Folder)!, Path.GetFileNameWithoutExtension(file + (file.EndsWith(".json", StringComparison.Ordinal) ? "" : ".json")));
                if (!Directory.Exists(folder) || !others.TryAdd("https://json.schemastore.org/" + file, SchemaOf(Path.GetFileName(folder)))) continue;
                open.Push(SchemaOf(Path.GetFileName(folder)));
            }
        }

        return others;
    }

    [GeneratedRegex("\"\\$ref\"\\s*:\\s*\"(?:https://(?:json\\.schemastore\\.org|www\\.schemastore\\.org)/)?([A-Za-z][^\"#/:]*)")]
    private static partial Regex Reference();

    /// <summary>The documents of a schema, each with what its authors say.</summary>
    public static IEnumerable<(string Name, string Json, bool Valid)> DocumentsOf(string name) => s_kinds.SelectMany(valid =>
    {
        var folder = Path.Combine(SharedData.Folder(Folder)!, name, valid ? "valid" : "invalid");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => ($"{name} / {Path.GetFileName(file)}", File.ReadAllText(file), valid))
            : [];
    });
}
