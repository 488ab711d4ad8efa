using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class FaultTests
{
    public static TheoryData<Fault, int, string?, string, string> Answers => new()
    {
        { Fault.OfStatus(503, retryAfter: "2"), 503, "2", "", "" },
        { Fault.OfStatus(429), 429, null, "", "" },
        { Fault.OfBody("<html>gateway</html>", "text/html", 502), 502, null, "<html>gateway</html>", "text/html" },
        { Fault.OfBody("""{"data":[]}"""), 200, null, """{"data":[]}""", "application/json" },
        { new Fault { Body = "not json" }, 200, null, "not json", "application/json" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Another_answer_comes_once_and_the_request_has_no_effect(
        Fault fault, int status, string? retryAfter, string body, string contentType)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(fault);
        var taskUuid = Guid.NewGuid();

        using var content = new StringContent($"[{Service.VideoTask(taskUuid).ToJsonString()}]");
        using var response = await service.Http.PostAsync(service.Emulator.Endpoint, content);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(retryAfter, response.Headers.RetryAfter?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString() ?? "");
        Assert.Single((await service.SubmitAsync(taskUuid)).Data);
    }

    [Fact]
    public async Task An_error_in_the_words_of_the_service()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(Fault.OfError(400, "conflictTaskUUID", "It is in use."));

        var reply = await service.SubmitAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["conflictTaskUUID"], reply.Codes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dropped_connection_comes_before_or_after_the_effect(bool takesEffect)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(takesEffect ? Fault.AnswerLost : Fault.Dropped);
        var taskUuid = Guid.NewGuid();

        await Assert.ThrowsAsync<HttpRequestException>(() => service.SubmitAsync(taskUuid));

        Assert.Equal(takesEffect ? ["conflictTaskUUID"] : [], (await service.SubmitAsync(taskUuid)).Codes);
        Assert.Single((await service.PollUntilFinishedAsync(taskUuid)).Data);
    }

    [Fact]
    public async Task A_replaced_answer_can_come_after_the_effect()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(Fault.OfStatus(500) with { TakesEffect = true });
        var taskUuid = Guid.NewGuid();

        var reply = await service.SubmitAsync(taskUuid);

        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        Assert.Equal("", reply.Text);
        Assert.Equal(["conflictTaskUUID"], (await service.SubmitAsync(taskUuid)).Codes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task An_answer_is_cut(int length)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(new Fault { CutAfter = length });
        var taskUuid = Guid.NewGuid();
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Emulator.Endpoint)
        {
            Content = new StringContent($"[{Service.VideoTask(taskUuid).ToJsonString()}]"),
        };
        request.Headers.Authorization = new("Bearer", "key");

        using var response = await service.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var received = new MemoryStream();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > length);
        await Assert.ThrowsAnyAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(received));
        Assert.Equal(length, received.Length);
        Assert.Equal(["conflictTaskUUID"], (await service.SubmitAsync(taskUuid)).Codes);
    }

    [Fact]
    public async Task A_delayed_request_waits_by_the_clock_and_then_takes_effect()
    {
        var clock = new FakeTimeProvider();
        var start = clock.GetUtcNow();
        await using var service = await Service.StartAsync(new() { TimeProvider = clock });
        service.Emulator.Inject(new Fault { Delay = TimeSpan.FromSeconds(10) });

        var reply = service.SubmitAsync(Guid.NewGuid());
        await Eventually.IsTrueAsync(() => reply.IsCompleted, between: () => clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Single((await reply).Data);
        Assert.True(clock.GetUtcNow() - start >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_fault_waits_for_the_request_that_it_fits()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Inject(
            Fault.OfStatus(500) with { When = request => request.TaskTypes.Contains("getResponse") },
            Fault.OfStatus(503) with { When = request => request.TaskTypes.Contains("getResponse") });
        var taskUuid = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.OK, (await service.SubmitAsync(taskUuid)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.PollAsync(taskUuid)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.PollAsync(taskUuid)).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.PollAsync(taskUuid)).Status);
    }

    [Fact]
    public async Task The_options_can_decide_for_every_request_downloads_included()
    {
        await using var service = await Service.StartAsync(new()
        {
            PollsUntilSuccess = 1,
            Faults = request => request.IsApiCall ? null : Fault.OfStatus(503),
        });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid);
        var url = (await service.PollAsync(taskUuid)).Data[0].GetProperty("videoURL").GetString();

        using var video = await service.Http.GetAsync(new Uri(url!));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, video.StatusCode);
    }

    [Fact]
    public async Task Every_request_is_written_down()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var service = await Service.StartAsync(new() { TimeProvider = clock, RequestLimit = 2 });
        var taskUuid = Guid.NewGuid();
        await service.SendAsync(HttpMethod.Get, null);
        await service.SubmitAsync(taskUuid);
        clock.Advance(TimeSpan.FromSeconds(1));
        await service.PollAsync(taskUuid);

        var requests = service.Emulator.Requests;

        Assert.Equal(["videoInference", "getResponse"], requests.Select(request => Assert.Single(request.TaskTypes)));
        Assert.All(requests, request => Assert.Equal(("POST", "/v1", true), (request.Method, request.Path, request.IsApiCall)));
        Assert.All(requests, request => Assert.Equal("Bearer key", request.Headers["authorization"]));
        Assert.Equal($"[{Service.VideoTask(taskUuid).ToJsonString()}]", requests[0].Body);
        Assert.Equal(TimeSpan.FromSeconds(1), requests[1].ReceivedAt - requests[0].ReceivedAt);
    }
}
