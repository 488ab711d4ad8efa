using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>The sizes by name: width and height that belong together, as the contract names them.</summary>
internal static class Sizes
{
    private static readonly KlingVideo26Standard Any = new() { PositivePrompt = "any" };

    private static readonly Dictionary<string, KlingVideo26Standard> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["720p-16x9"] = Any.With720p16x9(),
        ["720p-1x1"] = Any.With720p1x1(),
        ["720p-9x16"] = Any.With720p9x16(),
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Option<string?> Option() => new("--size")
    {
        HelpName = string.Join('|', Names),
        Description = $"Width and height by name: {string.Join(", ", ByName.Select(size => Describe(size.Key, size.Value)))}. "
            + "Frame images and reference videos bring their own size.",
    };

    /// <summary>Width and height in pixels.</summary>
    /// <exception cref="CliException">There is no size of that name.</exception>
    public static (long Width, long Height) Of(string name) => ByName.TryGetValue(name, out var size)
        ? (size.Width!.Value, size.Height!.Value)
        : throw CliException.Refused($"--size is \"{name}\"; it takes one of {string.Join(", ", Names)}.");

    private static string Describe(string name, KlingVideo26Standard size) =>
        Invariant($"{name} is {size.Width}×{size.Height}");
}
