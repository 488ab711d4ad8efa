using System.IO;
using System.Linq;

namespace JsonContracts.Cli.Tests;

/// <summary>Pages of an invented model in the forms in which people save them, and the contracts that they make.</summary>
internal static class Page
{
    public static string Text(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    public static string PathOf(string name) => Repository.At("tests", "JsonContracts.Cli.Tests", "Pages", name);

    /// <summary>The page as other browsers copy it: without dashes, with an empty line after every other.</summary>
    public static string WithoutDashes(string text) =>
        "MODEL ID acme:lantern-video@1\nlive\n\n" + string.Concat(text.Split('\n').Where(line => line != "-").Select(line => line.EndsWith(" -", System.StringComparison.Ordinal) ? line[..^2] : line).Select(line => line + "\n\n"));

    /// <summary>A page with these parameters, each as its path and its facts, and these sentences.</summary>
    public static string Of(string[] sentences, params (string Path, string Facts)[] parameters) => $"""
        # Small

        - **ID**: `acme:small@1`

        ## Compatibility & Validation

        {string.Join("\n\n---\n\n", sentences)}

        ## Request Parameters

        {string.Join("\n\n", parameters.Select(parameter => $"### [{parameter.Path.Split('.')[^1]}](https://docs.example.com/small#x)\n\n- **Path**: `{parameter.Path}`\n{parameter.Facts}"))}

        """;
}
