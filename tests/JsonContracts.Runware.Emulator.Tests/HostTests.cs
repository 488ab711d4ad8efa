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

        await service.Emulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

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
}
