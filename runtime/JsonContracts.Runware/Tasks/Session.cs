using System;

namespace JsonContracts.Runware;

/// <summary>What all runs of one client share.</summary>
internal sealed class Session(Connection connection, RunwareClientOptions options) : IDisposable
{
    private readonly SocketTransport? _socket = options.Transport == RunwareTransport.WebSocket ? new(options) : null;

    public RunwareClientOptions Options { get; } = options;

    /// <summary>What streams: the service does so over HTTP only.</summary>
    public Connection Connection { get; } = connection;

    /// <summary>What all else goes over.</summary>
    public ITransport Transport => _socket ?? (ITransport)Connection;

    /// <summary>What the tasks of a batch go over: one call, or one connection.</summary>
    public JointCall? JointCallOf(int tasks) => _socket is null ? new(Connection, tasks) : null;

    public RetriedCalls Retried => field ??= new(Transport, Options);

    public AcceptedTasks Accepted { get; } = new();

    public TasksInFlight InFlight { get; } = new(options);

    /// <summary>The clock of a run.</summary>
    public Deadline DeadlineIn(TimeSpan? timeout) => new(Options.TimeProvider, timeout ?? Options.Polling.Timeout);

    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        _socket?.Dispose();
        InFlight.Dispose();
    }
}
