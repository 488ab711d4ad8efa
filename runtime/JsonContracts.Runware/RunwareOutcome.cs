using System;
using System.Collections.Generic;

namespace JsonContracts.Runware;

/// <summary>How an accepted task ended: what it produced, and what went wrong.</summary>
/// <typeparam name="TResult">The contract of one finished result.</typeparam>
/// <param name="TaskUuid">The task.</param>
/// <param name="Results">Every finished result, in the order they finished. Some may be here although others failed.</param>
/// <param name="Failure">Why results are missing; <see langword="null"/> when none is.</param>
public sealed record RunwareOutcome<TResult>(Guid TaskUuid, IReadOnlyList<TResult> Results, RunwareException? Failure)
    where TResult : class, IJsonContract<TResult>
{
    /// <summary>The problems the service named, one per generation that failed. Empty when none did.</summary>
    public IReadOnlyList<RunwareError> Errors => Failure?.Errors ?? [];

    /// <summary>True when every result arrived.</summary>
    public bool IsComplete => Failure is null;
}
