using System;

namespace JsonContracts.Runware;

/// <summary>The rhythm of polling: a first wait, then intervals that grow up to a limit.</summary>
public sealed class PollingOptions
{
    /// <summary>The wait between the acceptance of the task and the first poll: zero or more. 1 second by default.</summary>
    public TimeSpan InitialDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait between the first and the second poll: more than zero. Half a second by default.</summary>
    public TimeSpan FirstInterval { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>What each interval is multiplied by to get the next one: 1 to 100. 1.5 by default.</summary>
    public double Growth { get; set; } = 1.5;

    /// <summary>The longest interval: not less than <see cref="FirstInterval"/>. 10 seconds by default.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time a run may take as a whole, its submission with all retries included: more than zero. 20 minutes by default. The
    /// task itself does not end with it and can be resumed.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(20);

    internal PollingOptions Checked()
    {
        Requirement.Wait(InitialDelay, $"Polling.{nameof(InitialDelay)}");
        Requirement.Duration(FirstInterval, $"Polling.{nameof(FirstInterval)}");
        Requirement.Of(Growth is >= 1 and <= 100, $"Polling.{nameof(Growth)}", "from 1 to 100");
        Requirement.Duration(MaxInterval, $"Polling.{nameof(MaxInterval)}");
        Requirement.Of(MaxInterval >= FirstInterval, $"Polling.{nameof(MaxInterval)}", $"at least Polling.{nameof(FirstInterval)}");
        Requirement.Duration(Timeout, $"Polling.{nameof(Timeout)}");
        return (PollingOptions)MemberwiseClone();
    }
}
