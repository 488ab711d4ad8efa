using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Generator.Pipeline;

namespace JsonContracts.Generator.Tests;

/// <summary>The documented tables of diagnostics say what the code says.</summary>
public class DiagnosticTableTests
{
    private static readonly string[] s_releases = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    [Fact]
    public void The_release_notes_list_every_diagnostic()
    {
        var listed = s_releases.SelectMany(Rows).Order(StringComparer.Ordinal);
        var known = Descriptors.ById.Values
            .Select(one => $"{one.Id} | {one.Category} | {one.DefaultSeverity} | {one.Title}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(known, listed);
    }

    /// <summary>What is wrong with a schema is told by the generator, and what is wrong with a project by the package's targets.</summary>
    [Fact]
    public void The_documentation_lists_every_diagnostic()
    {
        var targets = File.ReadAllText(Repository.At("runtime", "JsonContracts", "buildTransitive", "JsonContracts.targets"));
        var documented = File.ReadAllText(Repository.At("generator", "diagnostics.md"));
        Assert.Equal(
            Descriptors.ById.Keys.Concat(Regex.Matches(targets, "Code=\"(CON[0-9]{4})\"").Select(code => code.Groups[1].Value)).Order(StringComparer.Ordinal),
            Regex.Matches(documented, @"^\| (CON[0-9]{4}) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void No_identifier_is_used_twice() =>
        Assert.Equal(Schema.Faults.FaultRules.All.Count + GeneratorFaults.All.Count, Descriptors.ById.Count);

    private static IEnumerable<string> Rows(string file) => File
        .ReadLines(Repository.At("generator", "JsonContracts.Generator", file))
        .Where(line => line.StartsWith("CON", StringComparison.Ordinal));
}
