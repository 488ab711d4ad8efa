using System;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>A task of a <see cref="RunwareBatch"/>, and what became of it. Where a batch was cancelled and neither is there, the task may be running.</summary>
/// <typeparam name="TResult">The contract of one finished result.</typeparam>
public sealed class RunwareBatchTask<TResult> : IBatchedTask
    where TResult : class, IJsonContract<TResult>
{
    private readonly IRunwareRequest<TResult> _request;

    internal RunwareBatchTask(IRunwareRequest<TResult> request) => _request = request;

    /// <summary>The name of the task.</summary>
    public Guid TaskUuid => _request.TaskUuid;

    /// <summary>What to follow the task by, once it was accepted.</summary>
    public RunwareTask<TResult>? Accepted { get; private set; }

    /// <summary>
    /// How the task ended: once it ran to its end, when its acceptance told that already, or when it was not accepted; its failure says whether it may
    /// run all the same.
    /// </summary>
    public RunwareOutcome<TResult>? Outcome { get; private set; }

    async Task IBatchedTask.RunAsync(Session session, RetriedCalls? calls, Action submitted, bool toEnd, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var run = RunwareClient.RunOf(session, _request, null, timeout, calls);
        try
        {
            try
            {
                await run.SubmitAsync(_request.ToJsonUtf8(), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                submitted();
            }

            Accepted = RunwareClient.AcceptedOf(_request, run);
            Outcome = toEnd ? await run.ToEndAsync(cancellationToken).ConfigureAwait(false) : run.Outcome;
        }
        catch (RunwareException failure)
        {
            Outcome = new RunwareOutcome<TResult>(TaskUuid, [], failure);
        }
    }
}

/// <summary>A task of a batch, whatever its results are.</summary>
internal interface IBatchedTask
{
    Guid TaskUuid { get; }

    /// <summary>Sends the task, and follows it when it is to run to its end. Its failures are kept.</summary>
    /// <param name="session">What it shares with the other runs of the client.</param>
    /// <param name="calls">What the submission goes over, if it does not go alone.</param>
    /// <param name="submitted">Called when it is accepted or refused.</param>
    /// <param name="toEnd">Whether to follow it.</param>
    /// <param name="timeout">The time it may take, if that is not what the options say.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    Task RunAsync(Session session, RetriedCalls? calls, Action submitted, bool toEnd, TimeSpan? timeout, CancellationToken cancellationToken);
}
