using System;
using System.Threading;
using System.Threading.Tasks;

namespace Contracts.Runware;

/// <summary>A call that is sent until it is answered, refused, or not worth another try.</summary>
internal sealed class RetriedCall(Connection connection, RunwareClientOptions options)
{
    /// <summary>Sends an array of tasks.</summary>
    /// <param name="tasks">The body.</param>
    /// <param name="task">The task it is about.</param>
    /// <param name="deadline">The end of all attempts.</param>
    /// <param name="judge">Throws when the answer is a refusal. It learns whether the call was sent before.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="RunwareException">The last attempt failed.</exception>
    public async Task SendAsync(
        ReadOnlyMemory<byte> tasks, TaskIdentity task, Deadline deadline, Action<Reply, bool> judge, CancellationToken cancellationToken)
    {
        var attempts = 0;
        var mayHaveArrived = false;
        try
        {
            await Retries.Pipeline(options, deadline, task.Uuid).ExecuteAsync(
                async token =>
                {
                    var isRetry = attempts++ > 0;
                    try
                    {
                        var limit = deadline.Clamp(options.AttemptTimeout);
                        judge(await connection.PostAsync(tasks, task, limit, token).ConfigureAwait(false), isRetry);
                    }
                    catch (RunwareException failure)
                    {
                        mayHaveArrived |= failure.MayBeRunning;
                        throw;
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RunwareException failure) when (mayHaveArrived)
        {
            failure.ButMayBeRunning();
            throw;
        }
    }
}
