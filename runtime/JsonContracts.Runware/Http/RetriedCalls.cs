using System;
using System.Threading;
using System.Threading.Tasks;
using Polly;

namespace JsonContracts.Runware;

/// <summary>Calls that are sent until they are answered, refused, or not worth another try.</summary>
internal sealed class RetriedCalls(ITransport transport, RunwareClientOptions options)
{
    private readonly ResiliencePipeline<bool> _pipeline = Retries.Pipeline(options);

    /// <summary>Sends a task.</summary>
    /// <param name="payload">The task.</param>
    /// <param name="task">Its name.</param>
    /// <param name="deadline">The end of all attempts.</param>
    /// <param name="judge">Throws when the answer is a refusal. It learns whether the call was sent before.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RunwareException">The last attempt failed.</exception>
    public async Task SendAsync(
        byte[] payload, TaskIdentity task, Deadline deadline, Action<Reply, bool> judge, CancellationToken cancellationToken)
    {
        var call = new Call(transport, options, payload, task, deadline, judge);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Retries.Call, call);
        try
        {
            var attempt = static (ResilienceContext context, Call call) => call.AttemptAsync(context.CancellationToken);
            (await _pipeline.ExecuteOutcomeAsync(attempt, context, call).ConfigureAwait(false)).ThrowIfException();
        }
        catch (RunwareException failure) when (call.MayHaveArrived)
        {
            failure.ButMayBeRunning();
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
