using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>Reads the parameters of a Markdown page, line by line.</summary>
internal sealed partial class MarkdownParameters
{
    private const int TopLevel = 3;

    private readonly List<PageParameter> _read = [];
    private readonly Stack<(int Level, IReadOnlyList<string> Path)> _around = new();
    private ParameterText? _open;
    private IReadOnlyList<string> _group = [];
    private int _level;
    private bool _skips;

    public IReadOnlyList<PageParameter> All()
    {
        Close();
        return _read;
    }

    public void Read(PageLine line)
    {
        if (Heading().Match(line.Text) is { Success: true } heading) Open(line.Number, heading.Groups["level"].Length, heading.Groups["name"].Value);
        else if (Group().IsMatch(line.Text)) OpenGroup();
        else if (_open is null) _group = ParameterPath.OfGroup(line.Text) ?? _group;
        else ReadBody(line.Text);
    }

    private void Open(int line, int level, string name)
    {
        Close();
        _open = new ParameterText(line, name);
        _level = level;
        _skips = false;
    }

    private void OpenGroup()
    {
        Close();
        _group = [];
    }

    private void ReadBody(string text)
    {
        if (text.StartsWith("**Learn more**", StringComparison.Ordinal)) _skips = true;
        if (_skips || text.StartsWith('>')) return;
        if (Values().Match(text) is { Success: true } values) _open!.Allow(Ticked().Matches(values.Groups[1].Value).Select(value => value.Groups[1].Value));
        else if (Fact().Match(text) is { Success: true } fact && !_open!.IsDescribed) _open.Tell(fact.Groups[1].Value, fact.Groups[2].Value.Trim('`'));
        else if (text.StartsWith("- ", StringComparison.Ordinal)) _open!.Explain(text);
        else _open!.Describe(text);
    }

    private void Close()
    {
        if (_open is null) return;
        while (_around.Count > 0 && _around.Peek().Level >= _level) _around.Pop();
        var around = _level > TopLevel && _around.Count > 0 ? _around.Peek().Path : _group;
        var parameter = _open.In(around);
        _around.Push((_level, parameter.Path));
        _read.Add(parameter);
        _open = null;
    }

    [GeneratedRegex(@"^(?<level>#{3,6})\s+\[?(?<name>[^\]]*?)\]?(\([^)]*\))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\*\*[^*:]+\*\*$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^- \*\*([^*`]+)\*\*: (.+)$")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^\*\*Allowed values\*\*:(.*)$")]
    private static partial Regex Values();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();
}
