using System;

namespace JsonContracts.Runware;

/// <summary>A task that Runware accepted. Keep its UUID to follow it later, also from another process.</summary>
/// <typeparam name="TResult">The contract of one finished result.</typeparam>
/// <param name="TaskUuid">The name of the task.</param>
/// <param name="NumberResults">How many results it produces.</param>
public sealed record RunwareTask<TResult>(Guid TaskUuid, int NumberResults)
    where TResult : class, IJsonContract<TResult>
{
    /// <summary>How it ended, when its acceptance told that already: the service answers some tasks at once.</summary>
    public RunwareOutcome<TResult>? Outcome { get; init; }
}
