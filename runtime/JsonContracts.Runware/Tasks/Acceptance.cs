using System.Collections.Generic;

namespace JsonContracts.Runware;

/// <summary>What an answer says about a task that was sent.</summary>
internal enum Acceptance
{
    /// <summary>It was taken, or is done already.</summary>
    Accepted,

    /// <summary>There is a task of this UUID: this one, which arrived before and whose answer was lost, or another one.</summary>
    Conflict,
}

/// <summary>Tells an accepted submission from a refused one.</summary>
internal static class Acceptances
{
    /// <exception cref="RunwareException">The task was refused, or the answer does not say that it was accepted.</exception>
    public static Acceptance Of(Reply reply, TaskIdentity task)
    {
        var errors = reply.ErrorsFor(task.Uuid);
        if (Failures.HasConflict(errors)) return Acceptance.Conflict;

        var items = reply.Envelope.Data;
        var isAcknowledged = items.Exists(item => item.GuidOf("taskUUID") == task.Uuid);
        var isDelivered = reply.IsSuccess && isAcknowledged && IsDelivered(items, reply, task);
        if (!reply.IsSuccess || (errors.Length > 0 && !isDelivered))
        {
            var refusal = Failures.Refused(reply, task.Uuid);
            throw isAcknowledged ? refusal.ButMayBeRunning() : refusal;
        }

        var isAnswered = task.IsImmediate ? items.Count > 0 : isAcknowledged;
        return isAnswered ? Acceptance.Accepted : throw Failures.Unrecognized(reply, task.Uuid, "did not acknowledge it");
    }

    /// <exception cref="RunwareException">The answer is a refusal, or no pong.</exception>
    public static void RequirePong(Reply reply)
    {
        if (!reply.IsSuccess || reply.ErrorsFor(reply.TaskUuid).Length > 0) throw Failures.Refused(reply, reply.TaskUuid);
        var isPong = reply.Envelope.Data.Exists(item => item.Says("taskType", "ping"u8));
        if (!isPong) throw Failures.Unrecognized(reply, reply.TaskUuid, "not with a pong");
    }

    /// <summary>Whether some of what was asked for is there: errors beside it are about the rest.</summary>
    private static bool IsDelivered(List<System.Text.Json.JsonElement> items, Reply reply, TaskIdentity task) =>
        items.Exists(item => item.GuidOf("taskUUID") == task.Uuid && Generation.Read(item, 0, reply.Status, task).State == GenerationState.Succeeded);
}
