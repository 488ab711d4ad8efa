using System;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class ProgressTests
{
    [Fact]
    public async Task Progress_tells_every_stage_and_poll()
    {
        var request = new SampleRequest { NumberResults = 2 };
        var receiver = new Receiver();
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data(Steps.Running(), Steps.Running()),
            Steps.Data(Steps.Running(""","progress":40"""), Steps.Running()),
            Steps.Data(Steps.Video("a"), Steps.Running(""","progress":50""")),
            Steps.Data(Steps.Video("a"), Steps.Video("b")));

        await run.RunAsync(request, receiver);

        Assert.Equal(
            [RunwareStage.Submitting, RunwareStage.Accepted, RunwareStage.Processing, RunwareStage.Processing, RunwareStage.Processing, RunwareStage.Finished],
            receiver.Reports.Select(report => report.Stage));
        Assert.Equal([null, null, null, 20, 75, 100], receiver.Reports.Select(report => report.Percent));
        Assert.Equal([0, 0, 0, 0, 1, 2], receiver.Reports.Select(report => report.Finished));
        Assert.Equal([0, 0, 1, 2, 3, 4], receiver.Reports.Select(report => report.Polls));
        Assert.Equal(3.375, receiver.Reports[^1].Elapsed.TotalSeconds, 3);
        Assert.All(receiver.Reports, report => Assert.Equal((request.TaskUuid, 2, 0), (report.TaskUuid, report.Expected, report.Failed)));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("\"40\"")]
    [InlineData("null")]
    [InlineData("1e999")]
    public async Task Progress_that_makes_no_sense_is_ignored(string progress)
    {
        var receiver = new Receiver();
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Running($",\"progress\":{progress}")), Steps.Success);

        await run.RunAsync(new SampleRequest(), receiver);

        Assert.Equal([null, null, null, 100], receiver.Reports.Select(report => report.Percent));
    }

    [Fact]
    public async Task A_receiver_that_throws_does_not_lose_the_task()
    {
        var log = new CollectingLogger();
        await using var run = await Fixture.StartAsync(options => options.Logger = log, Steps.Ack, Steps.Success);

        var (videos, failure) = await run.RunAsync(new SampleRequest(), new Receiver(_ => throw new InvalidOperationException("The display broke.")));

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        Assert.Contains(log.Lines, line => line.Contains("The display broke.", StringComparison.Ordinal));
    }
}
