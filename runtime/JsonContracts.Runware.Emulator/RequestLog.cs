using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>The latest requests, within a limit of their number and of the characters of their bodies.</summary>
internal sealed class RequestLog(int limit)
{
    private const long BodyLimit = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<ReceivedRequest> _requests = new();
    private long _bodies;

    public void Add(ReceivedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            _bodies += request.Body.Length;
            while (_requests.Count > 1 && (_requests.Count > limit || _bodies > BodyLimit))
            {
                _bodies -= _requests.Dequeue().Body.Length;
            }
        }
    }

    public IReadOnlyList<ReceivedRequest> ToList()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
