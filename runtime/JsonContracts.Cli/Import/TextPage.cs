using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>
/// The plain-text form of a page, as it is copied from a browser: the name of a parameter, a line with its type and facts, and words
/// about it. The values that a browser folds away are only counted, and some names are lost.
/// </summary>
internal sealed partial class TextPage
{
    private readonly List<PageLine> _lines;
    private readonly List<PageParameter> _parameters = [];
    private readonly List<PageSentence> _sentences = [];
    private readonly List<PageSize> _sizes = [];
    private readonly OpenObjects _objects = new();
    private ParameterText? _open;
    private ParameterType? _type;
    private IReadOnlyList<string> _group = [];
    private bool _skips;
    private bool _isAboutRules;

    private TextPage(IReadOnlyList<PageLine> lines) => _lines = [.. lines.Where(line => line.Text.Trim().Length > 0)];

    public static ModelPage Read(IReadOnlyList<PageLine> lines) => new TextPage(lines).Read();

    private ModelPage Read()
    {
        for (var i = 0; i < _lines.Count && !IsEnd(i); i++)
        {
            if (FactsLine.Read(_lines[i].Text) is { } facts) Open(i, facts);
            else if (!IsName(i)) ReadLine(i);
        }

        Close();
        return new ModelPage
        {
            Title = _lines.FirstOrDefault(line => !Identifier().IsMatch(line.Text) && line.Text != "live")?.Text,
            Air = _lines.Select(line => Identifier().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups[1].Value,
            Parameters = _parameters,
            Sentences = _sentences,
            Sizes = _sizes,
        };
    }

    /// <summary>Answers are told below the request, and their first parameter is the first one again.</summary>
    private bool IsEnd(int i) => _lines[i].Text is "Response Parameters" or "Response"
        || (IsName(i) && ParameterPath.Of(_lines[i].Text) is { } name && _parameters.Count > 0 && name.SequenceEqual(_parameters[0].Path));

    /// <summary>The name of a parameter, or the same name once more with the way there.</summary>
    private bool IsName(int i) => i + 1 < _lines.Count
        && Name().IsMatch(_lines[i].Text)
        && (FactsLine.Read(_lines[i + 1].Text) is not null || (IsName(i + 1) && ParameterPath.Of(_lines[i].Text)[^1] == ParameterPath.Of(_lines[i + 1].Text)[^1]));

    private void Open(int i, IReadOnlyDictionary<string, string> facts)
    {
        Close();
        var first = i;
        while (first > 0 && IsName(first - 1)) first--;
        var name = _lines[first..i].Select(line => line.Text).MaxBy(text => ParameterPath.Of(text).Count);
        _open = new ParameterText(_lines[first].Number, name ?? "");
        foreach (var (fact, value) in facts) _open.Tell(fact, value);
        _type = ParameterType.Read(facts["type"]);
        _skips = false;
    }

    private void Close()
    {
        if (_open is null) return;
        var parameter = _open.In(_objects.Around(_group), _objects.Doubts(_open.HasPath));
        _parameters.Add(parameter);
        _objects.Add(parameter.Path, _open.HasPath, _type?.Members);
        _open = null;
    }

    private void ReadLine(int i)
    {
        var text = _lines[i].Text.Trim();
        if (IsGroup(i)) OpenGroup();
        else if (text.StartsWith("Compatibility ", StringComparison.Ordinal)) OpenRules();
        else if (_open is null) ReadOutside(_lines[i]);
        else if (text.StartsWith("Learn more", StringComparison.Ordinal)) _skips = true;
        else if (!_skips && text != "-") ReadBody(text);
    }

    private void OpenGroup()
    {
        Close();
        _objects.Clear();
        _group = [];
        _isAboutRules = false;
    }

    private void OpenRules()
    {
        OpenGroup();
        _isAboutRules = true;
    }

    private void ReadOutside(PageLine line)
    {
        if (ParameterPath.OfGroup(line.Text) is { } group) _group = group;
        else if (Size().Match(line.Text) is { Success: true } size) _sizes.Add(new PageSize(line.Number, size.Groups[1].Value.Trim(), size.Groups[2].Value));
        else if (TableHead().IsMatch(line.Text)) return;
        else if (new PageSentence(line.Number, line.Text.Trim()) is var sentence && (_isAboutRules || SentenceReader.Read(sentence) is not null)) _sentences.Add(sentence);
    }

    private void ReadBody(string text)
    {
        if (Count().Match(text) is { Success: true } count) _open!.Allow(int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture));
        else if (text.StartsWith("- ", StringComparison.Ordinal)) _open!.Explain(text);
        else _open!.Describe(text);
    }

    /// <summary>A heading in a few words, with a sentence about the group between it and the next parameter.</summary>
    private bool IsGroup(int i) =>
        Title().IsMatch(_lines[i].Text)
        && !Count().IsMatch(_lines[i].Text)
        && i + 2 < _lines.Count
        && _lines[i + 1].Text.EndsWith('.')
        && (_lines[i + 2].Text == "-" || IsName(i + 2) || FactsLine.Read(_lines[i + 2].Text) is not null);

    [GeneratedRegex(@"^(?:MODEL ID|ID:?) (\S+:\S+@\S+)$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^`?[A-Za-z]\w*`?(?:\s*[».]\s*`?[A-Za-z]\w*`?)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9&]*(?: [A-Za-z0-9&]+){0,3}$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^Allowed values (\d+) values?$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^\|?\s*`?([^`|]*\(\d+:\d+\))`?[\s|]+`?(\d+\s*[x×]\s*\d+)`?[\s|]*$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^[\s|]*(?:Configuration[\s|]+Dimensions|-[-\s|]*)[\s|]*$")]
    private static partial Regex TableHead();
}
