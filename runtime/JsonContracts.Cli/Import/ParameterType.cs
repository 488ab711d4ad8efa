using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>The type of a parameter in the words of a page: <c>integer</c>, <c>object (2 properties)</c>, <c>array of strings or objects</c>.</summary>
/// <param name="Names">The types, as JSON Schema calls them; those of the items for an array.</param>
/// <param name="IsArray">Whether there is a list of them.</param>
/// <param name="Members">How many members an object has; null when the page does not say.</param>
internal sealed partial record ParameterType(IReadOnlyList<string> Names, bool IsArray, int? Members)
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["string"] = "string",
        ["integer"] = "integer",
        ["float"] = "number",
        ["number"] = "number",
        ["boolean"] = "boolean",
        ["object"] = "object",
        ["null"] = "null",
    };

    /// <summary>Reads a type; null when the words are not known.</summary>
    public static ParameterType? Read(string? text)
    {
        if (text is null || Form().Match(text.Trim()) is not { Success: true } form) return null;
        var names = form.Groups["names"].Value.Split(" or ").Select(word => Words[word.TrimEnd('s')]);
        int? members = form.Groups["count"] is { Success: true } count ? int.Parse(count.Value, CultureInfo.InvariantCulture) : null;
        return new ParameterType([.. names], form.Groups["array"].Success, members);
    }

    private const string Word = "(?:string|integer|float|number|boolean|object|null)s?";

    [GeneratedRegex($@"^(?<array>array of )?(?<names>{Word}(?: or {Word})*)(?: \((?<count>\d+) propert(?:y|ies)\))?$")]
    private static partial Regex Form();
}
