using System;

namespace JsonContracts.Runware;

/// <summary>Where a run stands.</summary>
public enum RunwareStage
{
    /// <summary>The request is valid and is being sent.</summary>
    Submitting,

    /// <summary>The service accepted the task.</summary>
    Accepted,

    /// <summary>The task is being polled.</summary>
    Processing,

    /// <summary>Every result is there or has failed.</summary>
    Finished,
}

/// <summary>One report of a run: when it is sent, when it is accepted, after every poll, and when it ends.</summary>
/// <param name="TaskUuid">The task; what a run is resumed by.</param>
/// <param name="Stage">Where the run stands.</param>
/// <param name="Expected">How many results were asked for.</param>
/// <param name="Finished">How many are there.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Percent">0 to 100 over all results; <see langword="null"/> as long as the service tells nothing.</param>
/// <param name="Polls">How many polls were sent, failed ones too.</param>
/// <param name="Elapsed">Time since the run began.</param>
/// <param name="Trouble">Why the latest poll told nothing; <see langword="null"/> when it did. The run goes on regardless.</param>
public sealed record RunwareProgress(
    Guid TaskUuid,
    RunwareStage Stage,
    int Expected,
    int Finished,
    int Failed,
    double? Percent,
    int Polls,
    TimeSpan Elapsed,
    RunwareException? Trouble);
