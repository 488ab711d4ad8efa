namespace JsonContracts.Runware;

/// <summary>What all runs of one client share.</summary>
internal sealed class Session(Connection connection, RunwareClientOptions options)
{
    public RunwareClientOptions Options { get; } = options;

    public Connection Connection { get; } = connection;

    public RetriedCalls Retried { get; } = new(connection, options);

    public AcceptedTasks Accepted { get; } = new();
}
