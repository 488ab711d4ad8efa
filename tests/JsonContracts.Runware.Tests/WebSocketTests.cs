using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Runware.Tests;

/// <summary>What only the WebSocket has: one connection for all, which breaks and is taken up again.</summary>
public class WebSocketTests
{
    private static readonly ImageInference s_image = new() { Model = "acme:images@1" };

    [Fact]
    public async Task Many_tasks_share_one_connection()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator, RealTime);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => client.RunToEndAsync(Fresh() with
        {
            NumberResults = (number % 3) + 1,
            DeliveryMethod = number % 2 == 0 ? ImageDeliveryMethod.Sync : ImageDeliveryMethod.Async,
        })));

        Assert.Equal(Enumerable.Range(0, 50).Select(number => (number % 3) + 1), outcomes.Select(outcome => outcome.Results.Count));
        Assert.Equal(outcomes.Sum(outcome => outcome.Results.Count), outcomes.SelectMany(outcome => outcome.Results).Select(image => image.ImageUuid).Distinct().Count());
        Assert.All(outcomes, outcome => Assert.All(outcome.Results, image => Assert.Equal(outcome.TaskUuid, image.TaskUuid)));
        Assert.Single(emulator.Requests, request => request.TaskTypes.Contains("authentication"));
    }

    [Fact]
    public async Task A_connection_that_broke_is_taken_up_by_its_session()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        await client.RunSingleAsync(Fresh());
        emulator.Inject(Fault.Dropped);

        await client.RunSingleAsync(Fresh());

        var keys = emulator.Requests.Where(request => request.TaskTypes.Contains("authentication")).Select(request => request.Body.Contains("connectionSessionUUID", StringComparison.Ordinal));
        Assert.Equal([false, true], keys);
    }

    /// <summary>Each answer is lost: no task is sent as another one, none is lost, none made twice.</summary>
    [Fact]
    public async Task Nothing_is_lost_when_connections_break()
    {
        // Fewer breaks than retries: each takes along whatever was under way, and who is slow enough would lose every answer.
        var breaks = 0;
        await using var emulator = await RunwareEmulator.StartAsync(new()
        {
            Faults = request => !request.TaskTypes.Contains("authentication") && Random.Shared.Next(4) == 0 && Interlocked.Increment(ref breaks) <= 90
                ? (Random.Shared.Next(2) == 0 ? Fault.Dropped : Fault.AnswerLost)
                : null,
        });
        await using var client = ClientOf(emulator, RealTime);
        var requests = Enumerable.Range(0, 40).Select(_ => Fresh() with { DeliveryMethod = ImageDeliveryMethod.Async }).ToList();

        var outcomes = await Task.WhenAll(requests.Select(request => client.RunToEndAsync(request)));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.Equal(requests.Select(request => request.TaskUuid), outcomes.Select(outcome => Assert.Single(outcome.Results).TaskUuid));
    }

    [Fact]
    public async Task A_refusal_is_for_its_task_alone()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = 3 });
        await using var client = ClientOf(emulator);
        var running = client.RunToEndAsync(Fresh() with { DeliveryMethod = ImageDeliveryMethod.Async });

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(new ImageInference { Model = "boat" }));

        Assert.Equal(("invalidModel", null), (Assert.Single(failure.Errors).Code, failure.Status));
        Assert.Contains("over the WebSocket", failure.Message, StringComparison.Ordinal);
        Assert.True((await running).IsComplete);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_connection_failure()
    {
        var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator, options => options.Retry.MaxRetries = 1);
        await emulator.DisposeAsync();

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(Fresh()));

        Assert.Equal((RunwareErrorCategory.Connection, false), (failure.Category, failure.MayBeRunning));
    }

    [Fact]
    public async Task A_client_that_is_disposed_during_a_run_tells_of_the_task()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { TimeUntilSuccess = TimeSpan.FromDays(1) });
        var client = new RunwareClient(Fixture.Key, new() { Transport = RunwareTransport.WebSocket, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, Retry = { MaxRetries = 0 } });
        emulator.Inject(new Fault { When = request => request.TaskTypes.Contains("imageInference"), Delay = TimeSpan.FromMinutes(5) });
        var request = Fresh();
        var running = client.RunToEndAsync(request);
        while (!emulator.Requests.Any(received => received.TaskTypes.Contains("imageInference"))) await Task.Delay(10);

        client.Dispose();

        var failure = await Assert.ThrowsAsync<RunwareException>(() => running);
        Assert.Equal((request.TaskUuid, true), (failure.TaskUuid, failure.MayBeRunning));
    }

    /// <summary>The connection stays open, and nothing comes: not to a poll or a submission, and to no ping.</summary>
    [Theory]
    [InlineData("imageInference")]
    [InlineData("getResponse")]
    public async Task A_service_that_answers_no_ping_is_given_up_and_its_tasks_go_on(string unanswered)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { PollsUntilSuccess = 2 });
        await using var client = ClientOf(emulator, Watchful);
        emulator.Inject(new Fault { When = request => request.TaskTypes.Contains(unanswered), Delay = TimeSpan.FromDays(1) });
        var request = Fresh() with { DeliveryMethod = ImageDeliveryMethod.Async };

        var outcome = await client.RunToEndAsync(request).WaitAsync(Fixture.Patience);

        Assert.Equal(request.TaskUuid, Assert.Single(outcome.Results).TaskUuid);
        var keys = emulator.Requests.Where(received => received.TaskTypes.Contains("authentication")).Select(received => received.Body.Contains("connectionSessionUUID", StringComparison.Ordinal));
        Assert.Equal([false, true], keys);
    }

    [Fact]
    public async Task A_service_that_answers_pings_keeps_its_connection()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator, Watchful);
        await client.RunSingleAsync(Fresh());

        await Task.Delay(TimeSpan.FromSeconds(6));
        await client.RunSingleAsync(Fresh());

        Assert.InRange(emulator.Requests.Count(request => request.TaskTypes.Contains("ping")), 4, 20);
        Assert.Single(emulator.Requests, request => request.TaskTypes.Contains("authentication"));
    }

    /// <summary>A frame that was begun has to be finished, but whoever waits for it has limits.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_service_that_stops_reading_holds_nobody(bool isCancelled)
    {
        await using var deaf = await StartDeafAsync();
        await using var client = new RunwareClient(Fixture.Key, new()
        {
            Transport = RunwareTransport.WebSocket,
            WebSocketEndpoint = new UriBuilder(deaf.Urls.Single()) { Scheme = "ws" }.Uri,
            AttemptTimeout = isCancelled ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(5),
            Retry = { MaxRetries = 0 },
        });
        var request = RawRequest.Of(new JsonObject { ["taskType"] = "imageInference", ["seedImage"] = new string('a', 64_000_000) });
        using var cancellation = new CancellationTokenSource(isCancelled ? TimeSpan.FromSeconds(5) : Timeout.InfiniteTimeSpan);

        var failure = await Record.ExceptionAsync(() => client.RunToEndAsync(request, cancellationToken: cancellation.Token).WaitAsync(Fixture.Patience));

        if (isCancelled) Assert.True(Assert.IsType<RunwareCanceledException>(failure).MayBeRunning);
        else Assert.Equal((RunwareErrorCategory.Timeout, true), (Assert.IsType<RunwareException>(failure).Category, ((RunwareException)failure).MayBeRunning));
    }

    [Fact]
    public async Task Texts_are_streamed_over_HTTP_all_the_same()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var chunks = new List<TextChunk>();

        await foreach (var chunk in client.StreamTextAsync(new TextInference { Model = "acme:words@1", Messages = [new() { Role = ChatRole.User, Content = "Ahoy" }] })) chunks.Add(chunk);

        Assert.Equal("POST", Assert.Single(emulator.Requests).Method);
        Assert.NotEmpty(chunks);
    }

    [Fact]
    public async Task The_key_is_not_repeated()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        emulator.Inject(Fault.OfBody($$"""{"errors":[{"code":"invalidApiKey","message":"{{Fixture.Key}} is no key.","taskType":"authentication"}]}"""));

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(Fresh()));

        Assert.Equal("*** is no key.", Assert.Single(failure.Errors).Message);
        Assert.DoesNotContain(Fixture.Key, failure + failure.RawBody, StringComparison.Ordinal);
    }

    /// <summary>A service that accepts every key, and then reads no more.</summary>
    private static async Task<WebApplication> StartDeafAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.ReceiveAsync(new byte[4096], context.RequestAborted);
            await socket.SendAsync("""{"data":[{"taskType":"authentication","connectionSessionUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10"}]}"""u8.ToArray(), WebSocketMessageType.Text, true, context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Many tasks at once would let a clock that skips every wait run away.</summary>
    private static void RealTime(RunwareClientOptions options)
    {
        options.TimeProvider = TimeProvider.System;
        options.Polling = new() { InitialDelay = TimeSpan.FromMilliseconds(10), FirstInterval = TimeSpan.FromMilliseconds(10), MaxInterval = TimeSpan.FromMilliseconds(50) };
        options.Retry = new() { MaxRetries = 100, BaseDelay = TimeSpan.FromMilliseconds(10), MaxDelay = TimeSpan.FromMilliseconds(50) };
    }

    private static void Watchful(RunwareClientOptions options)
    {
        RealTime(options);
        (options.WebSocketPingInterval, options.WebSocketDeadAfter) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(4));
    }

    private static ImageInference Fresh() => s_image with { TaskUuid = Guid.NewGuid() };

    private static RunwareClient ClientOf(RunwareEmulator emulator, Action<RunwareClientOptions>? configure = null)
    {
        var options = new RunwareClientOptions { Transport = RunwareTransport.WebSocket, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime(), Retry = { Jitter = 0 } };
        configure?.Invoke(options);
        return new RunwareClient(Fixture.Key, options);
    }
}
