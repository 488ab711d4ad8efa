using System;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Cli;

/// <summary>What the commands talk to: Runware, another endpoint, or an emulator that lives as long as the command.</summary>
internal sealed class Service : IAsyncDisposable
{
    public const string KeyVariable = "RUNWARE_API_KEY";

    /// <summary>What emulators get for a key. They accept any.</summary>
    private const string NoKey = "emulator";

    private readonly RunwareEmulator? _emulator;

    private Service(RunwareClient client, RunwareEmulator? emulator)
    {
        Client = client;
        _emulator = emulator;
    }

    public RunwareClient Client { get; }

    /// <summary>Whether everything ends with this process.</summary>
    public bool IsEmulated => _emulator is not null;

    /// <summary>Whether the tasks of the service live on when the command ends.</summary>
    public static bool Outlives(CliHost host, RunSettings settings) => KeyOf(host) is not null || settings.Endpoint is not null;

    /// <summary>Picks the service by the presence of a key, and says so when it is not the real one.</summary>
    /// <exception cref="CliException">The key cannot be one, or is missing for an endpoint that needs it.</exception>
    public static async Task<Service> ConnectAsync(CliHost host, RunSettings settings, CancellationToken cancellationToken)
    {
        if (Outlives(host, settings))
        {
            return new Service(ClientFor(host, settings, KeyFor(host, settings.Endpoint), settings.Endpoint), null);
        }

        var emulator = await RunwareEmulator.StartAsync(null, cancellationToken);
        await host.TellAsync(
            $"{KeyVariable} is not set: an emulator at {emulator.Endpoint} answers with a test picture, and nothing is billed.");
        return new Service(ClientFor(host, settings, NoKey, emulator.Endpoint), emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }

    private static string? KeyOf(CliHost host) => host.Variable(KeyVariable)?.Trim() is { Length: > 0 } key ? key : null;

    private static string KeyFor(CliHost host, Uri? endpoint) => KeyOf(host)
        ?? (endpoint is { IsLoopback: true } ? NoKey : throw CliException.Refused($"{endpoint} needs a key; set {KeyVariable}."));

    private static RunwareClient ClientFor(CliHost host, RunSettings settings, string key, Uri? endpoint)
    {
        var options = new RunwareClientOptions { Polling = host.Polling() };
        if (endpoint is not null) options.Endpoint = endpoint;
        if (settings.Timeout is { } timeout) options.Polling.Timeout = timeout;
        try
        {
            return new RunwareClient(key, options);
        }
        catch (ArgumentException refusal) when (refusal.ParamName == nameof(RunwareClientOptions.ApiKey))
        {
            throw CliException.Refused($"{KeyVariable} is no key: it takes visible ASCII characters only.");
        }
    }
}
