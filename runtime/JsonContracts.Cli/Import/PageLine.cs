using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>A line of a page, without what only makes it look good.</summary>
internal sealed partial record PageLine(int Number, string Text)
{
    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<PageLine> Of(string text) =>
        [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, i) => new PageLine(i + 1, Escape().Replace(line, "$1").TrimEnd()))];

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escape();
}
