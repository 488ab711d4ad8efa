using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>The Markdown form of a page: a heading for each parameter, and its facts as a list below.</summary>
internal sealed partial class MarkdownPage
{
    /// <summary>The heading above the parameters, which pages of this form have.</summary>
    public const string Request = "## Request Parameters";

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly List<PageSentence> _sentences = [];
    private readonly List<PageSize> _sizes = [];
    private readonly MarkdownParameters _parameters = new();
    private readonly Dictionary<string, string> _facts = [];
    private string? _title;
    private string? _address;

    private MarkdownPage(IReadOnlyList<PageLine> lines) => _lines = lines;

    public static ModelPage Read(IReadOnlyList<PageLine> lines) => new MarkdownPage(lines).Read();

    private ModelPage Read()
    {
        Action<PageLine> read = ReadHead;
        foreach (var line in WithoutCode(_lines))
        {
            if (line.Text.StartsWith("## ", StringComparison.Ordinal)) read = ReaderOf(line.Text);
            else if (line.Text.Trim() is not ("" or "---")) read(line);
        }

        return new ModelPage
        {
            Title = _title,
            Air = _facts.GetValueOrDefault("ID"),
            Address = _address,
            Creator = _facts.GetValueOrDefault("Creator"),
            Capabilities = _facts.GetValueOrDefault("Capabilities")?.Split(", ") ?? [],
            Released = _facts.GetValueOrDefault("Release Date"),
            Parameters = _parameters.All(),
            Sentences = _sentences,
            Sizes = _sizes,
        };
    }

    private static IEnumerable<PageLine> WithoutCode(IEnumerable<PageLine> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            var isFence = line.Text.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence) isCode = !isCode;
            else if (!isCode) yield return line;
        }
    }

    private Action<PageLine> ReaderOf(string section) => section switch
    {
        Request => _parameters.Read,
        _ when section.StartsWith("## Compatibility", StringComparison.Ordinal) => ReadRule,
        _ => _ => { },
    };

    private void ReadHead(PageLine line)
    {
        if (line.Text.StartsWith("# ", StringComparison.Ordinal)) _title = line.Text[2..].Trim();
        else if (Fact().Match(line.Text) is { Success: true } fact) _facts.TryAdd(fact.Groups[1].Value, fact.Groups[2].Value);
        else if (Address().Match(line.Text) is { Success: true } address) _address = address.Groups[1].Value;
    }

    private void ReadRule(PageLine line)
    {
        if (!line.Text.StartsWith('|')) _sentences.Add(new PageSentence(line.Number, line.Text.Trim()));
        else if (line.Text.Contains('`', StringComparison.Ordinal)) ReadSize(line);
    }

    /// <summary>The rows of a table; its head has no values.</summary>
    private void ReadSize(PageLine line)
    {
        var cells = line.Text.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToList();
        _sizes.Add(new PageSize(line.Number, cells[0], string.Join(" ", cells.Skip(1))));
    }

    [GeneratedRegex(@"^- \*\*([^*]+)\*\*: `?(.+?)`?$")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^url: (\S+)$")]
    private static partial Regex Address();
}
