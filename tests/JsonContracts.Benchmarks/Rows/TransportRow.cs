using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using JsonContracts.Benchmarks.Inputs;
using JsonContracts.Benchmarks.Peers;
using JsonContracts.Benchmarks.Transport;
using JsonContracts.Runware;

namespace JsonContracts.Benchmarks.Rows;

/// <summary>
/// Running tasks at a service on loopback, each submitted and polled to its end, beside a bare HTTP client that does the same exchanges.
/// The service counts them.
/// </summary>
public class TransportRow
{
    private const int Tasks = 2000;
    private const int InFlight = 64;
    private const int PollsPerTask = 2;

    private static readonly ParallelOptions s_parallel = new() { MaxDegreeOfParallelism = InFlight };
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(1);

    /// <summary>What the first of all rounds sent; every other one has to send the same.</summary>
    private static Exchanges? s_first;

    private readonly KlingRequest[] _peers = [.. Enumerable.Range(0, Tasks).Select(i => Samples.Full.Peer with { TaskUuid = UuidOf(i), NumberResults = 1 })];
    private readonly KlingVideo26Standard[] _requests;
    private ServiceProcess _service = null!;
    private RunwareClient _client = null!;
    private BareClient _bare = null!;

    public TransportRow() => _requests = [.. Enumerable.Range(0, Tasks).Select(i => KlingVideo26Standard.Parse(Samples.Full.Utf8) with { TaskUuid = UuidOf(i), NumberResults = 1 })];

    public static IEnumerable<string> Inputs => ["2,000 tasks, 64 in flight"];

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _service = new ServiceProcess();
        _client = new RunwareClient("a-key-of-the-benchmark", new RunwareClientOptions
        {
            Endpoint = _service.Endpoint,
            Polling = new PollingOptions { InitialDelay = TimeSpan.Zero, FirstInterval = s_interval, MaxInterval = s_interval },
        });
        _bare = new BareClient(_service.Endpoint, s_interval);
    }

    [Benchmark]
    public Task Ours() => Parallel.ForEachAsync(_requests, s_parallel, async (request, cancellationToken) =>
    {
        var outcome = await _client.RunToEndAsync(request, progress: null, cancellationToken: cancellationToken);
        Require(outcome.Results.Single().VideoUrl is not null);
    });

    [Benchmark]
    public Task Bare() => Parallel.ForEachAsync(_peers, s_parallel, async (request, _) =>
    {
        var result = await _bare.RunAsync(request);
        Require(result.VideoUrl is not null);
    });

    [IterationCleanup]
    public void Count()
    {
        var counted = _service.TakeCounted();
        s_first ??= counted;
        Require(counted == s_first && counted is { Submissions: Tasks, Polls: Tasks * PollsPerTask, Finished: Tasks });
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _client.Dispose();
        _bare.Dispose();
        _service.Dispose();
    }

    private static Guid UuidOf(int task) => new(task, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private static void Require(bool isAsExpected)
    {
        if (!isAsExpected) throw new InvalidOperationException("The exchanges are others.");
    }
}
