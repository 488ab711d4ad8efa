using System;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Runware;

/// <summary>
/// Everything the client writes to its logger: never the key, and of a request no more than an error of the service repeats.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Task {TaskUuid} was accepted after {Elapsed}")]
    public static partial void Accepted(ILogger logger, Guid taskUuid, TimeSpan elapsed);

    [LoggerMessage(2, LogLevel.Warning, "Task {TaskUuid}: retry {Retry} follows in {Delay}. {Reason}")]
    public static partial void Retrying(ILogger logger, Guid taskUuid, int retry, TimeSpan delay, string reason);

    [LoggerMessage(3, LogLevel.Debug, "Task {TaskUuid}, poll {Poll}: {Finished} of {Expected} finished, {Failed} failed")]
    public static partial void Polled(ILogger logger, Guid taskUuid, int poll, int finished, int expected, int failed);

    [LoggerMessage(4, LogLevel.Warning, "Task {TaskUuid}, poll {Poll} told nothing, polling goes on. {Reason}")]
    public static partial void PollFailed(ILogger logger, Guid taskUuid, int poll, string reason);

    [LoggerMessage(5, LogLevel.Information, "Task {TaskUuid} ended after {Elapsed}: {Finished} finished, {Failed} failed")]
    public static partial void Ended(ILogger logger, Guid taskUuid, TimeSpan elapsed, int finished, int failed);

    [LoggerMessage(7, LogLevel.Debug, "A frame of {Length} bytes is for no task that waits")]
    public static partial void Unclaimed(ILogger logger, int length);

    [LoggerMessage(6, LogLevel.Warning, "Task {TaskUuid}: the receiver of progress threw; the run goes on")]
    public static partial void ReceiverThrew(ILogger logger, Guid taskUuid, Exception failure);
}
