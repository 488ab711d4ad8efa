using System.Collections.Generic;
using System.Threading;

namespace Contracts.Runware.Emulator;

/// <summary>The latest requests, within a limit of their number and of the characters of their bodies.</summary>
internal sealed class RequestLog(int limit)
{
    private const long BodyLimit = 64 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<ReceivedRequest> requests = new();
    private long bodies;

    public void Add(ReceivedRequest request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            bodies += request.Body.Length;
            while (requests.Count > 1 && (requests.Count > limit || bodies > BodyLimit))
            {
                bodies -= requests.Dequeue().Body.Length;
            }
        }
    }

    public IReadOnlyList<ReceivedRequest> ToList()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }
}
