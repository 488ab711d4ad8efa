using System;
using System.Diagnostics.CodeAnalysis;

namespace JsonContracts.Runware;

/// <summary>Refuses options that cannot work, by name.</summary>
internal static class Requirement
{
    /// <summary>What a timer of .NET can hold, rounded down.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(24);

    public static void Of([DoesNotReturnIf(false)] bool holds, string option, string requirement)
    {
        if (!holds) throw new ArgumentException($"{option} must be {requirement}.", option);
    }

    /// <summary>A time limit: more than zero.</summary>
    public static void Duration(TimeSpan value, string option) =>
        Of(value > TimeSpan.Zero && value <= LongestWait, option, "more than zero and at most 24 days");

    /// <summary>A wait: zero or more.</summary>
    public static void Wait(TimeSpan value, string option) =>
        Of(value >= TimeSpan.Zero && value <= LongestWait, option, "from zero to 24 days");
}
