namespace JsonContracts.Runware;

/// <summary>Tells an accepted submission from a refused one.</summary>
internal static class Acceptance
{
    /// <exception cref="RunwareException">The task was refused, or the answer does not say that it was accepted.</exception>
    public static void Require(Reply reply, bool isRetry)
    {
        // The first attempt got through, and only its answer was lost.
        var errors = reply.ErrorsFor(reply.TaskUuid);
        if (isRetry && Failures.HasConflict(errors)) return;

        var isAcknowledged = reply.Envelope.Data.Exists(item => item.GuidOf("taskUUID") == reply.TaskUuid);
        if (!reply.IsSuccess || errors.Length > 0)
        {
            var refusal = Failures.Refused(reply, reply.TaskUuid);
            throw isAcknowledged ? refusal.ButMayBeRunning() : refusal;
        }

        if (!isAcknowledged) throw Failures.Unrecognized(reply, reply.TaskUuid, "did not acknowledge it");
    }

    /// <exception cref="RunwareException">The answer is a refusal, or no pong.</exception>
    public static void RequirePong(Reply reply)
    {
        if (!reply.IsSuccess || reply.ErrorsFor(reply.TaskUuid).Length > 0) throw Failures.Refused(reply, reply.TaskUuid);
        var isPong = reply.Envelope.Data.Exists(item => item.Says("taskType", "ping"u8));
        if (!isPong) throw Failures.Unrecognized(reply, reply.TaskUuid, "not with a pong");
    }
}
