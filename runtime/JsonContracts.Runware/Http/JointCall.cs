using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// Several tasks in one call. It goes out as soon as every task that is neither accepted nor refused has come, so that those that are tried again
/// go together, too.
/// </summary>
internal sealed class JointCall(ITransport transport, int tasks) : ITransport
{
    private readonly List<Part> _waiting = [];
    private int _open = tasks;

    /// <inheritdoc/>
    public async Task<Reply> PostAsync(byte[] payload, TaskIdentity task, TimeSpan limit, CancellationToken cancellationToken)
    {
        var part = new Part(payload, task, limit);
        lock (_waiting) _waiting.Add(part);
        Send(cancellationToken);
        return await part.Answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A task will not be sent any more: the others need not wait for it.</summary>
    public void Leave(CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref _open);
        Send(cancellationToken);
    }

    private void Send(CancellationToken cancellationToken)
    {
        List<Part> parts;
        lock (_waiting)
        {
            if (_waiting.Count == 0 || _waiting.Count < Volatile.Read(ref _open)) return;
            parts = [.. _waiting];
            _waiting.Clear();
        }

        _ = SendAsync(parts, cancellationToken);
    }

    private async Task SendAsync(List<Part> parts, CancellationToken cancellationToken)
    {
        try
        {
            using var reply = await transport.PostAsync(Payload(parts), parts[0].Task, parts.Max(part => part.Limit), cancellationToken).ConfigureAwait(false);
            Distribute(reply, parts);
        }
#pragma warning disable CA1031 // Whatever goes wrong is told to those that wait; there is nobody else.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            foreach (var part in parts) part.Answer.TrySetException(broken is RunwareException failure ? failure.About(part.Task.Uuid) : broken);
        }
    }

    /// <summary>The tasks with commas between them, as they stand in the array.</summary>
    private static byte[] Payload(List<Part> parts)
    {
        var payload = new List<byte>(parts.Sum(part => part.Payload.Length + 1));
        foreach (var part in parts)
        {
            if (payload.Count > 0) payload.Add((byte)',');
            payload.AddRange(part.Payload);
        }

        return [.. payload];
    }

    /// <summary>
    /// Gives each task what is said of it. What names none of them is about those that nothing else is said of; an answer that is no envelope is
    /// about all.
    /// </summary>
    private static void Distribute(Reply reply, List<Part> parts)
    {
        using var document = reply.Envelope.IsRecognized ? JsonDocument.Parse(reply.Body) : null;
        var items = document is null ? [] : EnvelopeParts.Of(document.RootElement, "data");
        var errors = document is null ? [] : EnvelopeParts.ErrorsOf(document.RootElement);
        var itemsOf = items.ToLookup(item => EnvelopeParts.OwnerOf(item, parts, part => part.Task), Text);
        var errorsOf = errors.ToLookup(error => EnvelopeParts.OwnerOf(error, parts, part => part.Task), Text);
        foreach (var part in parts)
        {
            var told = itemsOf[part].Any() || errorsOf[part].Any() ? errorsOf[part] : errorsOf[null];
            part.Answer.TrySetResult(reply.For(part.Task, items.Count + errors.Count == 0 ? reply.Body : EnvelopeParts.Join(itemsOf[part], told)));
        }
    }

    private static string Text(JsonElement part) => part.GetRawText();

    private sealed record Part(byte[] Payload, TaskIdentity Task, TimeSpan Limit)
    {
        public TaskCompletionSource<Reply> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
