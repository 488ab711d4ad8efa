using System;
using System.Collections.Concurrent;

namespace JsonContracts.Schema.Patterns;

/// <summary>Which expressions need no engine: those in which no character beyond ASCII has any part, and which are small enough.</summary>
public static class AsciiPatterns
{
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Whether an expression is decided in one look at each character, whatever the text.</summary>
    /// <param name="netPattern">The expression in the language of <see cref="System.Text.RegularExpressions.Regex"/>, as a rule has it.</param>
    public static bool Include(string netPattern) => Known.GetOrAdd(netPattern, static pattern => PatternMachine.Of(pattern) is { IsOfAscii: true });
}
