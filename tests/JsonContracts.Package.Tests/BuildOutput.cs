using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Package.Tests;

/// <summary>How a command ended and what it printed.</summary>
internal sealed partial record BuildOutput(int ExitCode, string Text)
{
    /// <summary>Each error and warning once, as <c>file(line,column): error id</c>, in order.</summary>
    public IReadOnlyList<string> Diagnostics { get; } = [.. Line().Matches(Text)
        .Select(line => $"{Path.GetFileName(line.Groups["file"].Value)}{line.Groups["place"].Value}: {line.Groups["what"].Value}")
        .Distinct()
        .Order(System.StringComparer.Ordinal)];

    /// <summary>The command ended well.</summary>
    public BuildOutput MustSucceed()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }

    [GeneratedRegex(@"^\s*(?<file>[^(\r\n]+?)\s*(?<place>\(\d+,\d+\))?\s*: (?<what>(error|warning) \w+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
