using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Texts piece by piece: what came is kept, and an end that is none is told.</summary>
public class TextStreamTests
{
    private static readonly TextInference s_request = new() { Model = "acme:words@1", Messages = [new() { Role = ChatRole.User, Content = "Why is it blue?" }] };

    [Fact]
    public async Task A_text_comes_piece_by_piece_with_its_usage_and_cost_at_the_end()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var chunks = new List<TextChunk>();

        await foreach (var chunk in client.StreamTextAsync(Fresh() with { IncludeUsage = true, IncludeCost = true })) chunks.Add(chunk);

        Assert.Equal("The emulator heard: Why is it blue?", TextOf(chunks));
        Assert.Equal("Let me think. ", string.Concat(chunks.Select(chunk => chunk.Delta.Value?.ReasoningContent.Value)));
        Assert.Equal((FinishReason.Stop, 0.21m), (chunks[^1].FinishReason.Value, chunks[^1].Cost));
        Assert.Equal(11, chunks[^1].Usage.Value!.TotalTokens);
        Assert.Equal("text/event-stream", emulator.Requests[0].Headers["Accept"]);
    }

    [Fact]
    public async Task A_piece_is_there_before_the_text_is_finished_and_the_rest_can_be_cancelled()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { TimeBetweenChunks = TimeSpan.FromSeconds(2) });
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });
        using var cancelling = new CancellationTokenSource();
        var request = Fresh();
        var chunks = new List<TextChunk>();

        var canceled = await Assert.ThrowsAsync<RunwareCanceledException>(async () =>
        {
            await foreach (var chunk in client.StreamTextAsync(request, cancellationToken: cancelling.Token))
            {
                chunks.Add(chunk);
                if (chunks.Count == 2) await cancelling.CancelAsync();
            }
        });

        Assert.Equal(2, chunks.Count);
        Assert.Equal((request.TaskUuid, true), (canceled.TaskUuid, canceled.MayBeRunning));
    }

    [Fact]
    public async Task An_error_in_the_middle_keeps_what_came()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Outcomes = _ => Outcome.Failed("providerError", "It broke.") });
        await using var client = ClientOf(emulator);

        var (chunks, failure) = await ReadAsync(client, Fresh());

        Assert.Equal("The emulator heard:", TextOf(chunks));
        Assert.Equal("providerError", Assert.Single(failure!.Errors).Code);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"invalidModel","message":"No."},"taskUUID":"TASK","taskType":"textInference"}""", RunwareErrorCategory.Validation)]
    [InlineData(401, """{"data":[],"errors":[{"code":"invalidApiKey","message":"No."}]}""", RunwareErrorCategory.Auth)]
    [InlineData(200, """{"errors":[{"code":"insufficientCredits","message":"No."}]}""", RunwareErrorCategory.Quota)]
    [InlineData(200, """{"data":[]}""", RunwareErrorCategory.ServerError)]
    [InlineData(502, "<html>", RunwareErrorCategory.ServerError)]
    public async Task A_refusal_before_the_stream_is_told(int status, string body, RunwareErrorCategory category)
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(status, body));
        var request = Fresh();

        var (chunks, failure) = await ReadAsync(run.Client, request);

        Assert.Empty(chunks);
        Assert.Equal((category, request.TaskUuid), (failure!.Category, failure.TaskUuid));
    }

    /// <summary>Comments, characters cut by a border of the network, an outer object, usage after the end, a last line without a break.</summary>
    [Theory]
    [InlineData("data: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"Blü\"}}\n\n: idle\n\ndata: {\"data\":{\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"te\"},\"finishReason\":\"stop\"}}\n\ndata: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"usage\":{\"totalTokens\":2},\"delta\":null}\n\ndata: [DONE]\n\n")]
    [InlineData("data: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"Blüte\",\"reasoningContent\":null},\"usage\":null,\"finishReason\":null}\r\n\r\ndata: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"finishReason\":\"of_old_age\"}\r\n\r\n")]
    public async Task A_stream_is_read_however_it_is_written(string events)
    {
        await using var run = await Fixture.StartAsync(Events(events));

        var (chunks, failure) = await ReadAsync(run.Client, Fresh());

        Assert.Null(failure);
        Assert.Equal("Blüte", TextOf(chunks));
    }

    [Fact]
    public async Task A_text_without_its_end_is_a_failure()
    {
        await using var run = await Fixture.StartAsync(Events("data: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"Blü\"}}\n\n"));

        var (chunks, failure) = await ReadAsync(run.Client, Fresh());

        Assert.Single(chunks);
        Assert.Equal((RunwareErrorCategory.Connection, true), (failure!.Category, failure.MayBeRunning));
    }

    [Fact]
    public async Task A_text_that_stops_in_the_middle_ends_with_the_time_of_the_call()
    {
        await using var run = await Fixture.StartAsync(async (context, task) =>
        {
            await Events("data: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"Blü\"}}\n\n")(context, task);
            await Steps.Hang(() => { })(context, task);
        });

        var (chunks, failure) = await ReadAsync(run.Client, Fresh(), () => run.Time.Advance(TimeSpan.FromSeconds(2)), TimeSpan.FromSeconds(1));

        Assert.Single(chunks);
        Assert.Equal((RunwareErrorCategory.Timeout, true), (failure!.Category, failure.MayBeRunning));
    }

    [Fact]
    public async Task A_connection_that_breaks_keeps_what_came()
    {
        var taken = new TaskCompletionSource();
        await using var run = await Fixture.StartAsync(async (context, task) =>
        {
            await Events("data: {\"taskType\":\"textInference\",\"taskUUID\":\"TASK\",\"delta\":{\"text\":\"Blü\"}}\n\n")(context, task);
            await taken.Task;
            context.Abort();
        });

        var (chunks, failure) = await ReadAsync(run.Client, Fresh(), taken.SetResult);

        Assert.Single(chunks);
        Assert.Equal((RunwareErrorCategory.Connection, true), (failure!.Category, failure.MayBeRunning));
    }

    [Fact]
    public async Task A_stream_without_an_end_stops_at_the_limit_of_its_size()
    {
        await using var run = await Fixture.StartAsync(options => options.MaxResponseBytes = 10_000, async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[1000]);
        });

        var (_, failure) = await ReadAsync(run.Client, Fresh());

        Assert.Contains("MaxResponseBytes", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_streamed_is_refused_before_it_is_sent()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack);

        Assert.Throws<ArgumentException>(() => run.Client.StreamTextAsync(Fresh() with { NumberResults = 2 }));
        Assert.Throws<ContractException>(() => run.Client.StreamTextAsync(Fresh() with { Messages = [] }));
        Assert.Throws<ArgumentException>(() => run.Client.RunAsync(Fresh() with { DeliveryMethod = TextDeliveryMethod.Stream }));
        Assert.Empty(run.Service.Calls);
    }

    private static TextInference Fresh() => s_request with { TaskUuid = Guid.NewGuid() };

    private static string TextOf(IEnumerable<TextChunk> chunks) => string.Concat(chunks.Select(chunk => chunk.Delta.Value?.Text.Value));

    private static async Task<(List<TextChunk> Chunks, RunwareException? Failure)> ReadAsync(RunwareClient client, TextInference request, Action? taken = null, TimeSpan? timeout = null)
    {
        var chunks = new List<TextChunk>();
        try
        {
            await foreach (var chunk in client.StreamTextAsync(request, timeout))
            {
                chunks.Add(chunk);
                taken?.Invoke();
            }

            return (chunks, null);
        }
        catch (RunwareException failure)
        {
            return (chunks, failure);
        }
    }

    /// <summary>Sends each byte by itself.</summary>
    private static Step Events(string events) => async (context, task) =>
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        foreach (var one in Encoding.UTF8.GetBytes(events.Replace("TASK", task.ToString(), StringComparison.Ordinal)))
        {
            await context.Response.Body.WriteAsync(new[] { one });
            await context.Response.Body.FlushAsync();
        }
    };

    private static RunwareClient ClientOf(RunwareEmulator emulator) => new(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
}
