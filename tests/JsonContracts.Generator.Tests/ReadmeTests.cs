using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Generator.Tests;

/// <summary>The C# that the documentation shows beside a schema is C# that the generator writes for it, line by line in this order.</summary>
public class ReadmeTests
{
    [Fact]
    public void What_is_shown_is_what_is_generated()
    {
        var readme = File.ReadAllText(Repository.At("generator", "README.md"));
        var shown = Block(readme, "csharp", "public enum MediaOperation");
        var schema = File.ReadAllText(Repository.At("schema", "runware", "media-storage.schema.json"));
        var written = Lines(string.Concat(Project.RunOver(new ContractFile("media-storage.schema.json", schema)).Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)));
        var at = 0;
        foreach (var line in Lines(shown))
        {
            var found = Array.IndexOf(written, line, at);
            Assert.True(found >= 0, $"“{line}” is not generated there");
            at = found + 1;
        }
    }

    private static string Block(string text, string language, string start) =>
        text.Split("```").Single(block => block.StartsWith($"{language}\n{start}", StringComparison.Ordinal))[language.Length..];

    private static string[] Lines(string code) => code.Split('\n').Select(line => Regex.Replace(line.Trim(), @"global::(Acme|System)\.|Contracts::|Json::", "")).Where(line => line.Length > 0).ToArray();
}
