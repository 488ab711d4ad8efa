using System;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Several tasks in one call of HTTP: what a single answer says of each.</summary>
public class JointCallTests
{
    /// <summary>An answer that says nothing of a task is worth another try of that task.</summary>
    [Fact]
    public async Task A_task_that_the_answer_leaves_out_is_sent_again()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var batch = new RunwareBatch();
        var told = batch.Add(new SampleRequest());
        var leftOut = batch.Add(new SampleRequest());
        emulator.Inject(Fault.OfBody($$"""{"data":[{"taskType":"videoInference","taskUUID":"{{told.TaskUuid}}"}]}""") with { TakesEffect = true });

        await client.SubmitAsync(batch);

        Assert.Equal((told.TaskUuid, leftOut.TaskUuid), (told.Accepted?.TaskUuid, leftOut.Accepted?.TaskUuid));
        Assert.Equal([2, 1], emulator.Requests.Where(request => request.TaskTypes.Contains("videoInference")).Select(request => request.TaskTypes.Count));
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(503, true)]
    public async Task A_call_that_fails_as_a_whole_fails_each_task(int status, bool mayBeRunning)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Faults = _ => Fault.OfStatus(status) });
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var batch = new RunwareBatch();
        var image = batch.Add(new ImageInference { Model = "acme:images@1" });
        var video = batch.Add(new SampleRequest());

        await client.RunToEndAsync(batch);

        Assert.Equal((image.TaskUuid, mayBeRunning), (image.Outcome!.Failure!.TaskUuid, image.Outcome.Failure.MayBeRunning));
        Assert.Equal((video.TaskUuid, mayBeRunning), (video.Outcome!.Failure!.TaskUuid, video.Outcome.Failure.MayBeRunning));
        Assert.Contains(video.TaskUuid.ToString(), video.Outcome.Failure.Message, StringComparison.Ordinal);
    }

    /// <summary>What names no task is about those that nothing else is said of.</summary>
    [Fact]
    public async Task An_error_without_a_task_is_about_the_others()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var batch = new RunwareBatch();
        var told = batch.Add(new SampleRequest());
        var refused = batch.Add(new SampleRequest());
        emulator.Inject(Fault.OfBody($$"""{"data":[{"taskType":"videoInference","taskUUID":"{{told.TaskUuid}}"}],"errors":[{"code":"insufficientCredits","message":"Not enough."}]}"""));

        await client.SubmitAsync(batch);

        Assert.NotNull(told.Accepted);
        Assert.Equal((RunwareErrorCategory.Quota, false), (refused.Outcome!.Failure!.Category, refused.Outcome.Failure.MayBeRunning));
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "Bad gateway")]
    [InlineData("{\"error\":\"Out of order\"}", "Out of order")]
    [InlineData("{\"error\":{\"code\":\"internalServerError\",\"message\":\"Out of order\"}}", "Out of order")]
    public async Task An_answer_about_none_is_about_all(string body, string reason)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Faults = _ => Fault.OfBody(body, status: 502) });
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var batch = new RunwareBatch();
        RunwareBatchTask<SampleResult>[] tasks = [batch.Add(new SampleRequest()), batch.Add(new SampleRequest())];

        await client.SubmitAsync(batch);

        Assert.All(tasks, task => Assert.Contains(reason, task.Outcome!.Failure!.Message, StringComparison.Ordinal));
        Assert.All(tasks, task => Assert.Equal((task.TaskUuid, true), (task.Outcome!.Failure!.TaskUuid!.Value, task.Outcome.Failure.MayBeRunning)));
        Assert.Equal([2, 2, 2, 2], emulator.Requests.Select(request => request.TaskTypes.Count));
    }
}
