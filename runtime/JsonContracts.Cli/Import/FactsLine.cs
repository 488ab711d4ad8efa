using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>The line of the plain-text form with the facts: <c>integer min: 20 max: 99 default: 95 -</c>.</summary>
internal static partial class FactsLine
{
    private const string Word = "(?:string|integer|float|number|boolean|object)s?";

    /// <summary>The facts of a line, under the names that the Markdown form has for them; null when it is another line.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string line)
    {
        var form = Form().Match(line.Trim());
        if (!form.Success) form = UnknownType().Match(line.Trim());
        if (!form.Success) return null;
        var facts = new Dictionary<string, string> { ["type"] = form.Groups["type"].Value };
        if (form.Groups["required"].Success) facts["required"] = form.Groups["star"].Success ? "sometimes" : "true";
        if (form.Groups["format"] is { Success: true } format) facts["format"] = format.Value;
        foreach (var (name, value) in form.Groups["name"].Captures.Zip(form.Groups["value"].Captures)) facts[name.Value] = value.Value;
        return facts;
    }

    private const string Facts = @"
        (?:\ (?:
            (?<required>required(?<star>\*)?)
            | (?<format>UUID\ v4|UUID|URI|URL)
            | (?<name>paired\ with)\ (?<value>\w+)
            | (?<name>value|default|min|max|step|min\ items|max\ items):\ (?<value>.+?)
        )(?=\ |$))*";

    [GeneratedRegex($@"^(?<type>(?:array\ of\ )?{Word}(?:\ or\ {Word})*(?:\ \(\d+\ propert(?:y|ies)\))?){Facts}(?:\ -)?$", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();

    /// <summary>A few words before the dash that ends such a line are a type, even one that nobody knows.</summary>
    [GeneratedRegex($@"^(?<type>[A-Za-z]\w*(?:\ \w+){{0,3}}?){Facts}\ -$", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex UnknownType();
}
