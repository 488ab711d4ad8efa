using System;
using System.Threading;

namespace JsonContracts.Runware;

/// <summary>
/// The caller cancelled a run. Only this side stops: a task that was submitted goes on at the service, is billed, and can be
/// followed again by its <see cref="TaskUuid"/>.
/// </summary>
public sealed class RunwareCanceledException : OperationCanceledException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="taskUuid">The task of the run.</param>
    /// <param name="mayBeRunning">True when the task was accepted, or may have been.</param>
    /// <param name="innerException">What it came from.</param>
    /// <param name="cancellationToken">The token that was cancelled.</param>
    public RunwareCanceledException(Guid taskUuid, bool mayBeRunning, Exception? innerException, CancellationToken cancellationToken)
        : base(MessageFor(taskUuid, mayBeRunning), innerException, cancellationToken)
    {
        TaskUuid = taskUuid;
        MayBeRunning = mayBeRunning;
    }

    /// <summary>The task of the run.</summary>
    public Guid TaskUuid { get; }

    /// <summary>True when the task was accepted, or may have been.</summary>
    public bool MayBeRunning { get; }

    private static string MessageFor(Guid taskUuid, bool mayBeRunning) => mayBeRunning
        ? $"The wait for task {taskUuid} was cancelled. The task may go on; resume it by this UUID."
        : $"Task {taskUuid} was cancelled before it was sent.";
}
