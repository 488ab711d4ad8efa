using System;

namespace JsonContracts.Runware;

/// <summary>The end of a run, on the run's own clock.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan timeout)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Timeout => timeout;

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>What is left; never less than zero.</summary>
    public TimeSpan Remaining => Elapsed < timeout ? timeout - Elapsed : TimeSpan.Zero;

    /// <summary>True when less is left than the millisecond that timers count in.</summary>
    public bool HasPassed => Remaining < TimeSpan.FromMilliseconds(1);

    /// <summary>As much of a time span as is left.</summary>
    public TimeSpan Clamp(TimeSpan span) => span < Remaining ? span : Remaining;
}
