using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace JsonContracts.Cli;

/// <summary>The name of a contract's file, without its extension.</summary>
internal static partial class ContractName
{
    /// <summary>Whether a text can be the name: it becomes a file name on any system, and a C# name.</summary>
    public static bool IsValid(string name) => ValidName().IsMatch(name);

    /// <summary>The name for a model: <c>kling-video-2.6-pro</c> for <c>klingai:kling-video@2.6-pro</c>, <c>acme-4-2</c> for <c>acme:4@2</c>.</summary>
    public static string Of(string air)
    {
        var model = air[(air.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var telling = model.Length > 0 && char.IsAsciiLetter(model[0]) ? model : air;
        return OtherCharacters().Replace(telling.ToLowerInvariant(), "-").Trim('-', '.');
    }

    /// <summary>The name for what is at an address: the last part of its path that says something.</summary>
    public static string Of(Uri address)
    {
        var parts = address.Segments.Select(WithoutExtension).Where(part => part is not ("" or "schema"));
        return Of(Uri.UnescapeDataString(parts.LastOrDefault() ?? ""));
    }

    private static string WithoutExtension(string segment) => Extension().Replace(segment.Trim('/'), "");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]*$")]
    private static partial Regex ValidName();

    [GeneratedRegex("[^a-z0-9._-]+")]
    private static partial Regex OtherCharacters();

    [GeneratedRegex(@"(\.schema)?\.json$")]
    private static partial Regex Extension();
}
