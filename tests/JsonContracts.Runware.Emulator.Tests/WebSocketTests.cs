using System;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>The same API over a WebSocket: a key first, then many tasks on one connection, which may break and be taken up again.</summary>
public sealed class WebSocketTests
{
    private static readonly JsonObject s_key = new() { ["taskType"] = "authentication", ["apiKey"] = "key" };

    [Fact]
    public async Task A_connection_begins_with_the_key_and_gets_a_session()
    {
        await using var service = await Service.StartAsync(new() { ApiKeys = ["key"] });
        using var socket = await ConnectAsync(service);

        var session = await CallAsync(socket, s_key);
        var pong = await CallAsync(socket, new JsonObject { ["taskType"] = "ping", ["ping"] = true });

        Assert.True(Guid.TryParse(session.Data[0].GetProperty("connectionSessionUUID").GetString(), out _));
        Assert.Equal("""{"data":[{"taskType":"ping","pong":true}]}""", pong.Text);
    }

    [Theory]
    [InlineData("""[{"taskType":"authentication","apiKey":"another"}]""", "invalidApiKey")]
    [InlineData("""[{"taskType":"authentication"}]""", "invalidApiKey")]
    [InlineData("""[{"taskType":"ping","ping":true}]""", "missingApiKey")]
    [InlineData("{", "invalidJson")]
    public async Task Without_the_key_nothing_is_answered(string frame, string code)
    {
        await using var service = await Service.StartAsync(new() { ApiKeys = ["key"] });
        using var socket = await ConnectAsync(service);

        await SendAsync(socket, frame);

        Assert.Equal([code], (await ReceiveAsync(socket)).Codes);
    }

    [Theory]
    [InlineData("""[{"taskType":"\ud800","taskUUID":"TASK"}]""", "invalidJson")]
    [InlineData("""[{"taskType":"imageUpscale","taskUUID":"TASK","inputImage":"\ud800"}]""", "invalidJson")]
    [InlineData("""[{"taskType":"imageUpscale","taskUUID":"TASK","inputImage":"a.png","inputs":{"a":1,"a":2},"model":"acme:tools@1"}]""", "duplicateA")]
    public async Task A_frame_that_makes_no_sense_is_answered(string frame, string code)
    {
        await using var service = await Service.StartAsync();
        using var socket = await ConnectAsync(service);
        await CallAsync(socket, s_key);

        await SendAsync(socket, frame.Replace("TASK", Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.Equal([code], (await ReceiveAsync(socket)).Codes);
        Assert.Single((await CallAsync(socket, new JsonObject { ["taskType"] = "ping", ["ping"] = true })).Data);
    }

    [Fact]
    public async Task Tasks_run_as_they_do_over_HTTP()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 2 });
        using var socket = await ConnectAsync(service);
        var taskUuid = Guid.NewGuid();
        await CallAsync(socket, s_key);

        var accepted = await CallAsync(socket, Service.VideoTask(taskUuid, """{"numberResults":2}"""));
        var poll = new JsonObject { ["taskType"] = "getResponse", ["taskUUID"] = taskUuid.ToString() };
        await CallAsync(socket, poll);
        var second = await CallAsync(socket, poll);
        var third = await CallAsync(socket, poll);

        Assert.Equal("""{"data":[{"taskType":"videoInference","taskUUID":"TASK"}]}""".Replace("TASK", taskUuid.ToString(), StringComparison.Ordinal), accepted.Text);
        Assert.Equal(["success", "processing"], second.Data.Select(item => item.GetProperty("status").GetString()));
        Assert.Equal(["success", "success"], third.Data.Select(item => item.GetProperty("status").GetString()));
        Assert.Equal(["conflictTaskUUID"], (await CallAsync(socket, Service.VideoTask(taskUuid))).Codes);
    }

    [Fact]
    public async Task Results_that_come_at_once_come_in_a_frame_each()
    {
        await using var service = await Service.StartAsync();
        using var socket = await ConnectAsync(service);

        await SendAsync(socket, new JsonArray(s_key.DeepClone(), Image(3)).ToJsonString());

        Assert.True((await ReceiveAsync(socket)).Data[0].TryGetProperty("connectionSessionUUID", out _));
        for (var number = 0; number < 3; number++) Assert.True(Assert.Single((await ReceiveAsync(socket)).Data).TryGetProperty("imageURL", out _));
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_when_the_session_is_taken_up()
    {
        await using var service = await Service.StartAsync();
        using var first = await ConnectAsync(service);
        var session = (await CallAsync(first, s_key)).Data[0].GetProperty("connectionSessionUUID").GetString();
        service.Emulator.Inject(Fault.AnswerLost);
        await SendAsync(first, new JsonArray(Image(1)).ToJsonString());
        await Assert.ThrowsAsync<WebSocketException>(() => ReceiveAsync(first));

        using var second = await ConnectAsync(service);
        var resumed = await CallAsync(second, new JsonObject { ["taskType"] = "authentication", ["apiKey"] = "key", ["connectionSessionUUID"] = session });

        Assert.Equal(session, resumed.Data[0].GetProperty("connectionSessionUUID").GetString());
        Assert.True((await ReceiveAsync(second)).Data[0].TryGetProperty("imageURL", out _));
    }

    [Fact]
    public async Task A_refused_task_leaves_the_connection_open()
    {
        await using var service = await Service.StartAsync();
        using var socket = await ConnectAsync(service);
        await CallAsync(socket, s_key);

        Assert.Equal(["missingPositivePrompt"], (await CallAsync(socket, Service.VideoTask(Guid.NewGuid(), """{"positivePrompt":null}"""))).Codes);
        Assert.Equal(["unsupportedDeliveryMethod"], (await CallAsync(socket, new JsonObject { ["taskType"] = "textInference", ["deliveryMethod"] = "stream" })).Codes);
        Assert.Empty((await CallAsync(socket, Service.VideoTask(Guid.NewGuid()))).Codes);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    [Fact]
    public async Task A_page_from_elsewhere_is_refused()
    {
        await using var service = await Service.StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(service), CancellationToken.None));
    }

    private static JsonObject Image(int number) => new()
    {
        ["taskType"] = "imageInference", ["taskUUID"] = Guid.NewGuid().ToString(), ["model"] = "acme:images@1", ["numberResults"] = number,
    };

    private static Uri Address(Service service) => new UriBuilder(service.Emulator.Endpoint) { Scheme = "ws" }.Uri;

    private static async Task<ClientWebSocket> ConnectAsync(Service service)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address(service), CancellationToken.None);
        return socket;
    }

    private static async Task<Reply> CallAsync(ClientWebSocket socket, JsonObject task)
    {
        await SendAsync(socket, new JsonArray(task.DeepClone()).ToJsonString());
        return await ReceiveAsync(socket);
    }

    private static Task SendAsync(ClientWebSocket socket, string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<Reply> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += read.Count;
            if (read.EndOfMessage) return new Reply(System.Net.HttpStatusCode.OK, null!, Encoding.UTF8.GetString(buffer, 0, length));
        }
    }
}
