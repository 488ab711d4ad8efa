using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace JsonContracts.Recipes.Tests;

/// <summary>The pages of <c>generator/recipes</c>.</summary>
internal static class Pages
{
    /// <summary>The name of each page, without its ending.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.At("generator", "recipes"), "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => name != "README")
        .Order(StringComparer.Ordinal);

    /// <summary>The blocks of a language on a page.</summary>
    public static IEnumerable<string> Blocks(string page, string language) => Regex
        .Matches(Text(page), $@"^```{language}\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)
        .Select(block => block.Groups[1].Value);

    public static string Text(string page) => File.ReadAllText(Repository.At("generator", "recipes", page + ".md")).ReplaceLineEndings("\n");
}
