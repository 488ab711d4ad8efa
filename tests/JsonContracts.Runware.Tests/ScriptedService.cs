using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Runware.Tests;

/// <summary>What the service does with one request.</summary>
internal delegate Task Step(HttpContext context, Guid taskUuid);

/// <summary>A call as it arrived.</summary>
internal sealed record Call(string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Task => JsonDocument.Parse(Body).RootElement[0];

    public string TaskType => Task.GetProperty("taskType").GetString()!;
}

/// <summary>A real server on loopback that answers from a script, step by step; the last step repeats.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Step> _script;
    private readonly ConcurrentQueue<Call> _calls = [];

    private ScriptedService(WebApplication app, IEnumerable<Step> script) => (_app, _script) = (app, new(script));

    public IReadOnlyList<Call> Calls => [.. _calls];

    public IReadOnlyList<string> TaskTypes => [.. _calls.Select(call => call.TaskType)];

    public Uri Endpoint => new(_app.Urls.First() + "/v1");

    public static async Task<ScriptedService> StartAsync(params Step[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var service = new ScriptedService(app, script);
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(0);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = new Call(await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        _calls.Enqueue(call);
        if (_script.TryPeek(out var step) && _script.Count > 1) _script.TryDequeue(out _);
        await step!(context, call.Task.GetProperty("taskUUID").GetGuid());
    }
}

/// <summary>The steps scripts are made of. <c>TASK</c> in a body stands for the UUID of the request.</summary>
internal static class Steps
{
    public static Step Ack { get; } = Json("""{"data":[{"taskType":"videoInference","taskUUID":"TASK"}]}""");

    public static Step Processing { get; } = Json("""{"data":[{"taskType":"videoInference","taskUUID":"TASK","status":"processing"}]}""");

    public static Step Success { get; } = Data(Video("v1"));

    /// <summary>Breaks the connection without an answer.</summary>
    public static Step Abort { get; } = (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static string Video(string uuid) => $$"""{"taskType":"videoInference","taskUUID":"TASK","status":"success","videoUUID":"{{uuid}}","videoURL":"https://vm.example/{{uuid}}.mp4"}""";

    public static string Running(string more = "") => $$"""{"taskType":"videoInference","taskUUID":"TASK","status":"processing"{{more}}}""";

    public static Step Data(params string[] items) => Json($$"""{"data":[{{string.Join(',', items)}}]}""");

    public static Step Json(string body) => Answer(200, body);

    public static Step Answer(int status, string body, string? retryAfter = null, string contentType = "application/json") =>
        Bytes(status, task => Encoding.UTF8.GetBytes(body.Replace("TASK", task.ToString(), StringComparison.Ordinal)), retryAfter, contentType);

    public static Step Bytes(int status, Func<Guid, byte[]> body, string? retryAfter = null, string contentType = "application/json") => async (context, task) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.Body.WriteAsync(body(task));
    };

    /// <summary>Never answers; something happens instead.</summary>
    public static Step Hang(Action meanwhile) => async (context, _) =>
    {
        meanwhile();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    };
}
