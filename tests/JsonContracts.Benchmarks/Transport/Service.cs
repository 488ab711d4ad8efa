using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace JsonContracts.Benchmarks.Transport;

/// <summary>
/// The other side of the transport, with no more work than it needs: it accepts every task, says at the first poll that it is in the
/// making, and at the second that it is done. What it receives, it counts.
/// </summary>
internal sealed class Service
{
    private readonly ConcurrentDictionary<Guid, bool> _running = new();
    private readonly Lock _counting = new();
    private Exchanges _counted;

    /// <summary>Prints the address, and serves until the standard input ends, as it does when the process that started this one is gone.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(new Service().AnswerAsync);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsync(TakeCounted().ToString());
            return;
        }

        var body = new byte[(int)context.Request.ContentLength!];
        await context.Request.Body.ReadExactlyAsync(body);
        var answer = Answer(body);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer);
    }

    private byte[] Answer(byte[] body)
    {
        var (isPoll, task) = TaskOf(body);
        var isDone = isPoll && !_running.TryUpdate(task, true, false) && _running.TryRemove(task, out _);
        if (!isPoll) _running[task] = false;
        Count(body, isPoll, isDone);
        var state = !isPoll ? ""
            : !isDone ? ""","status":"processing","progress":50"""
            : $""","status":"success","videoUUID":"{task}","videoURL":"https://media.example.com/videos/{task}.mp4","seed":1234567890,"NSFWContent":false,"cost":0.21""";
        return Encoding.UTF8.GetBytes($$"""{"data":[{"taskType":"videoInference","taskUUID":"{{task}}"{{state}}}]}""");
    }

    private static (bool IsPoll, Guid Task) TaskOf(byte[] body)
    {
        var (isPoll, task) = (false, Guid.Empty);
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 2 || reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("taskType"u8)) isPoll = reader.Read() && reader.ValueTextEquals("getResponse"u8);
            else if (reader.ValueTextEquals("taskUUID"u8)) task = reader.Read() ? reader.GetGuid() : default;
        }

        return (isPoll, task);
    }

    private void Count(byte[] body, bool isPoll, bool isDone)
    {
        var hash = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(body));
        lock (_counting)
        {
            _counted = new Exchanges(_counted.Submissions + (isPoll ? 0 : 1), _counted.Polls + (isPoll ? 1 : 0), _counted.Finished + (isDone ? 1 : 0), _counted.Bodies + hash);
        }
    }

    private Exchanges TakeCounted()
    {
        lock (_counting)
        {
            var counted = _counted;
            _counted = default;
            return counted;
        }
    }
}
