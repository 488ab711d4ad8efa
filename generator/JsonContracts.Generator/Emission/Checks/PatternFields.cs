using System;
using System.Collections.Generic;
using System.Globalization;
using JsonContracts.Generator.CSharp;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The static fields of one type that hold its regular expressions, each once.</summary>
internal sealed class PatternFields
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _patterns = [];

    /// <summary>The field that holds a regular expression.</summary>
    public string Of(string netPattern)
    {
        if (_names.TryGetValue(netPattern, out var name)) return name;
        _patterns.Add(netPattern);
        return _names[netPattern] = "s_pattern" + _patterns.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _patterns.Count == 0;

    /// <summary>Writes the fields.</summary>
    public void Write(CodeWriter code)
    {
        foreach (var pattern in _patterns)
        {
            code.Line($"private static readonly global::System.Text.RegularExpressions.Regex {_names[pattern]} = global::JsonContracts.JsonCheck.Pattern({Literal.Text(pattern)});");
            code.Line();
        }
    }
}
