using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using Xunit.Abstractions;

namespace JsonContracts.Runware.Tests.Chaos;

/// <summary>One client and very many tasks: while the server starts anew, and without anything that grows. What is measured is that of the process, so nothing else runs.</summary>
[Collection(nameof(EnduranceTests))]
[CollectionDefinition(nameof(EnduranceTests), DisableParallelization = true)]
public sealed class EnduranceTests(ITestOutputHelper output)
{
    private const string Tasks = "CONTRACTS_ENDURANCE_TASKS";
    private const int InFlight = 64;

    /// <summary>
    /// A server that starts anew has forgotten its tasks: those that it had taken are told as not found, all others get through, and it takes none twice.
    /// </summary>
    [Needs("CONTRACTS_THOROUGH")]
    [InlineData(RunwareTransport.Rest)]
    [InlineData(RunwareTransport.WebSocket)]
    public async Task Ten_thousand_tasks_outlive_a_server_that_starts_anew(RunwareTransport transport)
    {
        const int all = 10_000;
        ConcurrentDictionary<Guid, int>[] accepted = [[], []];
        var server = await RunwareEmulator.StartAsync(OptionsOf(accepted[0], 0));
        var endpoint = server.Endpoint;
        await using var client = ClientOf(transport, endpoint);
        var endings = new ConcurrentDictionary<Guid, RunwareException?>();
        var watch = Stopwatch.StartNew();

        var running = Task.WhenAll(Enumerable.Range(0, all).Select(_ => RunAsync(client, endings)));
        while (endings.Count < all / 2 && !running.IsFaulted) await Task.Delay(5);
        await server.DisposeAsync();
        var restarted = watch.Elapsed;
        await using var again = await RunwareEmulator.StartAsync(OptionsOf(accepted[1], endpoint.Port));
        await running.WaitAsync(TimeSpan.FromMinutes(3));

        var failures = endings.Values.OfType<RunwareException>().ToList();
        output.WriteLine($"{all} tasks over {transport} in {watch.Elapsed.TotalSeconds:F1} s, anew after {restarted.TotalSeconds:F1} s; {failures.Count} told: {string.Join(", ", failures.Select(failure => failure.Category).Distinct())}");
        Assert.Equal(all, endings.Count);
        Assert.All(accepted, one => Assert.All(one.Values, times => Assert.Equal(1, times)));
        Assert.All(failures, failure => Assert.Equal((RunwareErrorCategory.NotFound, false), (failure.Category, failure.MayBeRunning)));
        Assert.InRange(failures.Count, 0, InFlight);
        // What is told was taken by the first one, and by no other.
        Assert.All(failures, failure => Assert.True(accepted[0].ContainsKey(failure.TaskUuid!.Value) && !accepted[1].ContainsKey(failure.TaskUuid.Value)));
    }

    /// <summary>Memory and descriptors after a fifth of the tasks, when every store has its size, and after each further one.</summary>
    [Needs(Tasks)]
    [InlineData(RunwareTransport.Rest)]
    [InlineData(RunwareTransport.WebSocket)]
    public async Task Nothing_grows(RunwareTransport transport)
    {
        var all = int.Parse(Environment.GetEnvironmentVariable(Tasks)!, CultureInfo.InvariantCulture);
        await using var server = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = 1, TaskLimit = 5000, RequestLimit = 100 });
        await using var client = ClientOf(transport, server.Endpoint);
        List<(long Memory, int Descriptors)> measured = [];
        var watch = Stopwatch.StartNew();

        for (var fifth = 1; fifth <= 5; fifth++)
        {
            var endings = new ConcurrentDictionary<Guid, RunwareException?>();
            await Parallel.ForAsync(0, all / 5, new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (_, _) => await RunAsync(client, endings));
            Assert.All(endings.Values, Assert.Null);
            endings.Clear();
            measured.Add((GC.GetTotalMemory(forceFullCollection: true), DescriptorCount()));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{transport}: {fifth * all / 5} tasks, {watch.Elapsed.TotalSeconds:F1} s, {measured[^1].Memory / 1024.0 / 1024:F2} MiB managed, {Environment.WorkingSet / 1024 / 1024} MiB working set, {measured[^1].Descriptors} descriptors"));
        }

        // Against the least so far: what a test before this one still held, and gives back meanwhile, hides nothing.
        for (var fifth = 1; fifth < 5; fifth++)
        {
            Assert.InRange(measured[fifth].Memory - measured[..fifth].Min(one => one.Memory), long.MinValue, 2 * 1024 * 1024);
            Assert.InRange(measured[fifth].Descriptors - measured[..fifth].Min(one => one.Descriptors), int.MinValue, 16);
        }
    }

    private static int DescriptorCount()
    {
        using var process = Process.GetCurrentProcess();
        return Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount;
    }

    /// <summary>A video that is polled for, or an image that comes at once.</summary>
    private static async Task RunAsync(RunwareClient client, ConcurrentDictionary<Guid, RunwareException?> endings)
    {
        var isVideo = Random.Shared.Next(2) == 0;
        var (taskUuid, failure) = isVideo
            ? await EndingOf(client, new KlingVideo26Standard { PositivePrompt = "A paper boat" })
            : await EndingOf(client, new ImageInference { Model = "acme:images@1", PositivePrompt = "A paper boat" });
        Assert.True(endings.TryAdd(taskUuid, failure));
    }

    private static async Task<(Guid TaskUuid, RunwareException? Failure)> EndingOf<TResult>(RunwareClient client, IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult>
    {
        try
        {
            var outcome = await client.RunToEndAsync(request);
            Assert.Equal(outcome.IsComplete ? 1 : 0, outcome.Results.Count);
            return (request.TaskUuid, outcome.Failure);
        }
        catch (RunwareException failure)
        {
            return (request.TaskUuid, failure);
        }
    }

    private static RunwareEmulatorOptions OptionsOf(ConcurrentDictionary<Guid, int> accepted, int port) => new()
    {
        Port = port,
        PollsUntilSuccess = 2,
        TaskLimit = 20_000,
        Outcomes = made =>
        {
            accepted.AddOrUpdate(made.TaskUuid, 1, (_, times) => times + 1);
            return null;
        },
    };

    private static RunwareClient ClientOf(RunwareTransport transport, Uri endpoint) => new("a-key-of-nobody", new()
    {
        Endpoint = endpoint,
        WebSocketEndpoint = new UriBuilder(endpoint) { Scheme = "ws" }.Uri,
        Transport = transport,
        MaxTasksInFlight = InFlight,
        AttemptTimeout = TimeSpan.FromSeconds(10),
        Retry = { MaxRetries = 50, BaseDelay = TimeSpan.FromMilliseconds(20), MaxDelay = TimeSpan.FromMilliseconds(200) },
        Polling = { InitialDelay = TimeSpan.Zero, FirstInterval = TimeSpan.FromMilliseconds(5), MaxInterval = TimeSpan.FromMilliseconds(50) },
    });
}
