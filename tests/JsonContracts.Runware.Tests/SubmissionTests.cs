using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class SubmissionTests
{
    private static readonly Step Conflict = Steps.Answer(400, """{"data":[],"errors":[{"code":"conflictTaskUUID","message":"Used.","taskUUID":"TASK"}]}""");

    [Fact]
    public async Task A_task_is_one_post_of_an_array_with_the_key()
    {
        var request = new SampleRequest { NumberResults = 2 };
        await using var run = await Fixture.StartAsync(options => options.UserAgent = "my-app/2.0", Steps.Ack);

        await run.Client.SubmitAsync(request);

        var call = Assert.Single(run.Service.Calls);
        Assert.Equal($$"""[{"taskType":"videoInference","taskUUID":"{{request.TaskUuid}}","model":"klingai:kling-video@2.6-standard","positivePrompt":"A paper boat","numberResults":2}]""", call.Body);
        Assert.Equal($"Bearer {Fixture.Key}", call.Headers["Authorization"]);
        Assert.Equal("application/json", call.Headers["Content-Type"]);
        Assert.Equal("my-app/2.0", call.Headers["User-Agent"]);
    }

    [Fact]
    public async Task An_invalid_request_is_never_sent()
    {
        var wrong = new SampleRequest { Prompt = "x" };
        await using var run = await Fixture.StartAsync(Steps.Ack);

        Assert.Throws<ContractException>(() => { _ = run.Client.RunAsync(wrong); });
        await Assert.ThrowsAsync<ContractException>(() => run.Client.RunToEndAsync(wrong));
        var failure = await Assert.ThrowsAsync<ContractException>(() => run.Client.SubmitAsync(wrong));

        Assert.Equal("/positivePrompt", Assert.Single(failure.Violations).Pointer);
        Assert.Empty(run.Service.Calls);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_submission_is_sent_again_with_waits_that_double(int status)
    {
        var step = Steps.Answer(status, """{"errors":[{"code":"invalidWidth","message":"Whatever it says."}]}""");
        await using var run = await Fixture.StartAsync(step, step, step, Steps.Ack);

        await run.Client.SubmitAsync(new SampleRequest());

        Assert.Equal([1, 2, 4], run.Time.Waits);
        Assert.Single(run.Service.Calls.Select(call => call.Body).Distinct());
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        await using var run = await Fixture.StartAsync(Steps.Abort, Steps.Abort, Steps.Ack);

        await run.Client.SubmitAsync(new SampleRequest());

        Assert.Equal([1, 2], run.Time.Waits);
    }

    [Fact]
    public async Task An_attempt_without_an_answer_is_tried_again()
    {
        var time = new SkippingTime();
        await using var run = await Fixture.StartAsync(
            time,
            options => options.AttemptTimeout = TimeSpan.FromSeconds(7),
            Steps.Hang(() => time.Advance(TimeSpan.FromSeconds(7))),
            Steps.Ack);

        await run.Client.SubmitAsync(new SampleRequest());

        Assert.Equal([1], time.Waits);
    }

    [Fact]
    public async Task The_time_out_of_a_given_client_counts_as_one_of_an_attempt()
    {
        await using var service = await ScriptedService.StartAsync(Steps.Hang(() => { }), Steps.Ack);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var time = new SkippingTime();
        await using var client = new RunwareClient(http, new() { ApiKey = Fixture.Key, Endpoint = service.Endpoint, TimeProvider = time, Retry = { Jitter = 0 } });

        await client.SubmitAsync(new SampleRequest());

        Assert.Equal([1], time.Waits);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(status, ""), Steps.Ack);

        Assert.False((await run.RefusalAsync()).MayBeRunning);
        Assert.Single(run.Service.Calls);
    }

    [Fact]
    public async Task The_last_failure_is_reported_when_retries_run_out()
    {
        await using var run = await Fixture.StartAsync(Steps.Abort, Steps.Answer(503, "a"), Steps.Answer(502, "b"), Steps.Answer(429, "c"));

        var failure = await run.RefusalAsync();

        Assert.Equal((HttpStatusCode.TooManyRequests, "c"), (failure.Status, failure.RawBody));
        Assert.True(failure.MayBeRunning); // One of the earlier attempts may have arrived.
        Assert.Equal(4, run.Service.Calls.Count);
    }

    [Fact]
    public async Task Retries_can_be_turned_off()
    {
        await using var run = await Fixture.StartAsync(options => options.Retry.MaxRetries = 0, Steps.Answer(503, ""), Steps.Ack);

        await run.RefusalAsync();

        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task Waits_stay_below_their_limit_and_jitter_comes_on_top()
    {
        await using var run = await Fixture.StartAsync(
            options => options.Retry = new() { MaxRetries = 4, BaseDelay = TimeSpan.FromSeconds(10), MaxDelay = TimeSpan.FromSeconds(30), Jitter = 0.5 },
            Steps.Answer(503, ""));

        await run.RefusalAsync();

        double[] least = [10, 20, 30, 30];
        Assert.All(run.Time.Waits.Zip(least), pair => Assert.InRange(pair.First, pair.Second, pair.Second * 1.5));
        Assert.NotEqual(least, run.Time.Waits);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("0", 0)]
    [InlineData("Sun, 01 Nov 2026 12:01:30 GMT", 90)]
    [InlineData("Sun, 01 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("soon", 1)]
    public async Task Retry_after_takes_the_place_of_the_wait(string header, double seconds)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(429, "", header), Steps.Ack);

        await run.Client.SubmitAsync(new SampleRequest());

        Assert.Equal(seconds, run.Time.Waits.Sum());
    }

    [Fact]
    public async Task A_wait_beyond_the_end_of_the_run_is_not_begun()
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(429, "", "1201"), Steps.Ack);

        var failure = await run.RefusalAsync();

        Assert.Equal(TimeSpan.FromSeconds(1201), failure.RetryAfter);
        Assert.True(failure.IsRetryable);
        Assert.Empty(run.Time.Waits);
    }

    [Fact]
    public async Task A_conflict_on_a_retry_means_accepted()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Abort,
            Steps.Answer(400, """{"errors":[{"code":"conflictTaskUUID","message":"Used.","taskUUID":"TASK"}]}"""),
            Steps.Success);

        var (videos, failure) = await run.RunAsync();

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        Assert.Equal(["videoInference", "videoInference", "getResponse"], run.Service.TaskTypes);
    }

    /// <summary>Somebody below the client sent it twice: the service has the task, and tells of it.</summary>
    [Fact]
    public async Task A_conflict_at_the_first_attempt_is_followed_when_the_service_has_the_task()
    {
        await using var run = await Fixture.StartAsync(Conflict, Steps.Processing, Steps.Success);

        var (videos, failure) = await run.RunAsync();

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        Assert.Equal(["videoInference", "getResponse", "getResponse"], run.Service.TaskTypes);
    }

    [Fact]
    public async Task A_conflict_that_is_finished_already_delivers_what_the_one_look_found()
    {
        await using var run = await Fixture.StartAsync(Conflict, Steps.Success);
        var request = new SampleRequest();

        var task = await run.Client.SubmitAsync(request);

        Assert.Equal("v1", Assert.Single(task.Outcome!.Results).VideoUuid);
        Assert.Equal(["v1"], await run.Client.ResumeAsync(task).Select(video => video.VideoUuid).ToListAsync());
        Assert.Equal(2, run.Service.Calls.Count);
    }

    public static TheoryData<string> Answers => ["""{"data":[]}""", """{"errors":[{"code":"taskNotFound","message":"None.","taskUUID":"TASK"}]}""", "<html>"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_conflict_about_a_task_that_nobody_knows_is_an_error(string answer)
    {
        await using var run = await Fixture.StartAsync(Conflict, Steps.Json(answer));

        var failure = await run.RefusalAsync();

        Assert.Equal("conflictTaskUUID", Assert.Single(failure.Errors).Code);
        Assert.True(failure.MayBeRunning);
        Assert.Equal(["videoInference", "getResponse"], run.Service.TaskTypes);
    }

    /// <summary>The results of the first would pass for those of the second, which asked for something else.</summary>
    [Fact]
    public async Task A_UUID_that_this_client_used_before_is_an_error_without_a_look()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Conflict, Steps.Success);
        var request = new SampleRequest();
        await run.Client.SubmitAsync(request);

        var failure = await Assert.ThrowsAsync<RunwareException>(() => run.Client.SubmitAsync(request with { Prompt = "Another boat" }));

        Assert.Equal("conflictTaskUUID", Assert.Single(failure.Errors).Code);
        Assert.Equal(["videoInference", "videoInference"], run.Service.TaskTypes);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_connection_failure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var time = new SkippingTime();
        using var client = new RunwareClient(Fixture.Key, new() { Endpoint = new($"http://127.0.0.1:{port}/v1"), TimeProvider = time, Retry = { Jitter = 0 } });

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(new SampleRequest()));

        Assert.Equal((RunwareErrorCategory.Connection, true, false), (failure.Category, failure.IsRetryable, failure.MayBeRunning));
        Assert.Null(failure.Status);
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Equal([1, 2, 4], time.Waits);
    }

    [Fact]
    public async Task A_given_http_client_is_not_disposed_and_an_own_one_is()
    {
        await using var service = await ScriptedService.StartAsync(Steps.Ack);
        using var http = new HttpClient();
        var options = new RunwareClientOptions { ApiKey = Fixture.Key, Endpoint = service.Endpoint };
        using (var given = new RunwareClient(http, options)) await given.SubmitAsync(new SampleRequest());
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync(service.Endpoint, new StringContent($$"""[{"taskType":"ping","taskUUID":"{{Guid.NewGuid()}}"}]"""))).StatusCode);

        var own = new RunwareClient(Fixture.Key, options);
        await own.DisposeAsync();
        await own.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.SubmitAsync(new SampleRequest()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.PingAsync());
    }

    [Fact]
    public async Task A_ping_is_answered()
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(503, ""), Steps.Json("""{"data":[{"taskType":"ping","pong":true}]}"""));

        await run.Client.PingAsync();

        Assert.Equal(["ping", "ping"], run.Service.TaskTypes);
    }

    [Theory]
    [InlineData(200, "<html>", RunwareErrorCategory.ServerError)]
    [InlineData(200, """{"data":[]}""", RunwareErrorCategory.ServerError)]
    [InlineData(401, """{"errors":[{"code":"invalidApiKey","message":"No."}]}""", RunwareErrorCategory.Auth)]
    public async Task A_ping_that_is_not_answered_fails(int status, string body, RunwareErrorCategory category)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(status, body));

        Assert.Equal(category, (await Assert.ThrowsAsync<RunwareException>(() => run.Client.PingAsync())).Category);
    }
}
