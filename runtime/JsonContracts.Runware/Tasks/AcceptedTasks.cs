using System;
using System.Collections.Generic;

namespace JsonContracts.Runware;

/// <summary>
/// The latest tasks that the service took from this client. A conflict about one of them is the caller's doing, who used a UUID again; about
/// any other, it is the task itself, which arrived twice.
/// </summary>
internal sealed class AcceptedTasks
{
    private const int Most = 10_000;

    private readonly HashSet<Guid> _tasks = [];
    private readonly Queue<Guid> _byAge = new();

    public bool Contains(Guid taskUuid)
    {
        lock (_byAge) return _tasks.Contains(taskUuid);
    }

    public void Add(Guid taskUuid)
    {
        lock (_byAge)
        {
            if (!_tasks.Add(taskUuid)) return;
            _byAge.Enqueue(taskUuid);
            if (_byAge.Count > Most) _tasks.Remove(_byAge.Dequeue());
        }
    }
}
