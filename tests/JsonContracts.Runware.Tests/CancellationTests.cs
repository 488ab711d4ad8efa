using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class CancellationTests
{
    public static TheoryData<string> Moments => ["before", "submitting", "waiting", "polling", "retrying"];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Cancellation_stops_at_once_and_names_the_task(string moment)
    {
        using var cancel = new CancellationTokenSource();
        var hang = Steps.Hang(cancel.Cancel);
        Step Meanwhile(Step step) => (context, task) =>
        {
            cancel.CancelAfter(300);
            return step(context, task);
        };
        Step[] script = moment switch
        {
            "submitting" => [hang],
            "polling" => [Steps.Ack, hang],
            "waiting" => [Meanwhile(Steps.Ack)],
            "retrying" => [Meanwhile(Steps.Answer(503, "", "600"))],
            "before" => [Steps.Ack],
            _ => throw new ArgumentOutOfRangeException(nameof(moment)),
        };
        await using var service = await ScriptedService.StartAsync(script);
        // The true clock: a wait that did not stop would last ten minutes.
        using var client = new RunwareClient(Fixture.Key, new() { Endpoint = service.Endpoint, Polling = { InitialDelay = TimeSpan.FromMinutes(moment == "waiting" ? 10 : 0) } });
        var request = new SampleRequest();
        if (moment == "before") await cancel.CancelAsync();

        var failure = await Assert.ThrowsAsync<RunwareCanceledException>(() => client.RunToEndAsync(request, cancellationToken: cancel.Token).WaitAsync(Fixture.Patience));

        Assert.Equal(request.TaskUuid, failure.TaskUuid);
        Assert.Equal(moment != "before", failure.MayBeRunning);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.Contains(request.TaskUuid.ToString(), failure.Message, StringComparison.Ordinal);
        if (moment == "before") Assert.Empty(service.Calls);
    }

    [Fact]
    public async Task Cancellation_between_results_stops_the_stream()
    {
        using var cancel = new CancellationTokenSource();
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("a"), Steps.Video("b")));
        var videos = new List<string>();

        await Assert.ThrowsAsync<RunwareCanceledException>(async () =>
        {
            await foreach (var result in run.Client.RunAsync(new SampleRequest { NumberResults = 2 }).WithCancellation(cancel.Token))
            {
                videos.Add(result.VideoUuid);
                await cancel.CancelAsync();
            }
        });

        Assert.Equal(["a"], videos);
    }

    [Fact]
    public async Task Resuming_can_be_cancelled()
    {
        var task = Guid.NewGuid();
        using var cancel = new CancellationTokenSource();
        await using var run = await Fixture.StartAsync(Steps.Hang(cancel.Cancel));

        var failure = await Assert.ThrowsAsync<RunwareCanceledException>(() => run.Client.ResumeToEndAsync<SampleResult>(task, cancellationToken: cancel.Token).WaitAsync(Fixture.Patience));

        Assert.Equal((task, true), (failure.TaskUuid, failure.MayBeRunning));
    }

    [Fact]
    public async Task Leaving_the_loop_ends_the_polling()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("a"), Steps.Running()));

        await foreach (var result in run.Client.RunAsync(new SampleRequest { NumberResults = 2 })) break;

        var calls = run.Service.Calls.Count;
        await Task.Delay(50);
        Assert.Equal(calls, run.Service.Calls.Count);
    }

    [Fact]
    public async Task A_ping_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        await using var run = await Fixture.StartAsync(Steps.Hang(cancel.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Client.PingAsync(cancellationToken: cancel.Token).WaitAsync(Fixture.Patience));
    }
}
