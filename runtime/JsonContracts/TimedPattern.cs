using System.Text.RegularExpressions;

namespace JsonContracts;

/// <summary>
/// A regular expression with a time-out. It is made by the constructor without options, which knows one engine only: the one with options
/// would bring all of them into a program that is compiled ahead of time. There is nothing that ignores case, so the culture does not matter.
/// </summary>
internal sealed class TimedPattern : Regex
{
    public TimedPattern(string netPattern)
        : base(netPattern) => internalMatchTimeout = PatternBudget.Total;
}
