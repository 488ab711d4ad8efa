using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Faults;

namespace JsonContracts.Analyzers.Tests;

/// <summary>The documented tables of diagnostics say what the code says.</summary>
public class DiagnosticTableTests
{
    [Fact]
    public void The_release_notes_list_every_diagnostic() => Assert.Equal(
        new ContractAnalyzer().SupportedDiagnostics.Select(one => $"{one.Id} | {one.Category} | {one.DefaultSeverity} | {one.Title}"),
        File.ReadLines(Repository.At("generator", "JsonContracts.Analyzers", "AnalyzerReleases.Unshipped.md")).Where(line => line.StartsWith("CON", StringComparison.Ordinal)));

    [Fact]
    public void Every_diagnostic_has_its_entry_at_the_place_of_its_link()
    {
        var text = File.ReadAllText(Repository.At("generator", "diagnostics.md")).ReplaceLineEndings("\n");
        var entries = Regex.Matches(text, "^### (CON1[0-9]{3})\n\n(.+?): `", RegexOptions.Multiline).Select(entry => $"{entry.Groups[1].Value} {entry.Groups[2].Value}");
        var diagnostics = new ContractAnalyzer().SupportedDiagnostics;
        Assert.Equal(diagnostics.Select(one => $"{one.Id} {one.Title}"), entries);
        Assert.All(diagnostics, one => Assert.Equal(DiagnosticsPage.LinkTo(one.Id.ToLowerInvariant()) ?? "", one.HelpLinkUri));
    }
}
