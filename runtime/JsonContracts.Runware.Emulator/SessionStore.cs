using System;
using System.Collections.Generic;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>A connection that may break and be taken up again: what could not be told meanwhile waits.</summary>
internal sealed class Session
{
    private const int Most = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<string> _untold = new();

    public Guid Uuid { get; } = Guid.NewGuid();

    public void Keep(IEnumerable<string> answers)
    {
        lock (_gate)
        {
            foreach (var answer in answers)
            {
                _untold.Enqueue(answer);
                if (_untold.Count > Most) _untold.Dequeue();
            }
        }
    }

    /// <summary>What waited, once.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_gate)
        {
            string[] untold = [.. _untold];
            _untold.Clear();
            return untold;
        }
    }
}

/// <summary>The latest sessions; beyond its limit it forgets the oldest. A session that it does not know begins anew.</summary>
internal sealed class SessionStore
{
    private const int Most = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<Session> _byAge = new();
    private readonly Dictionary<Guid, Session> _sessions = [];

    public Session Resume(string? uuid)
    {
        lock (_gate)
        {
            if (Guid.TryParse(uuid, out var known) && _sessions.TryGetValue(known, out var resumed)) return resumed;
            var session = new Session();
            _sessions.Add(session.Uuid, session);
            _byAge.Enqueue(session);
            if (_byAge.Count > Most) _sessions.Remove(_byAge.Dequeue().Uuid);
            return session;
        }
    }
}
