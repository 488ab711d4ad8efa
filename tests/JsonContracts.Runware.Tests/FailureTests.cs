using System;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

public class FailureTests
{
    private const string Beside = """{"code":"timeoutProvider","status":"error","message":"Too slow.","taskUUID":"TASK"}""";
    private const string BesideWithoutStatus = """{"code":"timeoutProvider","message":"Too slow.","taskUUID":"TASK"}""";
    private const string BesideWithoutTask = """{"code":"timeoutProvider","status":"error","message":"Too slow."}""";
    private const string Nested = """{"taskType":"videoInference","taskUUID":"TASK","status":"error","error":{"code":"timeoutProvider","message":"Too slow."}}""";
    private const string NestedWithoutStatus = """{"taskUUID":"TASK","error":{"code":"timeoutProvider","message":"Too slow."}}""";
    private const string Flat = """{"taskType":"videoInference","taskUUID":"TASK","status":"error","code":"timeoutProvider","message":"Too slow."}""";
    private const string FlatWithoutStatus = """{"taskUUID":"TASK","code":"timeoutProvider","message":"Too slow."}""";

    /// <summary>Every form of a failure, as items and as errors beside them, with every status it may come with.</summary>
    public static TheoryData<int, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<int, string, string>();
            foreach (var status in new[] { 200, 400, 500 })
            {
                foreach (var item in new[] { Nested, NestedWithoutStatus, Flat, FlatWithoutStatus }) forms.Add(status, item, "");
                forms.Add(status, "", Beside);
                forms.Add(status, "", BesideWithoutTask);
            }

            forms.Add(200, "", BesideWithoutStatus);
            forms.Add(400, "", BesideWithoutStatus);
            forms.Add(200, Nested, Beside); // The same failure, told twice.
            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_of_a_failure_ends_the_run(int status, string item, string error)
    {
        var request = new SampleRequest();
        var body = $$"""{"data":[{{item}}],"errors":[{{error}}]}""";
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Running()), Steps.Answer(status, body));

        var (videos, failure) = await run.RunAsync(request);

        Assert.Empty(videos);
        var told = Assert.Single(failure!.Errors);
        Assert.Equal(("timeoutProvider", "Too slow.", RunwareErrorCategory.Timeout), (told.Code, told.Message, told.Category));
        Assert.Equal((request.TaskUuid, "videoInference"), (told.TaskUuid, told.TaskType));
        Assert.Equal((RunwareErrorCategory.Timeout, request.TaskUuid, false), (failure.Category, failure.TaskUuid, failure.MayBeRunning));
        Assert.Equal(body.Replace("TASK", request.TaskUuid.ToString(), StringComparison.Ordinal), failure.RawBody);
        Assert.Equal(3, run.Service.Calls.Count);
    }

    [Theory]
    [InlineData(Nested, "")]
    [InlineData(Flat, "")]
    [InlineData("", Beside)]
    public async Task Results_come_first_and_failures_last(string item, string error)
    {
        string Items(params string[] items) => string.Join(',', items.Where(entry => entry.Length > 0));
        Step Poll(params string[] items) => Steps.Json($$"""{"data":[{{Items(items)}}],"errors":[{{error}}]}""");
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Poll(item, Steps.Running(), Steps.Running()),
            Poll(item, Steps.Video("a"), Steps.Running()),
            Poll(item, Steps.Video("a"), Steps.Video("b")));

        var (videos, failure) = await run.RunAsync(3);

        Assert.Equal(["a", "b"], videos);
        Assert.Equal("timeoutProvider", Assert.Single(failure!.Errors).Code);
        Assert.Contains("2 of 3", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_holds_results_and_errors()
    {
        var request = new SampleRequest { NumberResults = 3 };
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("a"), Nested, Flat));

        var outcome = await run.Client.RunToEndAsync(request);

        Assert.False(outcome.IsComplete);
        Assert.Equal(request.TaskUuid, outcome.TaskUuid);
        Assert.Equal(["a"], outcome.Results.Select(result => result.VideoUuid));
        Assert.Equal(2, outcome.Errors.Count);
    }

    [Fact]
    public async Task An_outcome_without_errors_is_complete()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("a"), Steps.Video("b")));

        var outcome = await run.Client.RunToEndAsync(new SampleRequest { NumberResults = 2 });

        Assert.True(outcome.IsComplete);
        Assert.Equal((2, 0), (outcome.Results.Count, outcome.Errors.Count));
    }

    [Fact]
    public async Task An_outcome_keeps_what_came_before_the_time_ran_out()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(Steps.Video("a"), Steps.Running()));

        var outcome = await run.Client.ResumeToEndAsync<SampleResult>(Guid.NewGuid(), 2);

        Assert.Single(outcome.Results);
        Assert.Equal((RunwareErrorCategory.Timeout, true), (outcome.Failure!.Category, outcome.Failure.MayBeRunning));
    }

    [Fact]
    public async Task A_task_that_was_not_accepted_has_no_outcome()
    {
        await using var run = await Fixture.StartAsync(Steps.Answer(402, ""));

        await Assert.ThrowsAsync<RunwareException>(() => run.Client.RunToEndAsync(new SampleRequest()));
    }

    [Fact]
    public async Task Equal_failures_of_different_results_all_count()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Json($$"""{"errors":[{{Beside}},{{Beside}}]}"""));

        Assert.Equal(2, (await run.RunAsync(2)).Failure!.Errors.Count);
    }

    [Fact]
    public async Task A_failure_waits_for_results_that_are_not_listed_yet()
    {
        var alone = Steps.Json($$"""{"errors":[{{Beside}}]}""");
        await using var run = await Fixture.StartAsync([Steps.Ack, .. Enumerable.Repeat(alone, 12), Steps.Json($$"""{"data":[{{Steps.Video("late")}}],"errors":[{{Beside}}]}""")]);

        var (videos, failure) = await run.RunAsync(2);

        Assert.Equal(["late"], videos);
        Assert.Single(failure!.Errors);
    }

    [Fact]
    public async Task Failures_that_stay_alone_end_the_run_long_before_the_time_out()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Json($$"""{"errors":[{{Beside}}]}"""));

        var (_, failure) = await run.RunAsync(2);

        Assert.Equal(RunwareErrorCategory.Timeout, failure!.Category);
        Assert.Equal("timeoutProvider", Assert.Single(failure.Errors).Code);
        Assert.True(failure.MayBeRunning);
        Assert.InRange(run.Time.Waits.Sum(), 120, 140);
    }

    [Fact]
    public async Task A_result_that_breaks_its_contract_is_an_error_and_spares_the_others()
    {
        const string Broken = """{"taskUUID":"TASK","status":"success","videoURL":"https://vm.example/x.mp4"}""";
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Broken, Steps.Running()), Steps.Data(Broken, Steps.Video("b")));
        var request = new SampleRequest { NumberResults = 2 };

        var (videos, failure) = await run.RunAsync(request);

        Assert.Equal(["b"], videos);
        var error = Assert.Single(failure!.Errors);
        Assert.Equal(("unrecognizedResponse", RunwareErrorCategory.ServerError), (error.Code, error.Category));
        Assert.Contains("/videoUUID", error.Message, StringComparison.Ordinal);
        Assert.Equal(Broken.Replace("TASK", request.TaskUuid.ToString(), StringComparison.Ordinal), error.Json);
        Assert.Contains(error.Json, failure.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_beside_a_refused_call_are_not_lost()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Answer(500, $$"""{"data":[{{Steps.Video("a")}},{{Steps.Running()}}],"errors":[{"code":"internalServerError","message":"Sorry."}]}"""),
            Steps.Data(Steps.Video("a"), Steps.Video("b")));

        var (videos, failure) = await run.RunAsync(2);

        Assert.Null(failure);
        Assert.Equal(["a", "b"], videos);
    }
}
