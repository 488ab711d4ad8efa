using System;
using System.Collections.Generic;
using System.Threading;

namespace Contracts.Runware.Emulator;

/// <summary>Faults that wait, each for the first request that fits; when none fits, the options are asked.</summary>
internal sealed class FaultQueue(Func<ReceivedRequest, Fault?>? otherwise)
{
    private readonly Lock gate = new();
    private readonly List<Fault> waiting = [];

    public void Add(IEnumerable<Fault> faults)
    {
        lock (gate)
        {
            waiting.AddRange(faults);
        }
    }

    public Fault? Take(ReceivedRequest request)
    {
        lock (gate)
        {
            var index = waiting.FindIndex(fault => fault.When?.Invoke(request) ?? request.IsApiCall);
            if (index >= 0)
            {
                var fault = waiting[index];
                waiting.RemoveAt(index);
                return fault;
            }
        }

        return otherwise?.Invoke(request);
    }
}
