using System;
using System.Text;
using System.Text.RegularExpressions;
using JsonContracts.Schema.Patterns;

namespace JsonContracts;

/// <summary>
/// A regular expression with a time-out. It is made by the constructor without options, which knows one engine only: the one with options
/// would bring all of them into a program that is compiled ahead of time. There is nothing that ignores case, so the culture does not matter.
/// Most are decided by a <see cref="PatternMachine"/>, in one look at each character.
/// </summary>
internal sealed class TimedPattern : Regex
{
    private readonly Lazy<PatternMachine?> _machine;

    public TimedPattern(string netPattern)
        : base(netPattern)
    {
        internalMatchTimeout = PatternBudget.Total;
        _machine = new Lazy<PatternMachine?>(() => PatternMachine.Of(netPattern));
    }

    /// <summary>Whether the expression occurs in a text of ASCII; null where only the engine of the framework can tell.</summary>
    public bool? FindIn(ReadOnlySpan<byte> ascii) => _machine.Value?.FindIn(ascii);

    /// <summary>The same for a text that may hold other characters, which no machine knows.</summary>
    public bool? FindIn(ReadOnlySpan<char> text) => _machine.Value is { } machine && Ascii.IsValid(text) ? machine.FindIn(text) : null;
}
