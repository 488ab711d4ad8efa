using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using JsonContracts.Analyzers;

namespace JsonContracts.CodeFixes.Tests;

/// <summary>The documentation names a fix exactly where there is one.</summary>
public class DocumentationTests
{
    [Fact]
    public void Every_diagnostic_with_a_fix_tells_what_it_does()
    {
        var entries = Regex.Split(File.ReadAllText(Repository.At("generator", "diagnostics.md")), "^### ", RegexOptions.Multiline);
        var documented = entries.Where(entry => entry.Contains("\n- Fix: ", StringComparison.Ordinal)).Select(entry => entry[..7]);
        Assert.Equal(Workbench.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal), documented);
    }

    [Fact]
    public void Fixes_are_for_diagnostics_that_exist() => Assert.Empty(
        Workbench.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Except(new ContractAnalyzer().SupportedDiagnostics.Select(one => one.Id)));
}
