using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>How many tasks are under way at once, and how long one may take.</summary>
public class LimitTests
{
    protected virtual RunwareTransport Transport => RunwareTransport.Rest;

    [Fact]
    public async Task No_more_tasks_are_under_way_than_the_limit_allows()
    {
        var (accepted, finished, most) = (0, 0, 0);
        await using var emulator = await RunwareEmulator.StartAsync(new() { Outcomes = _ => { InterlockedMax(ref most, Interlocked.Increment(ref accepted) - Volatile.Read(ref finished)); return null; } });
        await using var client = ClientOf(emulator, 3);
        var ended = new Receiver(report => { if (report.Stage is RunwareStage.Finished) Interlocked.Increment(ref finished); });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.RunToEndAsync(new SampleRequest(), ended)));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsComplete));
        Assert.Equal((20, 3), (accepted, most));
    }

    [Fact]
    public async Task Whoever_waits_for_a_place_can_leave()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = int.MaxValue });
        await using var client = ClientOf(emulator, 1, TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        using var leave = new CancellationTokenSource();
        var first = client.RunToEndAsync(new SampleRequest(), cancellationToken: cancel.Token);
        while (!emulator.Requests.Any(request => request.TaskTypes.Contains("videoInference"))) await Task.Delay(10);
        var request = new SampleRequest();

        var waiting = client.RunSingleAsync(request, cancellationToken: leave.Token);
        leave.CancelAfter(100);

        var canceled = await Assert.ThrowsAsync<RunwareCanceledException>(() => waiting.WaitAsync(Fixture.Patience));
        Assert.Equal((request.TaskUuid, false), (canceled.TaskUuid, canceled.MayBeRunning));
        Assert.DoesNotContain(emulator.Requests, call => call.Body.Contains(request.TaskUuid.ToString(), StringComparison.Ordinal));
        // The place of the first is free when it is cancelled itself.
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<RunwareCanceledException>(() => first);
        await client.SubmitAsync(new SampleRequest()).WaitAsync(Fixture.Patience);
    }

    [Fact]
    public async Task A_stream_of_results_that_is_abandoned_gives_its_place_back()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator, 1);

        await foreach (var _ in client.RunAsync(new SampleRequest { NumberResults = 3 })) break;
        await foreach (var _ in client.StreamTextAsync(new TextInference { Model = "acme:texts@1", Messages = [new() { Role = ChatRole.User, Content = "Why?" }] })) break;
        var task = await client.SubmitAsync(new SampleRequest());
        await foreach (var _ in client.ResumeAsync(task)) break;

        await client.RunSingleAsync(new SampleRequest()).WaitAsync(Fixture.Patience);
    }

    [Fact]
    public async Task A_client_that_is_disposed_sends_nobody_who_waits()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = int.MaxValue });
        var client = ClientOf(emulator, 1, TimeProvider.System);
        var accepted = new TaskCompletionSource();
        var first = client.RunToEndAsync(new SampleRequest(), new Receiver(report => { if (report.Stage is RunwareStage.Accepted) accepted.SetResult(); }));
        await accepted.Task;
        var request = new SampleRequest();
        var waiting = client.RunToEndAsync(request);

        await client.DisposeAsync();

        var failure = await Assert.ThrowsAsync<RunwareException>(() => waiting.WaitAsync(Fixture.Patience));
        Assert.Equal((request.TaskUuid, false), (failure.TaskUuid!.Value, failure.MayBeRunning));
        Assert.True((await first.WaitAsync(Fixture.Patience)).Failure?.MayBeRunning);
    }

    [Fact]
    public async Task A_batch_takes_its_places_together()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator, 3);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.RunToEndAsync(BatchOf(2)))).WaitAsync(Fixture.Patience);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.SubmitAsync(BatchOf(4)));

        Assert.Contains("MaxTasksInFlight allows 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_may_have_a_time_of_its_own()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = int.MaxValue });
        await using var client = ClientOf(emulator, null);
        var request = new SampleRequest();
        var batch = new RunwareBatch();
        var batched = batch.Add(new SampleRequest());

        var run = await client.RunToEndAsync(request, timeout: TimeSpan.FromSeconds(5));
        var resumed = await client.ResumeToEndAsync<SampleResult>(request.TaskUuid, timeout: TimeSpan.FromSeconds(7));
        await client.RunToEndAsync(batch, TimeSpan.FromSeconds(3));
        var single = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(new SampleRequest(), TimeSpan.FromSeconds(2)));

        Assert.Equal(["After 5 s", "After 7 s", "After 3 s", "After 2 s"], new[] { run.Failure!, resumed.Failure!, batched.Outcome!.Failure!, single }.Select(failure => failure.Message.Split(',')[0]));
        Assert.All([run.Failure!, single], failure => Assert.Equal((RunwareErrorCategory.Timeout, true), (failure.Category, failure.MayBeRunning)));
        Assert.Equal("timeout", (await Assert.ThrowsAsync<ArgumentException>(() => client.RunToEndAsync(new SampleRequest(), timeout: TimeSpan.Zero))).ParamName);
    }

    /// <summary>Over HTTP a text that stops in the middle does the same: see the tests of streams.</summary>
    [Fact]
    public async Task A_submission_that_is_not_answered_ends_with_the_time_of_the_call()
    {
        var clock = new SkippingTime();
        await using var emulator = await RunwareEmulator.StartAsync(new()
        {
            Faults = request =>
            {
                if (!request.TaskTypes.Contains("videoInference")) return null;
                clock.Advance(TimeSpan.FromSeconds(1));
                return new Fault { Delay = TimeSpan.FromMinutes(5) };
            },
        });
        await using var client = ClientOf(emulator, null, clock);

        var submission = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(new SampleRequest(), TimeSpan.FromSeconds(0.5)).WaitAsync(Fixture.Patience));

        Assert.Equal((RunwareErrorCategory.Timeout, true), (submission.Category, submission.MayBeRunning));
    }

    /// <summary>Whoever waits for others does not lose time by it.</summary>
    [Fact]
    public async Task The_time_counts_from_the_turn_of_a_task()
    {
        var clock = new SkippingTime();
        await using var emulator = await RunwareEmulator.StartAsync(new() { TimeUntilSuccess = TimeSpan.FromMinutes(4), TimeProvider = clock });
        await using var client = ClientOf(emulator, 1, clock);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.RunToEndAsync(new SampleRequest(), timeout: TimeSpan.FromMinutes(10))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsComplete, outcome.Failure?.Message));
    }

    private static RunwareBatch BatchOf(int tasks)
    {
        var batch = new RunwareBatch();
        for (var index = 0; index < tasks; index++) batch.Add(new SampleRequest());
        return batch;
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while (now > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, now, seen) != seen)
        {
        }
    }

    private RunwareClient ClientOf(RunwareEmulator emulator, int? most, TimeProvider? time = null)
    {
        return new(Fixture.Key, new RunwareClientOptions { Transport = Transport, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, TimeProvider = time ?? new SkippingTime(), MaxTasksInFlight = most });
    }
}

/// <summary>The same over the WebSocket.</summary>
public class LimitOverWebSocketTests : LimitTests
{
    protected override RunwareTransport Transport => RunwareTransport.WebSocket;
}
