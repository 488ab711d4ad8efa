using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>Faults that wait, each for the first request that fits; when none fits, the options are asked.</summary>
internal sealed class FaultQueue(Func<ReceivedRequest, Fault?>? otherwise)
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _waiting = [];

    public void Add(IEnumerable<Fault> faults)
    {
        lock (_gate)
        {
            _waiting.AddRange(faults);
        }
    }

    public Fault? Take(ReceivedRequest request)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(fault => fault.When?.Invoke(request) ?? request.IsApiCall);
            if (index >= 0)
            {
                var fault = _waiting[index];
                _waiting.RemoveAt(index);
                return fault;
            }
        }

        return otherwise?.Invoke(request);
    }
}
