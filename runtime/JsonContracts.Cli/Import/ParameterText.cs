using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>Gathers what a page says about one parameter.</summary>
internal sealed partial class ParameterText(int line, string name)
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly List<string> _description = [];
    private readonly List<PageValue> _explained = [];
    private readonly List<string> _meanings = [];
    private readonly List<ParameterDoubt> _doubts = [];
    private List<PageValue>? _allowed;
    private int _count;
    private bool _isList;

    /// <summary>Whether the name tells the way there.</summary>
    public bool HasPath => ParameterPath.Of(name).Count > 1;

    /// <summary>Whether the words about the parameter have begun; lists in them are no facts.</summary>
    public bool IsDescribed => _description.Count > 0 || _allowed is not null;

    /// <summary>Takes a fact. One that is told in two ways counts as not told.</summary>
    public void Tell(string fact, string value)
    {
        var name = fact.ToLowerInvariant();
        if (IsInDoubt(name) || _facts.TryAdd(name, value) || _facts[name] == value) return;
        _doubts.Add(new ParameterDoubt(name, $"The page says “{name}: {_facts[name]}” and “{name}: {value}”. Which is right?"));
        _facts.Remove(name);
    }

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
        if (Value().Match(item) is not { Success: true } match)
        {
            AddMeaning(item[2..]);
            return;
        }

        var value = new PageValue(match.Groups[1].Value, match.Groups[2].Value.Trim());
        if (_isList) AddAllowed(value);
        else _explained.Add(value);
    }

    /// <summary>Behind values that are only counted stands what each of them does.</summary>
    private void AddMeaning(string text)
    {
        if (_allowed is [] && _meanings.Count < _count) _meanings.Add(text.Trim());
    }

    private void AddAllowed(PageValue value)
    {
        _allowed!.Add(value);
        _count++;
    }

    public void Describe(string text)
    {
        _isList = false;
        AddMeaning(text);
        if (_allowed is null && _explained.Count == 0 && !text.EndsWith(':') && !text.StartsWith("**", StringComparison.Ordinal)) _description.Add(text.Trim());
    }

    /// <summary>The parameter at its place.</summary>
    /// <param name="around">The names that lead to what it is in, unless it tells itself.</param>
    /// <param name="doubts">What else is in doubt about it.</param>
    public PageParameter In(IReadOnlyList<string> around, params IEnumerable<ParameterDoubt> doubts) => new(line, PathIn(around), _facts)
    {
        Description = string.Join(' ', _description),
        Values = _allowed is null ? null : new PageValues(_count, [.. _allowed.Select(Explained)], _meanings),
        Explained = _explained,
        Doubts = [.. _doubts, .. doubts],
    };

    private bool IsInDoubt(string fact) => _doubts.Exists(doubt => doubt.Fact == fact);

    /// <summary>A group about the members of an object can tell of the object too.</summary>
    private IReadOnlyList<string> PathIn(IReadOnlyList<string> around)
    {
        var isObject = ParameterType.Read(_facts.GetValueOrDefault("type")) is { IsArray: false, Names: ["object"] };
        var isAround = isObject && ParameterPath.Of(name) is [var only] && around.Contains(only);
        return ParameterPath.Of(name, _facts.GetValueOrDefault("path") ?? (isAround ? string.Join('.', around) : null), around);
    }

    private PageValue Explained(PageValue value) =>
        value.Description.Length > 0 ? value : _explained.FirstOrDefault(one => one.Text == value.Text) ?? value;

    [GeneratedRegex("^- `([^`]+)`:?(.*)$")]
    private static partial Regex Value();
}
