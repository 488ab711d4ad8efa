using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Channels;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Runware.Tests;

/// <summary>Results that the service brings by itself, in every form it is known to use.</summary>
public class WebhookTests
{
    private const string Secret = "0123456789abcdef";
    private const string Item = """{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","videoUUID":"0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f50","new":1}""";

    [Theory]
    [InlineData(Item, 1, "")]
    [InlineData($$"""{"data":[{{Item}},{{Item}}]}""", 2, "")]
    [InlineData("""{"errors":[{"code":"timeoutProvider","message":"Slow."}]}""", 0, "timeoutProvider")]
    [InlineData("""{"error":{"code":"timeoutProvider","message":"Slow."}}""", 0, "timeoutProvider")]
    [InlineData($$"""{"data":[{{Item}}],"errors":[{"code":"a"},{"code":"b"}]}""", 1, "a b")]
    [InlineData("""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","status":"error","error":{"code":"broken"}}""", 0, "broken")]
    [InlineData("""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","videoUUID":7}""", 0, "unrecognizedResponse")]
    public void Every_form_is_read(string body, int results, string codes)
    {
        Assert.True(RunwareWebhook.TryParse<VideoInferenceResult>(Encoding.UTF8.GetBytes(body), out var webhook));

        Assert.Equal(results, webhook.Results.Count);
        Assert.Equal(codes, string.Join(' ', webhook.Errors.Select(error => error.Code)));
        Assert.All(webhook.Results, result => Assert.True(result.AdditionalProperties.ContainsKey("new")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("boat")]
    [InlineData("{}")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10"}""")]
    public void What_says_nothing_is_not_read(string body) => Assert.False(RunwareWebhook.TryParse<VideoInferenceResult>(Encoding.UTF8.GetBytes(body), out _));

    [Fact]
    public void An_error_that_names_no_task_is_of_none()
    {
        Assert.True(RunwareWebhook.TryParse<RawResult>("""{"errors":[{"code":"a"}]}"""u8.ToArray(), out var webhook));

        Assert.Null(Assert.Single(webhook.Errors).TaskUuid);
    }

    [Fact]
    public async Task Results_and_errors_of_a_task_are_brought()
    {
        var received = Channel.CreateUnbounded<RunwareWebhook<VideoInferenceResult>>();
        await using var app = await StartAsync(webhook => received.Writer.WriteAsync(webhook).AsTask());
        await using var emulator = await RunwareEmulator.StartAsync(new()
        {
            TimeUntilSuccess = TimeSpan.FromMilliseconds(10),
            Outcomes = video => video.Index == 1 ? Outcome.Failed("timeoutProvider", "Slow.") : null,
        });
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });
        var request = new KlingVideo26Standard { PositivePrompt = "A paper boat", NumberResults = 3, WebhookUrl = Address(app, Secret) };

        await client.SubmitAsync(request);
        var brought = new List<RunwareWebhook<VideoInferenceResult>>();
        while (brought.Count < 3) brought.Add(await received.Reader.ReadAsync().AsTask().WaitAsync(Fixture.Patience));

        Assert.Equal(2, brought.SelectMany(webhook => webhook.Results).Select(video => video.VideoUuid).Distinct().Count());
        Assert.Equal(request.TaskUuid, Assert.Single(brought.SelectMany(webhook => webhook.Errors)).TaskUuid);
    }

    [Theory]
    [InlineData("/hook?secret=0123456789abcdef", Item, HttpStatusCode.OK)]
    [InlineData("/hook?secret=0123456789abcdeF", Item, HttpStatusCode.NotFound)]
    [InlineData("/hook?secret=", Item, HttpStatusCode.NotFound)]
    [InlineData("/hook?secret=0123456789abcdef&secret=0123456789abcdef", Item, HttpStatusCode.NotFound)]
    [InlineData("/hook", Item, HttpStatusCode.NotFound)]
    [InlineData("/hook?secret=0123456789abcdef", "boat", HttpStatusCode.BadRequest)]
    public async Task Only_who_knows_the_secret_is_heard(string address, string body, HttpStatusCode status)
    {
        var received = 0;
        await using var app = await StartAsync(_ => Task.FromResult(received++));
        using var http = new HttpClient();

        using var answer = await http.PostAsync(new Uri(new Uri(app.Urls.First()), address), new StringContent(body));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, received);
    }

    /// <summary>The service calls again when it is not answered well.</summary>
    [Fact]
    public async Task A_receiver_that_fails_is_called_again()
    {
        var calls = 0;
        var done = new TaskCompletionSource();
        await using var app = await StartAsync(_ =>
        {
            if (++calls < 2) throw new InvalidOperationException("The queue is full.");
            done.TrySetResult();
            return Task.CompletedTask;
        });
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });

        await client.RunSingleAsync(new ImageInference { Model = "acme:images@1", WebhookUrl = Address(app, Secret), DeliveryMethod = ImageDeliveryMethod.Sync });

        await done.Task.WaitAsync(Fixture.Patience);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_secret_that_can_be_guessed_is_refused()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        Assert.Throws<ArgumentException>(() => app.MapRunwareWebhook<RawResult>("/hook", "0123456789abcde", (_, _) => Task.CompletedTask));
    }

    private static async Task<WebApplication> StartAsync(Func<RunwareWebhook<VideoInferenceResult>, Task> receive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapRunwareWebhook<VideoInferenceResult>("/hook", Secret, (webhook, _) => receive(webhook));
        await app.StartAsync();
        return app;
    }

    private static Uri Address(WebApplication app, string secret) => new(new Uri(app.Urls.First()), $"/hook?secret={secret}");
}
