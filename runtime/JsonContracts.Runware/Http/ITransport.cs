using System;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>Carries one task to the service and its answer back: one attempt, one time limit, one size limit.</summary>
internal interface ITransport
{
    /// <summary>Sends a task.</summary>
    /// <returns>The answer, whatever it says.</returns>
    /// <exception cref="RunwareException">None arrived, in time and within the limit of its size.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<Reply> PostAsync(byte[] payload, TaskIdentity task, TimeSpan limit, CancellationToken cancellationToken);
}
