using System;
using System.Linq;

namespace Contracts.Runware;

/// <summary>Tells an accepted submission from a refused one.</summary>
internal static class Acceptance
{
    /// <exception cref="RunwareException">The task was refused, or the answer does not say that it was accepted.</exception>
    public static void Require(Reply reply, Guid taskUuid, bool isRetry)
    {
        // The first attempt got through, and only its answer was lost.
        if (isRetry && reply.ErrorsFor(taskUuid).Any(error => error.Code == "conflictTaskUUID")) return;

        var isAcknowledged = reply.Envelope.Data.Any(item => item.GuidOf("taskUUID") == taskUuid);
        if (!reply.IsSuccess || reply.ErrorsFor(taskUuid).Length > 0)
        {
            var refusal = Failures.Refused(reply, taskUuid);
            throw isAcknowledged ? refusal.ButMayBeRunning() : refusal;
        }

        if (!isAcknowledged) throw Failures.Unrecognized(reply, taskUuid, "did not acknowledge it");
    }

    /// <exception cref="RunwareException">The answer is a refusal, or no pong.</exception>
    public static void RequirePong(Reply reply, Guid taskUuid)
    {
        if (!reply.IsSuccess || reply.ErrorsFor(taskUuid).Length > 0) throw Failures.Refused(reply, taskUuid);
        var isPong = reply.Envelope.Data.Any(item => item.TextOf("taskType") == "ping");
        if (!isPong) throw Failures.Unrecognized(reply, taskUuid, "not with a pong");
    }
}
