using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Generator.CSharp;
using JsonContracts.Schema.Patterns;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Emission.Checks;

/// <summary>The static fields of one type that hold what its checks compare with, each once: regular expressions, lists of strings, objects and arrays.</summary>
internal sealed class CheckFields
{
    /// <summary>Up to so many strings are asked for one by one.</summary>
    private const int FewTexts = 4;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _declarations = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _declarations.Count == 0;

    /// <summary>The field that holds a regular expression.</summary>
    public string Pattern(string netPattern) => AsciiPatterns.Include(netPattern)
        ? Of("s_pattern", "Contracts::JsonPattern", $"new({Literal.Text(netPattern)})")
        : Of("s_pattern", "global::System.Text.RegularExpressions.Regex", $"Contracts::JsonCheck.Pattern({Literal.Text(netPattern)})");

    /// <summary>The field that holds an object or array.</summary>
    public string Constant(JsonValue value) => Of("s_constant", "Contracts::JsonConstant", $"new({Literal.Text(value.ToJson())})");

    /// <summary>The field that holds the strings of a list; null when there are few.</summary>
    public string? Texts(IReadOnlyCollection<JsonValue> values)
    {
        var texts = values.OfType<StringValue>().Select(value => Literal.Text(value.Value)).ToList();
        return texts.Count <= FewTexts ? null : Of("s_texts", "Contracts::JsonTexts", $"new({string.Join(", ", texts)})");
    }

    /// <summary>Writes the fields.</summary>
    public void Write(CodeWriter code)
    {
        foreach (var declaration in _declarations)
        {
            code.Line(declaration);
            code.Line();
        }
    }

    private string Of(string kind, string type, string value)
    {
        var key = kind + value;
        if (_names.TryGetValue(key, out var name)) return name;
        _counts[kind] = _counts.TryGetValue(kind, out var count) ? count + 1 : 1;
        _names[key] = name = kind + _counts[kind].ToString(CultureInfo.InvariantCulture);
        _declarations.Add($"private static readonly {type} {name} = {value};");
        return name;
    }
}
