using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using Xunit.Abstractions;

namespace JsonContracts.Runware.Tests.Chaos;

/// <summary>
/// Tasks over a connection that breaks all the time: none is lost without being told, none is accepted twice, none hangs, and a failure that
/// says that the task does not run is right. <c>CONTRACTS_CHAOS_TASKS</c> says how many.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const double Share = 0.45;

    private static readonly int s_tasks = int.TryParse(Environment.GetEnvironmentVariable("CONTRACTS_CHAOS_TASKS"), CultureInfo.InvariantCulture, out var tasks) ? tasks : 300;

    [Theory]
    [InlineData(RunwareTransport.Rest)]
    [InlineData(RunwareTransport.WebSocket)]
    public async Task Nothing_is_lost_that_is_not_told(RunwareTransport transport)
    {
        var seed = Random.Shared.Next();
        var accepted = new ConcurrentDictionary<Guid, int>();
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions
        {
            PollsUntilSuccess = 2,
            TaskLimit = s_tasks + 1,
            Outcomes = made =>
            {
                accepted.AddOrUpdate(made.TaskUuid, 1, (_, times) => times + 1);
                return null;
            },
        });
        await using var proxy = new ChaosProxy(emulator.Endpoint, seed, Share);
        await using var client = ClientOf(transport, proxy.AddressOf(emulator.Endpoint));
        var told = new ConcurrentDictionary<string, int>();
        var watch = Stopwatch.StartNew();

        await Parallel.ForAsync(0, s_tasks, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, cancellation) =>
        {
            var ending = await RunAsync(client, accepted).WaitAsync(TimeSpan.FromMinutes(2), cancellation);
            told.AddOrUpdate(ending, 1, (_, times) => times + 1);
        });

        output.WriteLine($"seed {seed}, {s_tasks} tasks in {watch.Elapsed.TotalSeconds:F1} s");
        foreach (var (ending, count) in told.OrderBy(one => one.Key)) output.WriteLine($"{count} {ending}");
        foreach (var (mishap, count) in proxy.Happened.OrderBy(one => one.Key)) output.WriteLine($"{count} {mishap}");
        Assert.All(accepted.Values, times => Assert.Equal(1, times));
        Assert.Equal(s_tasks, told.Values.Sum());
        Assert.True(told.ContainsKey("finished"), "Nothing got through at all.");
        Assert.All(Enum.GetValues<Mishap>(), mishap => Assert.True(proxy.Happened.ContainsKey(mishap), $"{mishap} never happened."));
    }

    /// <summary>How the run of a task ended, checked against what the service knows of it.</summary>
    private static async Task<string> RunAsync(RunwareClient client, ConcurrentDictionary<Guid, int> accepted)
    {
        var request = new KlingVideo26Standard { PositivePrompt = "A paper boat" };
        try
        {
            var outcome = await client.RunToEndAsync(request);
            Assert.True(accepted.ContainsKey(request.TaskUuid), "A task is followed that the service does not have.");
            if (outcome.Failure is { } failure) return Ending("accepted", failure);
            Assert.Equal(request.TaskUuid, Assert.Single(outcome.Results).TaskUuid);
            return "finished";
        }
        catch (RunwareException failure)
        {
            Assert.Equal(request.TaskUuid, failure.TaskUuid);
            Assert.True(failure.MayBeRunning || !accepted.ContainsKey(request.TaskUuid), $"The task runs, and the client says that it does not: {failure.Message}");
            return Ending(failure.MayBeRunning ? "may be running" : "not running", failure);
        }
    }

    private static string Ending(string what, RunwareException failure) => $"{what}: {failure.Category}";

    private static RunwareClient ClientOf(RunwareTransport transport, Uri endpoint)
    {
        var options = new RunwareClientOptions { Endpoint = endpoint, WebSocketEndpoint = new UriBuilder(endpoint) { Scheme = "ws" }.Uri, Transport = transport, AttemptTimeout = TimeSpan.FromSeconds(2) };
        options.Retry.MaxRetries = 4;
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(50);
        options.Polling.InitialDelay = TimeSpan.Zero;
        options.Polling.FirstInterval = TimeSpan.FromMilliseconds(10);
        options.Polling.MaxInterval = TimeSpan.FromMilliseconds(50);
        options.Polling.Timeout = TimeSpan.FromSeconds(40);
        return new RunwareClient("a-key-of-nobody", options);
    }
}
