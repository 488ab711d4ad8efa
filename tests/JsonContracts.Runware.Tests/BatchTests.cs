using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Tasks of several kinds that are sent together: each has its own end.</summary>
public class BatchTests
{
    protected virtual RunwareTransport Transport => RunwareTransport.Rest;

    private bool IsRest => Transport is RunwareTransport.Rest;

    [Fact]
    public async Task Tasks_of_several_kinds_go_in_one_call()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var images = batch.Add(new ImageInference { Model = "acme:images@1", NumberResults = 2 });
        var video = batch.Add(new KlingVideo26Standard { PositivePrompt = "A paper boat" });
        var found = batch.Add(new ModelSearch { Search = "kling" });

        await client.RunToEndAsync(batch);

        Assert.Equal(2, images.Outcome!.Results.Count);
        Assert.Single(video.Outcome!.Results);
        Assert.NotEqual(0, Assert.Single(found.Outcome!.Results).TotalResults);
        Assert.All((RunwareException?[])[images.Outcome.Failure, video.Outcome.Failure, found.Outcome.Failure], Assert.Null);
        if (IsRest) Assert.Equal(["imageInference", "videoInference", "modelSearch"], emulator.Requests[0].TaskTypes);
    }

    [Fact]
    public async Task A_task_that_is_refused_does_not_lose_the_others()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Outcomes = task => task.Request.GetProperty("taskType").GetString() == "upscale" ? Outcome.Failed("providerError", "Broken.") : null });
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var unknown = batch.Add(new ImageInference { Model = "boat" });
        var image = batch.Add(new ImageInference { Model = "acme:images@1" });
        var failed = batch.Add(new Upscale { Model = "acme:tools@1", Inputs = ValueMap.Create<JsonData>(("image", "https://media.example.com/a.png")) });

        await client.SubmitAsync(batch);

        Assert.True(image.Accepted!.Outcome!.IsComplete);
        AssertRefused(unknown, "invalidModel");
        AssertRefused(failed, "providerError");
    }

    /// <summary>HTTP 400 then: it is about the call, and each task still has its own error only.</summary>
    [Fact]
    public async Task Each_has_its_own_error_when_all_are_refused()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var unknown = batch.Add(new ImageInference { Model = "boat" });
        var wrong = batch.Add(RawRequest.Parse("""{"taskType":"promptEnhance","prompt":""}"""u8.ToArray()));
        var unheard = batch.Add(RawRequest.Parse("""{"taskType":"paintBoat"}"""u8.ToArray()));

        await client.RunToEndAsync(batch);

        AssertRefused(unknown, "invalidModel");
        AssertRefused(wrong, "invalidPrompt");
        AssertRefused(unheard, "unsupportedTaskType");
        Assert.Equal(RunwareErrorCategory.Validation, unheard.Outcome!.Failure!.Category);
    }

    [Fact]
    public async Task Accepted_tasks_are_followed_one_by_one()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var first = batch.Add(new SampleRequest { NumberResults = 2 });
        var second = batch.Add(new KlingVideo26Standard { PositivePrompt = "A paper boat" });

        await client.SubmitAsync(batch);

        Assert.Equal((2, null, null), (first.Accepted!.NumberResults, first.Outcome, second.Outcome));
        Assert.Equal(2, await CountAsync(client.ResumeAsync(first.Accepted)));
        Assert.Equal(1, await CountAsync(client.ResumeAsync(second.Accepted!)));
    }

    /// <summary>What is tried again goes together; a service that has the tasks says so, and is asked for them.</summary>
    [Fact]
    public async Task An_answer_that_is_lost_loses_nothing()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        emulator.Inject(IsRest ? [Fault.AnswerLost] : [Fault.AnswerLost with { When = request => request.TaskTypes.Contains("imageInference") }]);
        var batch = new RunwareBatch();
        var image = batch.Add(new ImageInference { Model = "acme:images@1" });
        var video = batch.Add(new SampleRequest());

        await client.RunToEndAsync(batch);

        Assert.Equal((null, null), (image.Outcome!.Failure, video.Outcome!.Failure));
        Assert.True(image.Outcome.IsComplete && video.Outcome.IsComplete);
        if (IsRest) Assert.Equal(2, emulator.Requests.Count(request => request.TaskTypes.Count == 2));
    }

    [Fact]
    public async Task Nobody_there_runs_nothing()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var nowhere = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)taken.LocalEndpoint).Port).Uri;
        taken.Stop();
        await using var client = new RunwareClient(Fixture.Key, new() { Transport = Transport, Endpoint = nowhere, WebSocketEndpoint = new UriBuilder(nowhere) { Scheme = "ws" }.Uri, TimeProvider = new SkippingTime() });
        var batch = new RunwareBatch();
        RunwareBatchTask<SampleResult>[] tasks = [batch.Add(new SampleRequest()), batch.Add(new SampleRequest())];

        await client.SubmitAsync(batch);

        Assert.All(tasks, task => Assert.Equal((task.TaskUuid, RunwareErrorCategory.Connection, false), (task.Outcome!.Failure!.TaskUuid!.Value, task.Outcome.Failure.Category, task.Outcome.Failure.MayBeRunning)));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_each_task_in_doubt()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Faults = request => request.TaskTypes.Contains("authentication") ? null : Fault.Dropped });
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        RunwareBatchTask<SampleResult>[] tasks = [batch.Add(new SampleRequest()), batch.Add(new SampleRequest())];

        await client.SubmitAsync(batch);

        Assert.All(tasks, task => Assert.Equal((task.TaskUuid, true), (task.Outcome!.Failure!.TaskUuid!.Value, task.Outcome.Failure.MayBeRunning)));
        if (IsRest) Assert.Equal(4, emulator.Requests.Count);
    }

    [Fact]
    public async Task A_thousand_tasks_go_together()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var tasks = Enumerable.Range(0, 1000).Select(_ => batch.Add(new ImageInference { Model = "acme:images@1" })).ToList();

        await client.RunToEndAsync(batch);

        Assert.Equal(1000, tasks.Select(task => Assert.Single(task.Outcome!.Results).ImageUuid).Distinct().Count());
        if (IsRest) Assert.Single(emulator.Requests);
    }

    [Fact]
    public async Task Cancellation_stops_all()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = int.MaxValue });
        await using var client = ClientOf(emulator, TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var batch = new RunwareBatch();
        var tasks = Enumerable.Range(0, 3).Select(_ => batch.Add(new SampleRequest())).ToList();

        var running = client.RunToEndAsync(batch, cancellationToken: cancel.Token);
        while (tasks.Exists(task => task.Accepted is null)) await Task.Delay(10);
        await cancel.CancelAsync();

        var canceled = await Assert.ThrowsAsync<RunwareCanceledException>(() => running.WaitAsync(Fixture.Patience));
        Assert.Contains(tasks, task => task.TaskUuid == canceled.TaskUuid);
        Assert.All(tasks, task => Assert.Null(task.Outcome));
    }

    [Fact]
    public async Task A_batch_is_checked_while_it_is_made_and_sent_once()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var batch = new RunwareBatch();
        var request = new SampleRequest();
        batch.Add(request);

        Assert.Throws<ArgumentException>(() => batch.Add(request with { Prompt = "Another boat" }));
        Assert.Throws<ContractException>(() => batch.Add(new SampleRequest { Prompt = "x" }));
        Assert.Throws<ArgumentNullException>(() => batch.Add<SampleResult>(null!));
        Assert.Equal(1, batch.Count);
        await client.SubmitAsync(new RunwareBatch());
        Assert.Empty(emulator.Requests);
        await client.SubmitAsync(batch);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SubmitAsync(batch));
    }

    private static async Task<int> CountAsync<T>(System.Collections.Generic.IAsyncEnumerable<T> results)
    {
        var count = 0;
        await foreach (var _ in results) count++;
        return count;
    }

    private static void AssertRefused<TResult>(RunwareBatchTask<TResult> task, string code)
        where TResult : class, IJsonContract<TResult>
    {
        var failure = task.Outcome!.Failure!;
        Assert.Null(task.Accepted);
        Assert.Equal((code, task.TaskUuid, false), (Assert.Single(failure.Errors).Code, failure.TaskUuid!.Value, failure.MayBeRunning));
    }

    private RunwareClient ClientOf(RunwareEmulator emulator, TimeProvider? time = null) => new(
        Fixture.Key,
        new() { Transport = Transport, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, TimeProvider = time ?? new SkippingTime { HasRealLimits = true }, Retry = { Jitter = 0 } });
}

/// <summary>The same over the WebSocket, where each is a frame of its own.</summary>
public class BatchOverWebSocketTests : BatchTests
{
    protected override RunwareTransport Transport => RunwareTransport.WebSocket;
}
