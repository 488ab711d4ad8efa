using System;
using System.Threading;
using System.Threading.Tasks;
using Polly;

namespace JsonContracts.Runware;

/// <summary>One call with all of its attempts.</summary>
internal sealed class Call(
    ITransport transport, RunwareClientOptions options, byte[] payload, TaskIdentity task, Deadline deadline, Action<Reply, bool> judge)
{
    private int _attempts;

    public Guid TaskUuid => task.Uuid;

    public Deadline Deadline => deadline;

    /// <summary>Whether one of the attempts may have reached the service, although it failed.</summary>
    public bool MayHaveArrived { get; private set; }

    public async ValueTask<Outcome<bool>> AttemptAsync(CancellationToken cancellationToken)
    {
        var isRetry = _attempts++ > 0;
        try
        {
            var limit = deadline.Clamp(options.AttemptTimeout);
            using var reply = await transport.PostAsync(payload, task, limit, cancellationToken).ConfigureAwait(false);
            judge(reply, isRetry);
            return Outcome.FromResult(true);
        }
        catch (RunwareException failure)
        {
            MayHaveArrived |= failure.MayBeRunning;
            return Outcome.FromException<bool>(failure);
        }
    }
}
