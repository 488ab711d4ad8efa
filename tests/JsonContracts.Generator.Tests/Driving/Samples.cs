using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JsonContracts.Generator.Tests;

/// <summary>The schemas of <c>tests/JsonContracts.Samples</c>, which also compiles what is made of them.</summary>
internal static partial class Samples
{
    private static readonly string s_folder = Repository.At("tests", "JsonContracts.Samples");

    /// <summary>The names of the files, without their ending.</summary>
    public static IReadOnlyList<string> Names { get; } = Directory
        .EnumerateFiles(Path.Combine(s_folder, "Schemas"), "*.schema.json")
        .Select(path => Path.GetFileName(path)[..^".schema.json".Length])
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>A sample with the metadata that its project gives it.</summary>
    public static ContractFile File(string name)
    {
        var path = $"Schemas/{name}.schema.json";
        var file = new ContractFile(path, System.IO.File.ReadAllText(Path.Combine(s_folder, path)).ReplaceLineEndings("\n")).With("Namespace", "JsonContracts.Samples");
        var item = XDocument.Load(Path.Combine(s_folder, "JsonContracts.Samples.csproj")).Descendants("JsonContract").SingleOrDefault(one => (string?)one.Attribute("Include") == path);
        return item is null ? file : item.Attributes().Where(one => one.Name != "Include").Aggregate(file, (with, one) => with.With(one.Name.LocalName, one.Value));
    }

    /// <summary>The other samples that a sample refers to, directly or through them.</summary>
    public static IReadOnlyList<string> ReferredBy(string name)
    {
        var found = new List<string>();
        Collect(name, found);
        return found;
    }

    private static void Collect(string name, List<string> found)
    {
        foreach (Match reference in ReferenceToFile().Matches(File(name).GetText()!.ToString()))
        {
            var other = reference.Groups[1].Value;
            if (other == name || found.Contains(other)) continue;
            found.Add(other);
            Collect(other, found);
        }
    }

    [GeneratedRegex("""
        "\$ref": "([a-z-]+)\.schema\.json
        """)]
    private static partial Regex ReferenceToFile();
}
