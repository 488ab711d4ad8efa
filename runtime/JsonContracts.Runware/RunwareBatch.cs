using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware;

/// <summary>
/// Tasks of any kind for one call: add them, send them by <c>RunwareClient.SubmitAsync</c> or <c>RunToEndAsync</c>, and ask each what became of it.
/// One that is refused does not touch the others. A batch is sent once, and is for one thread.
/// </summary>
public sealed class RunwareBatch
{
    private readonly List<IBatchedTask> _tasks = [];
    private readonly HashSet<Guid> _taskUuids = [];
    private int _isSent;

    /// <summary>How many tasks there are.</summary>
    public int Count => _tasks.Count;

    internal IReadOnlyList<IBatchedTask> Tasks => _tasks;

    /// <summary>Adds a task.</summary>
    /// <typeparam name="TResult">The contract of one finished result; the request determines it.</typeparam>
    /// <param name="request">The task.</param>
    /// <returns>What tells, once the batch was sent, what became of it.</returns>
    /// <exception cref="ArgumentException">A task of this batch has the same UUID.</exception>
    /// <exception cref="ContractException">The request breaks its contract.</exception>
    public RunwareBatchTask<TResult> Add<TResult>(IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult>
    {
        RunwareClient.CheckRequest(request);
        if (!_taskUuids.Add(request.TaskUuid)) throw new ArgumentException("A task of this batch has the same UUID; a copy made by `with` keeps it.", nameof(request));
        var task = new RunwareBatchTask<TResult>(request);
        _tasks.Add(task);
        return task;
    }

    /// <summary>Notes that it is sent.</summary>
    /// <exception cref="InvalidOperationException">It was sent before.</exception>
    internal void Begin()
    {
        if (Interlocked.Exchange(ref _isSent, 1) == 1) throw new InvalidOperationException("The batch was sent before; its tasks are followed by ResumeAsync.");
    }
}
