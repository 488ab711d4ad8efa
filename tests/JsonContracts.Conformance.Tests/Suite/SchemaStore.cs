using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Public schemas as people wrote them, with documents that their authors call valid or invalid.</summary>
internal static class SchemaStore
{
    public const string Folder = "schemastore";

    private static readonly bool[] s_kinds = [true, false];

    /// <summary>The names of the schemas; none where the data is absent.</summary>
    public static IEnumerable<string> Names =>
        SharedData.Folder(Folder) is not { } folder ? [] : Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string SchemaOf(string name) => File.ReadAllText(Path.Combine(SharedData.Folder(Folder)!, name, "schema.json"));

    /// <summary>The address under which the store has a schema.</summary>
    public static string AddressOf(string name) => $"https://json.schemastore.org/{name}.json";

    /// <summary>The addresses by which other schemas of the store call it as well.</summary>
    public static string FurtherAddressesOf(string name) => $"https://json.schemastore.org/{name}, https://www.schemastore.org/{name}.json, https://www.schemastore.org/{name}";

    /// <summary>The documents of a schema, each with what its authors say.</summary>
    public static IEnumerable<(string Name, string Json, bool Valid)> DocumentsOf(string name) => s_kinds.SelectMany(valid =>
    {
        var folder = Path.Combine(SharedData.Folder(Folder)!, name, valid ? "valid" : "invalid");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => ($"{name} / {Path.GetFileName(file)}", File.ReadAllText(file), valid))
            : [];
    });
}
