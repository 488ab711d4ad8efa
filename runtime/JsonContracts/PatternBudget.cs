using System;
using System.Text.RegularExpressions;

namespace JsonContracts;

/// <summary>
/// The time that all patterns of one check may take together, counted by its thread. A clock that only ticks every few milliseconds is
/// cheap to read, and right on the whole: what is over before the next tick mostly counts as nothing, and now and then as a whole tick.
/// </summary>
internal sealed class PatternBudget
{
    private static long s_milliseconds = 1000;

    private long _spent;

    /// <summary>How much time there is for one check.</summary>
    public static TimeSpan Total
    {
        get => TimeSpan.FromMilliseconds(s_milliseconds);
        set => s_milliseconds = Math.Max(1, (long)value.TotalMilliseconds);
    }

    /// <summary>Whether nothing is left, so that no string is taken for a match any more.</summary>
    public bool IsUsedUp => _spent >= s_milliseconds;

    /// <summary>Begins a check.</summary>
    public void Restart() => _spent = 0;

    /// <summary>Whether an expression occurs in a string, if that can be found out in time.</summary>
    public bool IsMatch(Regex pattern, ReadOnlySpan<char> text)
    {
        if (IsUsedUp) return false;
        var start = Environment.TickCount64;
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _spent = s_milliseconds;
            return false;
        }
        finally
        {
            _spent += Environment.TickCount64 - start;
        }
    }
}
