using System;

namespace JsonContracts.Runware;

/// <summary>The waits between polls, one after the other: growing, up to the longest.</summary>
internal sealed class PollingSchedule(PollingOptions options)
{
    private TimeSpan _next = options.FirstInterval;

    public TimeSpan Next()
    {
        var interval = _next;
        var grown = interval * options.Growth;
        _next = grown < options.MaxInterval ? grown : options.MaxInterval;
        return interval;
    }
}
