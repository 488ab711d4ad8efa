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

    public RetriedCalls Retried => field ??= new(Transport, Options);

    public AcceptedTasks Accepted { get; } = new();

    public void Dispose() => _socket?.Dispose();
}
