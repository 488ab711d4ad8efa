using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>The accepted tasks and their results; beyond its limit it forgets the oldest.</summary>
internal sealed class TaskStore(int limit)
{
    private readonly Lock _gate = new();
    private readonly Queue<AcceptedTask> _byAge = new();
    private readonly Dictionary<Guid, AcceptedTask> _tasks = [];
    private readonly Dictionary<Guid, Product> _products = [];

    /// <summary>Adds a task. False when its UUID is in use.</summary>
    public bool TryAdd(AcceptedTask task)
    {
        lock (_gate)
        {
            if (!_tasks.TryAdd(task.Order.TaskUuid, task))
            {
                return false;
            }

            _byAge.Enqueue(task);
            foreach (var product in task.Products)
            {
                _products.Add(product.Uuid, product);
            }

            while (_byAge.Count > limit)
            {
                Forget(_byAge.Dequeue());
            }

            return true;
        }
    }

    public bool Contains(Guid taskUuid) => FindTask(taskUuid) is not null;

    public AcceptedTask? FindTask(Guid taskUuid)
    {
        lock (_gate)
        {
            return _tasks.GetValueOrDefault(taskUuid);
        }
    }

    public Product? FindProduct(Guid uuid)
    {
        lock (_gate)
        {
            return _products.GetValueOrDefault(uuid);
        }
    }

    private void Forget(AcceptedTask task)
    {
        _tasks.Remove(task.Order.TaskUuid);
        foreach (var product in task.Products)
        {
            _products.Remove(product.Uuid);
        }
    }
}
