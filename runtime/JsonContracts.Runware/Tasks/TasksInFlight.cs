using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>The tasks that are under way, as many as the options allow; the others wait in the order in which they came.</summary>
internal sealed class TasksInFlight(RunwareClientOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter? _limiter = options.MaxTasksInFlight is { } most
        ? new(new() { PermitLimit = most, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst })
        : null;

    /// <summary>Waits until some tasks may begin.</summary>
    /// <returns>Their places, which they give back when they are over.</returns>
    /// <exception cref="RunwareException">The client was disposed meanwhile.</exception>
    /// <exception cref="RunwareCanceledException">The caller cancelled.</exception>
    public async ValueTask<IDisposable?> EnterAsync(Guid taskUuid, int tasks, CancellationToken cancellationToken)
    {
        if (_limiter is null) return null;
        try
        {
            var places = await _limiter.AcquireAsync(tasks, cancellationToken).ConfigureAwait(false);
            return places.IsAcquired ? places : throw Failures.NotSent(taskUuid, new ObjectDisposedException(nameof(RunwareClient)));
        }
        catch (ObjectDisposedException disposed)
        {
            throw Failures.NotSent(taskUuid, disposed);
        }
        catch (OperationCanceledException canceled)
        {
            throw new RunwareCanceledException(taskUuid, false, canceled, cancellationToken);
        }
    }

    public void Dispose() => _limiter?.Dispose();
}
