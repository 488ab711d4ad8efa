using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Contracts.Cli;

/// <summary>Gathers what a page says about one parameter.</summary>
internal sealed partial class ParameterText(int line, string name)
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _description = [];
    private readonly List<PageValue> _explained = [];
    private List<PageValue>? _allowed;
    private int _count;
    private bool _isList;

    /// <summary>Whether the words about the parameter have begun; lists in them are no facts.</summary>
    public bool IsDescribed => _description.Count > 0 || _allowed is not null;

    public void Tell(string fact, string value) => _facts[fact.ToLowerInvariant()] = value;

    public void Allow(IEnumerable<string> values)
    {
        _allowed = [.. values.Select(value => new PageValue(value, ""))];
        _count = _allowed.Count;
        _isList = _count == 0;
    }

    /// <summary>So many values are allowed, whatever their names.</summary>
    public void Allow(int count) => (_allowed, _count) = ([], count);

    /// <summary>An item of a list: a value that is allowed, when the list is one of those, or one that the description explains.</summary>
    public void Explain(string item)
    {
        if (Value().Match(item) is not { Success: true } match) return;
        var value = new PageValue(match.Groups[1].Value, match.Groups[2].Value.Trim());
        if (_isList) AddAllowed(value);
        else _explained.Add(value);
    }

    private void AddAllowed(PageValue value)
    {
        _allowed!.Add(value);
        _count++;
    }

    public void Describe(string text)
    {
        _isList = false;
        if (_allowed is null && _explained.Count == 0 && !text.EndsWith(':') && !text.StartsWith("**", StringComparison.Ordinal)) _description.Add(text.Trim());
    }

    public PageParameter In(IReadOnlyList<string> around) => new(line, ParameterPath.Of(name, _facts.GetValueOrDefault("path"), around), _facts)
    {
        Description = string.Join(' ', _description),
        Values = _allowed is null ? null : new PageValues(_count, [.. _allowed.Select(Explained)]),
        Explained = _explained,
    };

    private PageValue Explained(PageValue value) =>
        value.Description.Length > 0 ? value : _explained.FirstOrDefault(one => one.Text == value.Text) ?? value;

    [GeneratedRegex("^- `([^`]+)`:?(.*)$")]
    private static partial Regex Value();
}
