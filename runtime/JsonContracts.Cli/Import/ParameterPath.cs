using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>How pages tell where a parameter is.</summary>
internal static partial class ParameterPath
{
    /// <summary>The names in <c>inputs » frameImages</c> or <c>inputs.frameImages</c>.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Split(['»', '.']).Select(part => part.Trim('`', ' ', '\t')).Where(part => part.Length > 0)];

    /// <summary>The object that a group of parameters is nested in, when the words about the group name one.</summary>
    public static IReadOnlyList<string>? OfGroup(string text) => Nested().Match(text) is { Success: true } match ? Of(match.Groups[1].Value) : null;

    /// <summary>
    /// The path of a parameter. A path that the page gives can lead further down, to the first member of the parameter; a name that
    /// holds its own path needs no surroundings.
    /// </summary>
    public static IReadOnlyList<string> Of(string name, string? given, IReadOnlyList<string> around)
    {
        var own = Of(name);
        if (own.Count == 0) return own;
        if (given is not null && Upto(Of(given), own[^1]) is { } told) return told;
        return own.Count > 1 || StartsWith(own, around) ? own : [.. around, .. own];
    }

    private static IReadOnlyList<string>? Upto(IReadOnlyList<string> path, string name)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            if (path[i] == name) return [.. path.Take(i + 1)];
        }

        return null;
    }

    private static bool StartsWith(IReadOnlyList<string> path, IReadOnlyList<string> around) =>
        around.Count > 0 && path.Count > around.Count && path.Take(around.Count).SequenceEqual(around);

    [GeneratedRegex(@"nested inside the `?([\w.]+)`? object")]
    private static partial Regex Nested();
}
