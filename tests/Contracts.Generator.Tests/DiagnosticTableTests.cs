using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Contracts.Generator.Pipeline;

namespace Contracts.Generator.Tests;

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

    [Fact]
    public void No_identifier_is_used_twice() =>
        Assert.Equal(Schema.FaultRules.All.Count + GeneratorFaults.All.Count, Descriptors.ById.Count);

    private static IEnumerable<string> Rows(string file) => File
        .ReadLines(Repository.At("generator", "Contracts.Generator", file))
        .Where(line => line.StartsWith("CON", StringComparison.Ordinal));
}
