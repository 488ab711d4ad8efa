using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

/// <summary>Whatever goes wrong below the client, its caller learns which task it is about, whether that may be running, and no secret.</summary>
public class NothingLostTests
{
    private const string Conflict = """{"errors":[{"code":"conflictTaskUUID","message":"Used.","taskUUID":"TASK"}]}""";

    public static TheoryData<string> Foreign => ["circuit open", "disposed", "bad data", "not supported", "no argument"];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_others_throw_below_becomes_a_failure_of_the_task(string kind)
    {
        var thrown = Make(kind);
        using var http = new HttpClient(new Throwing(thrown));
        await using var client = new RunwareClient(http, new RunwareClientOptions { ApiKey = Fixture.Key, Retry = { MaxRetries = 0 } });
        var request = new SampleRequest();

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(request));

        Assert.Equal((RunwareErrorCategory.Connection, request.TaskUuid, true), (failure.Category, failure.TaskUuid, failure.MayBeRunning));
        Assert.Same(thrown, failure.InnerException);
        Assert.Contains(thrown.Message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_compression_is_a_failure_of_the_task()
    {
        static Task Broken(Microsoft.AspNetCore.Http.HttpContext context, Guid task)
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync("this was never compressed"u8.ToArray()).AsTask();
        }

        await using var run = await Fixture.StartAsync(options => options.Retry.MaxRetries = 0, Broken);

        var failure = await run.RefusalAsync();

        Assert.IsType<InvalidDataException>(failure.InnerException);
        Assert.True(failure.MayBeRunning);
    }

    [Fact]
    public async Task A_client_that_is_disposed_during_a_run_tells_of_the_task()
    {
        RunwareClient? client = null;
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Hang(() => client!.Dispose()));
        client = run.Client;
        var request = new SampleRequest();

        var (_, failure) = await run.RunAsync(request);

        Assert.Equal((request.TaskUuid, true), (failure!.TaskUuid, failure.MayBeRunning));
    }

    [Fact]
    public async Task What_broke_at_the_bottom_is_quoted()
    {
        using var http = new HttpClient(new Throwing(new HttpRequestException("An error occurred.", new IOException("Unable to read.", new InvalidOperationException("Connection reset by peer")))));
        await using var client = new RunwareClient(http, new RunwareClientOptions { ApiKey = Fixture.Key, Retry = { MaxRetries = 0 } });

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(new SampleRequest()));

        Assert.EndsWith("An error occurred. (Connection reset by peer)", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Whoever sends again below the client, a proxy or a handler, makes the first answer that arrives a conflict.</summary>
    [Fact]
    public async Task A_conflict_means_that_the_task_may_be_running()
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(400, Conflict));

        var failure = await run.RefusalAsync();

        Assert.True(failure.MayBeRunning);
        Assert.EndsWith("A task with this UUID is there already: follow it with ResumeAsync, or give another request a UUID of its own, which a copy made by `with` does not have.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_that_the_service_asks_for_does_not_idle_a_run_away()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(429, "", retryAfter: "3600"), Steps.Success);

        Assert.Equal(["v1"], (await run.RunAsync()).Videos);
    }

    /// <summary>A success that acknowledges nothing is asked again; a task that was taken the first time is then a conflict, and followed.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("<html>")]
    public async Task A_success_without_an_acknowledgement_is_asked_again(string body)
    {
        await using var run = await Fixture.StartAsync(Steps.Json(body), Steps.Answer(400, Conflict), Steps.Success);

        Assert.Equal(["v1"], (await run.RunAsync()).Videos);
        Assert.Equal(["videoInference", "videoInference", "getResponse"], run.Service.TaskTypes);
    }

    [Fact]
    public async Task What_the_service_asks_for_is_told()
    {
        await using var run = await Fixture.StartAsync(options => options.Retry.MaxRetries = 0, Steps.Answer(429, "", retryAfter: "3600"));

        Assert.EndsWith("It asks to wait 3600 s.", (await run.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_tells_its_target()
    {
        static Task Away(Microsoft.AspNetCore.Http.HttpContext context, Guid task)
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "https://elsewhere.example.com/v1";
            return Task.CompletedTask;
        }

        await using var run = await Fixture.StartAsync(Away);

        Assert.EndsWith("It points to https://elsewhere.example.com/v1, where this client does not go.", (await run.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    /// <summary>A key in JSON may be written in many ways; none of them gets out.</summary>
    [Theory]
    [InlineData("""abc/def+ghi"0123""", """abc\/def\u002bghi\"0123""")]
    [InlineData("abc/def+ghi0123", """abc\u002Fdef+ghi\u0030123""")]
    [InlineData("abc/def+ghi0123", "abc/def+ghi0123")]
    [InlineData("""abc\def+ghi0123""", """abc\\def\u002Bghi0123""")]
    public async Task An_escaped_key_is_not_repeated(string key, string quoted)
    {
        await using var service = await ScriptedService.StartAsync(Steps.Answer(401, $$"""{"errors":[{"code":"invalidApiKey","message":"{{quoted}} is no key."}]}"""));
        await using var client = new RunwareClient(key, new RunwareClientOptions { Endpoint = service.Endpoint });

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(new SampleRequest()));

        Assert.Equal("*** is no key.", failure.Errors[0].Message);
        Assert.DoesNotContain("ghi", failure.RawBody + failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_fits_on_a_screen_and_every_error_is_kept()
    {
        var errors = string.Join(',', Enumerable.Range(0, 3000).Select(number => $$"""{"code":"invalid{{number}}","message":"{{new string('x', 300)}}"}"""));
        await using var run = await Fixture.StartAsync(Steps.Answer(400, $$"""{"errors":[{{errors}}]}"""));

        var failure = await run.RefusalAsync();

        Assert.Equal(3000, failure.Errors.Count);
        Assert.InRange(failure.Message.Length, 1000, 5000);
    }

    private static Exception Make(string kind) => kind switch
    {
        "circuit open" => new Polly.CircuitBreaker.BrokenCircuitException("The circuit is open."),
        "disposed" => new ObjectDisposedException("handler"),
        "bad data" => new InvalidDataException("The archive entry is bad."),
        "not supported" => new NotSupportedException("Not here."),
        "no argument" => new ArgumentException("No such header."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of exception."),
    };

    private sealed class Throwing(Exception thrown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromException<HttpResponseMessage>(thrown);
    }
}
