using System.Collections.Generic;
using System.Linq;

namespace JsonContracts.Cli;

/// <summary>Reads a page of a model in either of the forms in which people save it.</summary>
internal static class PageReader
{
    /// <summary>What the page says; null when it is no page of a model.</summary>
    public static ModelPage? Read(string text)
    {
        var lines = PageLine.Of(text);
        var page = IsMarkdown(lines) ? MarkdownPage.Read(lines) : TextPage.Read(lines);
        return page.Parameters.Count > 0 ? page : null;
    }

    private static bool IsMarkdown(IEnumerable<PageLine> lines) => lines.Any(line => line.Text == MarkdownPage.Request);
}
