using System;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_webhook_gets_every_result_when_it_is_finished()
    {
        await using var receiver = await ReceiveAsync(_ => 200);
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(
            taskUuid,
            $$"""{"numberResults":2,"includeCost":true,"webhookURL":"{{new Uri(receiver.Endpoint, "/hook?token=7")}}"}""");

        await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count == 1);
        var second = (await service.PollAsync(taskUuid)).Data[1];
        await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count == 2);

        Assert.All(receiver.Requests, request => Assert.Equal(("POST", "/hook"), (request.Method, request.Path)));
        using var body = JsonDocument.Parse(receiver.Requests[1].Body);
        Assert.False(body.RootElement.TryGetProperty("status", out _));
        Assert.Equal(
            second.EnumerateObject().Where(member => member.Name != "status").Select(member => member.ToString()),
            body.RootElement.EnumerateObject().Select(member => member.ToString()));
    }

    [Fact]
    public async Task Without_polls_time_finishes_videos_and_the_webhook_hears_of_it()
    {
        var clock = new FakeTimeProvider();
        await using var receiver = await ReceiveAsync(_ => 200);
        await using var service = await Service.StartAsync(new()
        {
            TimeUntilSuccess = TimeSpan.FromSeconds(10),
            TimeProvider = clock,
            Outcomes = generation => generation.Index == 1 ? Outcome.Failed("taskFailed", "It failed.") : null,
        });
        await service.SubmitAsync(Guid.NewGuid(), $$"""{"numberResults":2,"webhookURL":"{{receiver.Endpoint}}"}""");

        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(receiver.Requests);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count == 2, between: () => clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Contains(receiver.Requests, request => request.Body.Contains("\"videoURL\"", StringComparison.Ordinal));
        Assert.Contains(receiver.Requests, request => request.Body.StartsWith("{\"errors\":[{\"code\":\"taskFailed\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_endpoint_gets_the_file()
    {
        await using var receiver = await ReceiveAsync(_ => 200);
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, $$"""{"outputFormat":"WEBM","uploadEndpoint":"{{new Uri(receiver.Endpoint, "/put")}}"}""");

        await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count == 1);

        var upload = Assert.Single(receiver.Requests);
        Assert.Equal(("PUT", "/put", "video/webm"), (upload.Method, upload.Path, upload.Headers["Content-Type"]));
        Assert.Equal(SampleFile.Of("WEBM").Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), upload.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(100, 4)]
    public async Task A_refused_delivery_is_tried_again_four_times_in_all(int refusals, int expected)
    {
        var clock = new FakeTimeProvider();
        var calls = 0;
        await using var receiver = await ReceiveAsync(_ => ++calls <= refusals ? 500 : 204);
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1, TimeProvider = clock });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, $$"""{"webhookURL":"{{receiver.Endpoint}}"}""");
        await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => calls == expected, between: () => clock.Advance(TimeSpan.FromSeconds(1)));

        // A second delivery, sent after the first is over, shows that nothing came in between.
        var other = Guid.NewGuid();
        await service.SubmitAsync(other, $$"""{"webhookURL":"{{new Uri(receiver.Endpoint, "/other")}}"}""");
        await service.PollAsync(other);
        await Eventually.IsTrueAsync(() => receiver.Requests.Any(request => request.Path == "/other"), between: () => clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(expected, receiver.Requests.Count(request => request.Path != "/other"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await ReceiveAsync(request => request.Path == "/hook" ? 307 : 200);
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1, TimeProvider = new FakeTimeProvider() });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, $$"""{"webhookURL":"{{new Uri(receiver.Endpoint, "/hook")}}","uploadEndpoint":"{{receiver.Endpoint}}"}""");

        await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count >= 2);

        Assert.Equal(["/hook", "/v1"], receiver.Requests.Select(request => request.Path).Order());
    }

    [Fact]
    public async Task Only_loopback_addresses_are_called()
    {
        using var elsewhere = new TcpListener(IPAddress.Any, 0);
        elsewhere.Start();
        await using var receiver = await ReceiveAsync(_ => 200);
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();
        var address = OwnAddress() ?? IPAddress.Parse("192.0.2.1");
        await service.SubmitAsync(
            taskUuid,
            $$"""{"webhookURL":"http://{{address}}:{{((IPEndPoint)elsewhere.LocalEndpoint).Port}}/","uploadEndpoint":"{{receiver.Endpoint}}"}""");

        var reply = await service.PollAsync(taskUuid);
        await Eventually.IsTrueAsync(() => receiver.Requests.Count == 1);

        Assert.Equal("success", reply.Data[0].GetProperty("status").GetString());
        Assert.False(elsewhere.Pending());
    }

    /// <summary>Another emulator takes what arrives; its log shows it.</summary>
    private static Task<RunwareEmulator> ReceiveAsync(Func<ReceivedRequest, int> status) =>
        RunwareEmulator.StartAsync(new() { Faults = request => Fault.OfStatus(status(request)) });

    private static IPAddress? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
}
