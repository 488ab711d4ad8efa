using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>One text while it is written: pieces until the one that says why it ended, or a failure after those that came.</summary>
internal static class TextStream
{
    public static async IAsyncEnumerable<TextChunk> ReadAsync(
        Session session, byte[] payload, TaskIdentity task, TimeSpan? timeout, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var place = await session.InFlight.EnterAsync(task.Uuid, 1, cancellationToken).ConfigureAwait(false);
        using var activity = Telemetry.Start("runware stream", task.Uuid);
        var deadline = session.DeadlineIn(timeout);
        await using var replies = session.Connection.StreamAsync(payload, task, deadline, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (isSent, isFinished) = (false, false);
        while (await MoveNextAsync(replies, task, isSent, cancellationToken).ConfigureAwait(false))
        {
            isSent = true;
            using var reply = replies.Current;
            var chunk = ChunkOf(reply, task);
            isFinished |= chunk.FinishReason.HasValue;
            yield return chunk;
        }

        if (!isFinished) throw Failures.Truncated(task.Uuid);
        Telemetry.Results.Add(1);
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<Reply> replies, TaskIdentity task, bool isSent, CancellationToken cancellationToken)
    {
        var mayBeRunning = isSent || !cancellationToken.IsCancellationRequested;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await replies.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            throw new RunwareCanceledException(task.Uuid, mayBeRunning, canceled, cancellationToken);
        }
    }

    /// <summary>A piece may stand alone or in an envelope. An answer that is no stream is a refusal, or nothing that is known.</summary>
    private static TextChunk ChunkOf(Reply reply, TaskIdentity task)
    {
        if (!reply.IsSuccess || reply.ErrorsFor(task.Uuid).Length > 0) throw Failures.Refused(reply, task.Uuid);
        var items = reply.Envelope.Data;
        return items.Count > 0 && JsonContract.TryParse<TextChunk>(items[0].RawUtf8(), out var chunk, out _)
            ? chunk
            : throw Failures.Unrecognized(reply, task.Uuid, "not with a piece of its text");
    }
}
