using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task It_listens_on_loopback_at_a_free_port()
    {
        await using var first = await RunwareEmulator.StartAsync();
        await using var second = await RunwareEmulator.StartAsync();

        Assert.Matches("^http://127[.]0[.]0[.]1:[0-9]+/v1$", first.Endpoint.AbsoluteUri);
        Assert.NotEqual(first.Endpoint.Port, second.Endpoint.Port);
    }

    [Fact]
    public async Task It_listens_at_the_port_that_is_asked_for_or_says_that_it_is_taken()
    {
        Uri endpoint;
        await using (var first = await RunwareEmulator.StartAsync())
        {
            endpoint = first.Endpoint;
            await Assert.ThrowsAsync<IOException>(() => RunwareEmulator.StartAsync(new() { Port = endpoint.Port }));
        }

        await using var second = await RunwareEmulator.StartAsync(new() { Port = endpoint.Port });
        Assert.Equal(endpoint, second.Endpoint);
    }

    [Fact]
    public async Task It_stops_at_once_even_when_a_request_waits()
    {
        var service = await Service.StartAsync();
        service.Emulator.Inject(new Fault { Delay = TimeSpan.FromHours(1) });
        var reply = service.SubmitAsync(Guid.NewGuid());
        await Eventually.IsTrueAsync(() => service.Emulator.Requests.Count == 1);

        await service.Emulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => reply);
        service.Http.Dispose();
    }

    [Fact]
    public async Task Starting_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => RunwareEmulator.StartAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task Many_callers_are_served_at_once()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });

        await Parallel.ForAsync(0, 200, async (_, _) =>
        {
            var taskUuid = Guid.NewGuid();
            Assert.Equal(HttpStatusCode.OK, (await service.SubmitAsync(taskUuid)).Status);
            Assert.Single((await service.PollUntilFinishedAsync(taskUuid)).Data);
        });
    }

    /// <summary>A page of the web, and a name that leads here, must not command the emulator of a machine.</summary>
    [Theory]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("localhost", null, null)]
    [InlineData("[::1]", null, null)]
    [InlineData("127.0.0.1", "http://localhost:3000", null)]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080", null)]
    [InlineData("evil.example.com", null, "forbiddenHost")]
    [InlineData("127.0.0.1.evil.example.com", null, "forbiddenHost")]
    [InlineData("127.0.0.1", "https://evil.example.com", "forbiddenOrigin")]
    [InlineData("127.0.0.1", "null", "forbiddenOrigin")]
    public async Task It_answers_this_machine_only(string host, string? origin, string? code)
    {
        await using var service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Emulator.Endpoint)
        {
            Content = new StringContent($"[{Service.VideoTask(Guid.NewGuid()).ToJsonString()}]"),
            Headers = { Host = $"{host}:{service.Emulator.Endpoint.Port}" },
        };
        request.Headers.Add("Authorization", "Bearer key");
        if (origin is not null) request.Headers.Add("Origin", origin);

        using var response = await service.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        if (code is not null) Assert.Contains($"\"{code}\"", text, StringComparison.Ordinal);
        Assert.Equal(code is null ? 1 : 0, service.Emulator.Requests.Count);
    }

    /// <summary>What is answered does not outgrow what is asked.</summary>
    [Theory]
    [InlineData(400_000, "{}", "tooManyTasks")]
    [InlineData(1_000, """{"taskType":"videoInference","model":"klingai:kling-video@2.6-standard","a":1,"b":2,"c":3,"d":4}""", "tooManyErrors")]
    public async Task A_call_of_many_tasks_is_answered_in_few_words(int count, string task, string code)
    {
        await using var service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Emulator.Endpoint) { Content = new StringContent($"[{string.Join(',', System.Linq.Enumerable.Repeat(task, count))}]") };
        request.Headers.Add("Authorization", "Bearer key");

        using var response = await service.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{code}\"", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 500_000);
    }
}
