using System;

namespace JsonContracts.Runware;

/// <summary>
/// How often, and after which waits, a call is sent again. A <c>Retry-After</c> of the service replaces the wait computed here.
/// Polls are not retried: the next poll takes their place.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How many times a call is sent again: 0 to 100. 3 by default; 0 turns retries off.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first wait, doubled for each further one: zero or more. 1 second by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, before jitter: not less than <see cref="BaseDelay"/>. 30 seconds by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The part of a wait that is added at random, so that clients that failed together do not return together: 0 to 1. 0.3 by
    /// default, which is up to 30 percent.
    /// </summary>
    public double Jitter { get; set; } = 0.3;

    internal RetryOptions Checked()
    {
        Requirement.Of(MaxRetries is >= 0 and <= 100, $"Retry.{nameof(MaxRetries)}", "from 0 to 100");
        Requirement.Wait(BaseDelay, $"Retry.{nameof(BaseDelay)}");
        Requirement.Wait(MaxDelay, $"Retry.{nameof(MaxDelay)}");
        Requirement.Of(MaxDelay >= BaseDelay, $"Retry.{nameof(MaxDelay)}", $"at least Retry.{nameof(BaseDelay)}");
        Requirement.Of(Jitter is >= 0 and <= 1, $"Retry.{nameof(Jitter)}", "from 0 to 1");
        return (RetryOptions)MemberwiseClone();
    }
}
