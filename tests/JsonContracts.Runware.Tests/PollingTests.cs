using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class PollingTests
{
    [Fact]
    public async Task The_waits_are_one_second_then_half_a_second_growing_by_half_to_ten_seconds()
    {
        await using var run = await Fixture.StartAsync([Steps.Ack, .. Enumerable.Repeat(Steps.Processing, 11), Steps.Success]);

        var (videos, failure) = await run.RunAsync();

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        double[] expected = [1, 0.5, 0.75, 1.125, 1.687, 2.531, 3.796, 5.695, 8.542, 10, 10, 10]; // Timers count whole milliseconds.
        Assert.Equal(expected, run.Time.Waits);
        Assert.Equal(["videoInference", .. Enumerable.Repeat("getResponse", 12)], run.Service.TaskTypes);
    }

    [Fact]
    public async Task Every_option_of_the_rhythm_counts()
    {
        await using var run = await Fixture.StartAsync(
            options => options.Polling = new()
            {
                InitialDelay = TimeSpan.FromSeconds(30),
                FirstInterval = TimeSpan.FromSeconds(2),
                Growth = 2,
                MaxInterval = TimeSpan.FromSeconds(5),
            },
            [Steps.Ack, Steps.Processing, Steps.Processing, Steps.Processing, Steps.Processing, Steps.Success]);

        await run.RunAsync();

        Assert.Equal([30, 2, 4, 5, 5], run.Time.Waits);
    }

    [Fact]
    public async Task A_run_ends_after_twenty_minutes_and_can_be_resumed()
    {
        var request = new SampleRequest();
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Processing);

        var (videos, failure) = await run.RunAsync(request);

        Assert.Empty(videos);
        Assert.NotNull(failure);
        Assert.Equal(RunwareErrorCategory.Timeout, failure.Category);
        Assert.Equal(request.TaskUuid, failure.TaskUuid);
        Assert.True(failure.MayBeRunning);
        Assert.Contains(request.TaskUuid.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Equal(20 * 60, run.Time.Waits.Sum(), 6);
    }

    [Theory]
    [InlineData("processing")]
    [InlineData("pending")]
    [InlineData("queued")]
    [InlineData("scheduled")]
    [InlineData("waiting")]
    [InlineData("completed")]
    [InlineData("somethingNew")]
    public async Task Every_status_but_success_and_error_is_not_finished(string status)
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data($$"""{"taskType":"getResponse","taskUUID":"TASK","status":"{{status}}"}"""),
            Steps.Success);

        var (videos, failure) = await run.RunAsync();

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        Assert.Equal(3, run.Service.Calls.Count);
    }

    [Fact]
    public async Task Results_are_handed_out_one_by_one_and_once()
    {
        var polls = new List<int>();
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data(Steps.Running(), Steps.Running(), Steps.Running()),
            Steps.Data(Steps.Running(), Steps.Video("b"), Steps.Running()),
            Steps.Data(Steps.Video("a"), Steps.Video("b"), Steps.Running()),
            Steps.Data(Steps.Video("a"), Steps.Video("b"), Steps.Video("c")));

        var videos = new List<string>();
        await foreach (var result in run.Client.RunAsync(new SampleRequest { NumberResults = 3 }))
        {
            videos.Add(result.VideoUuid);
            polls.Add(run.Service.Calls.Count - 1);
        }

        Assert.Equal(["b", "a", "c"], videos);
        Assert.Equal([2, 3, 4], polls);
    }

    [Fact]
    public async Task A_list_shorter_than_asked_for_is_waited_for()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Json("""{"data":[]}"""),
            Steps.Data(Steps.Video("a")),
            Steps.Data(Steps.Video("a"), Steps.Video("b")));

        var (videos, failure) = await run.RunAsync(2);

        Assert.Null(failure);
        Assert.Equal(["a", "b"], videos);
    }

    [Fact]
    public async Task Items_of_other_tasks_and_bare_echoes_are_no_results()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data(
                """{"taskType":"authentication","connectionSessionUUID":"x"}""",
                """{"taskType":"videoInference","taskUUID":"TASK"}""",
                """{"taskType":"videoInference","taskUUID":"5a2c7a3e-6b43-4a0e-93a7-5d2a0a3c9f10","status":"success","videoUUID":"foreign"}"""),
            Steps.Success);

        var (videos, failure) = await run.RunAsync();

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
    }

    [Fact]
    public async Task A_result_without_status_is_a_result()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data("""{"taskUUID":"TASK","videoUUID":"sync"}"""));

        Assert.Equal(["sync"], (await run.RunAsync()).Videos);
    }

    [Fact]
    public async Task Unknown_members_of_a_result_are_kept()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data("""{"taskUUID":"TASK","status":"success","videoUUID":"v","brandNew":{"a":[1,2.50]}}"""));

        var outcome = await run.Client.RunToEndAsync(new SampleRequest());

        Assert.Equal("""{"a":[1,2.50]}""", Assert.Single(outcome.Results).Json.GetProperty("brandNew").GetRawText());
    }

    public static TheoryData<string> TroubledPolls => ["500", "502", "503", "504", "408", "429", "html", "empty", "scalar", "abort", "hang", "code"];

    [Theory]
    [MemberData(nameof(TroubledPolls))]
    public async Task A_poll_that_tells_nothing_does_not_lose_the_task(string trouble)
    {
        var time = new SkippingTime();
        var step = trouble switch
        {
            "html" => Steps.Answer(200, "<html>Busy</html>", contentType: "text/html"),
            "empty" => Steps.Answer(200, ""),
            "scalar" => Steps.Answer(200, "17"),
            "abort" => Steps.Abort,
            "hang" => Steps.Hang(() => time.Advance(TimeSpan.FromSeconds(100))),
            "code" => Steps.Json("""{"errors":[{"code":"internalServerError","message":"Sorry."}]}"""),
            _ => Steps.Answer(int.Parse(trouble, System.Globalization.CultureInfo.InvariantCulture), "<html>Down</html>"),
        };
        await using var run = await Fixture.StartAsync(time, null, Steps.Ack, step, step, step, step, step, Steps.Success);
        var receiver = new Receiver();

        var (videos, failure) = await run.RunAsync(new SampleRequest(), receiver);

        Assert.Null(failure);
        Assert.Equal(["v1"], videos);
        Assert.Equal([1, 0.5, 0.75, 1.125, 1.687, 2.531], time.Waits);
        Assert.Equal(5, receiver.Reports.Count(report => report.Trouble is not null));
    }

    [Fact]
    public async Task A_time_out_tells_the_latest_trouble()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(503, "<html>Down</html>"));

        var (_, failure) = await run.RunAsync();

        Assert.NotNull(failure);
        Assert.Equal(RunwareErrorCategory.Timeout, failure.Category);
        Assert.Contains("503", failure.Message, StringComparison.Ordinal);
        Assert.Equal("<html>Down</html>", failure.RawBody);
        Assert.IsType<RunwareException>(failure.InnerException);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 01 Nov 2026 12:00:21 GMT", 20)] // One second has passed by then.
    [InlineData("0", 0.5)]
    [InlineData("Sun, 01 Nov 2026 11:00:00 GMT", 0.5)]
    public async Task A_poll_honours_retry_after(string header, double seconds)
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(429, "", header), Steps.Success);

        await run.RunAsync();

        Assert.Equal([1, seconds], run.Time.Waits);
    }

    [Fact]
    public async Task Retry_after_never_outlasts_the_run()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(503, "", "86400"));

        var (_, failure) = await run.RunAsync();

        Assert.Equal(RunwareErrorCategory.Timeout, failure?.Category);
        Assert.Equal((1200, 60), (run.Time.Waits.Sum(), run.Time.Waits.Max()));
    }

    [Theory]
    [InlineData(401, "invalidApiKey", RunwareErrorCategory.Auth)]
    [InlineData(402, "insufficientCredits", RunwareErrorCategory.Quota)]
    [InlineData(400, "invalidTaskUUID", RunwareErrorCategory.Validation)]
    public async Task A_poll_that_is_refused_for_good_ends_the_run_but_not_the_task(int status, string code, RunwareErrorCategory category)
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(status, $$"""{"errors":[{"code":"{{code}}","message":"No."}]}"""));

        var (_, failure) = await run.RunAsync();

        Assert.Equal(category, failure?.Category);
        Assert.True(failure!.MayBeRunning);
        Assert.Equal(2, run.Service.Calls.Count);
    }

    [Theory]
    [InlineData(404, "taskNotFound")]
    [InlineData(200, "taskNotFound")]
    [InlineData(400, "taskFailedOrNotFound")]
    [InlineData(404, "taskExpired")]
    public async Task An_unknown_task_is_given_a_moment_then_ends_the_run(int status, string code)
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(status, $$"""{"errors":[{"code":"{{code}}","message":"Who?","taskUUID":"TASK"}]}"""));

        var (_, failure) = await run.RunAsync();

        Assert.Equal(RunwareErrorCategory.NotFound, failure?.Category);
        Assert.False(failure!.MayBeRunning);
        Assert.Equal(code, Assert.Single(failure.Errors).Code);
        Assert.InRange(run.Time.Waits.Sum(), 4, 6);
    }

    [Fact]
    public async Task A_task_that_is_unknown_at_first_is_found_later()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Answer(404, """{"errors":[{"code":"taskNotFound","message":"Who?"}]}"""), Steps.Success);

        Assert.Equal(["v1"], (await run.RunAsync()).Videos);
    }

    [Fact]
    public async Task Resuming_polls_at_once_and_hands_out_everything()
    {
        var task = Guid.NewGuid();
        await using var run = await Fixture.StartAsync(Steps.Data(Steps.Video("a"), Steps.Running()), Steps.Data(Steps.Video("a"), Steps.Video("b")));

        var videos = new List<string>();
        await foreach (var result in run.Client.ResumeAsync<SampleResult>(task)) videos.Add(result.VideoUuid);

        Assert.Equal(["a", "b"], videos); // More than the one result it was told of, since the service listed more.
        Assert.Equal([0.5], run.Time.Waits);
        Assert.All(run.Service.Calls, call => Assert.Equal(task, call.Task.GetProperty("taskUUID").GetGuid()));
        Assert.Equal($$"""[{"taskType":"getResponse","taskUUID":"{{task}}"}]""", run.Service.Calls[0].Body);
    }

    [Fact]
    public async Task A_submitted_task_is_followed_by_what_submission_returned()
    {
        var request = new SampleRequest { NumberResults = 2 };
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("a"), Steps.Video("b")));

        var task = await run.Client.SubmitAsync(request);
        var videos = new List<string>();
        await foreach (var result in run.Client.ResumeAsync(task)) videos.Add(result.VideoUuid);

        Assert.Equal(new RunwareTask<SampleResult>(request.TaskUuid, 2), task);
        Assert.Equal(["a", "b"], videos);
    }
}
