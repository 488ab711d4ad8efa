using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Time.Testing;

namespace JsonContracts.Runware.Tests;

/// <summary>A clock that jumps over every wait as soon as it begins, and notes it. Time limits do not make it jump.</summary>
internal sealed class SkippingTime : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = [];

    public SkippingTime() => SetUtcNow(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Every wait so far, in seconds.</summary>
    public IReadOnlyList<double> Waits => [.. _waits.Select(wait => Math.Round(wait.TotalSeconds, 3))];

    /// <summary>Whether time limits are real. Where several tasks are under way, the waits of one would use up the time that another has for an answer.</summary>
    public bool HasRealLimits { get; init; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isLimit = callback.Method.DeclaringType!.FullName!.Contains(nameof(CancellationTokenSource), StringComparison.Ordinal);
        if (isLimit && HasRealLimits) return TimeProvider.System.CreateTimer(callback, state, dueTime, period);
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (isLimit || dueTime < TimeSpan.Zero) return timer;
        _waits.Enqueue(dueTime);
        ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
