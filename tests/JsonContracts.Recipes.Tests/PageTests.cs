using System.Collections.Generic;
using System.IO;

namespace JsonContracts.Recipes.Tests;

/// <summary>A page shows what is compiled and run here, and nothing else.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Names => [.. Pages.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_block_is_what_is_tried(string page)
    {
        var recipe = string.Concat(page.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Recipe.cs";
        var known = new Dictionary<string, List<string[]>>
        {
            ["csharp"] = [Lines(File.ReadAllText(Here(recipe)))],
            ["json"] = [.. Directory.EnumerateFiles(Here("schemas"), "*.json", SearchOption.AllDirectories).Select(file => Lines(File.ReadAllText(file)))],
            ["xml"] = [Lines(File.ReadAllText(Here("JsonContracts.Recipes.Tests.csproj")))],
        };
        Assert.NotEmpty(Pages.Blocks(page, "csharp").Concat(Pages.Blocks(page, "xml")));
        foreach (var (language, texts) in known)
        {
            foreach (var block in Pages.Blocks(page, language)) Assert.True(texts.Exists(text => Has(text, Lines(block))), $"{page}.md shows what is not tried:\n{block}");
        }
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = Pages.Text("README");
        Assert.All(Pages.Names, page => Assert.Contains($"]({page}.md)", index, StringComparison.Ordinal));
        Assert.True(Pages.Names.Count() >= 12, "A dozen was promised.");
    }

    private static string Here(string path) => Repository.At("tests", "JsonContracts.Recipes.Tests", path);

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static bool Has(string[] text, string[] block) => Enumerable.Range(0, text.Length).Any(start => text.AsSpan(start).StartsWith(block));
}
