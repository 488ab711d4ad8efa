using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>A client, the script it talks to, and the clock of both.</summary>
internal sealed class Fixture : IAsyncDisposable
{
    public const string Key = "secret-key-0123456789";

    /// <summary>How long a test waits for what must come before it takes it for never. No test asks whether something is fast: it may run beside many others.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The address of an emulator's WebSocket.</summary>
    public static Uri SocketOf(RunwareEmulator emulator) => new UriBuilder(emulator.Endpoint) { Scheme = "ws" }.Uri;

    private Fixture(ScriptedService service, SkippingTime time, RunwareClient client) => (Service, Time, Client) = (service, time, client);

    public ScriptedService Service { get; }

    public SkippingTime Time { get; }

    public RunwareClient Client { get; }

    public static Task<Fixture> StartAsync(params Step[] script) => StartAsync(null, script);

    public static Task<Fixture> StartAsync(Action<RunwareClientOptions>? configure, params Step[] script) => StartAsync(new SkippingTime(), configure, script);

    public static async Task<Fixture> StartAsync(SkippingTime time, Action<RunwareClientOptions>? configure, params Step[] script)
    {
        var service = await ScriptedService.StartAsync(script);
        var options = new RunwareClientOptions { Endpoint = service.Endpoint, TimeProvider = time, Retry = { Jitter = 0 } };
        configure?.Invoke(options);
        return new Fixture(service, time, new RunwareClient(Key, options));
    }

    /// <summary>Runs to the end or the failure, whichever comes.</summary>
    public async Task<(List<string> Videos, RunwareException? Failure)> RunAsync(SampleRequest request, IProgress<RunwareProgress>? progress = null)
    {
        var videos = new List<string>();
        try
        {
            await foreach (var result in Client.RunAsync(request, progress)) videos.Add(result.VideoUuid);
            return (videos, null);
        }
        catch (RunwareException failure)
        {
            return (videos, failure);
        }
    }

    public Task<(List<string> Videos, RunwareException? Failure)> RunAsync(int numberResults = 1) =>
        RunAsync(new SampleRequest { NumberResults = numberResults });

    /// <summary>The failure of a submission.</summary>
    public async Task<RunwareException> RefusalAsync() =>
        await Assert.ThrowsAsync<RunwareException>(() => Client.SubmitAsync(new SampleRequest()));

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Service.DisposeAsync();
    }
}

/// <summary>Receives progress on the spot, unlike <see cref="Progress{T}"/>.</summary>
internal sealed class Receiver(Action<RunwareProgress>? react = null) : IProgress<RunwareProgress>
{
    private readonly List<RunwareProgress> _reports = [];

    public IReadOnlyList<RunwareProgress> Reports => _reports;

    public void Report(RunwareProgress value)
    {
        _reports.Add(value);
        react?.Invoke(value);
    }
}
