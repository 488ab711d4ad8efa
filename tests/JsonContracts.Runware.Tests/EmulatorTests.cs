using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>The client against the emulator: the whole life of a task, and the faults that the emulator makes.</summary>
public class EmulatorTests
{
    protected virtual RunwareTransport Transport => RunwareTransport.Rest;

    private static readonly KlingVideo26Standard Request = new() { PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk" };

    public static TheoryData<string> Faults => ["none", "lost answer", "dropped", "429", "503", "html", "cut", "every poll twice"];

    public static TheoryData<FailureForm, bool> Forms
    {
        get
        {
            var forms = new TheoryData<FailureForm, bool>();
            foreach (var form in Enum.GetValues<FailureForm>())
            {
                forms.Add(form, true);
                forms.Add(form, false);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_task_runs_to_its_end_whatever_goes_wrong_on_the_way(string fault)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions());
        await using var client = ClientOf(emulator);
        bool IsPoll(ReceivedRequest request) => request.TaskTypes.Contains("getResponse");
        emulator.Inject(fault switch
        {
            "none" => [],
            "lost answer" => [Fault.AnswerLost],
            "dropped" => [Fault.Dropped, Fault.Dropped with { When = IsPoll }],
            "429" => [Fault.OfStatus(429, "2"), Fault.OfStatus(429, "2") with { When = IsPoll }],
            "503" => [Fault.OfError(503, "serviceUnavailable", "Later."), Fault.OfStatus(503) with { When = IsPoll }],
            "html" => [Fault.OfBody("<html>", "text/html", 502), Fault.OfBody("<html>", "text/html") with { When = IsPoll }],
            "cut" => [Fault.AnswerLost with { DropsConnection = false, CutAfter = 10 }, new Fault { When = IsPoll, CutAfter = 20 }],
            _ => [Fault.AnswerLost with { When = IsPoll }, Fault.AnswerLost with { When = IsPoll }],
        });
        var request = Request with { TaskUuid = Guid.NewGuid(), NumberResults = 3 };
        var videos = new List<VideoInferenceResult>();

        await foreach (var video in client.RunAsync(request)) videos.Add(video);

        Assert.Equal(3, videos.Select(video => video.VideoUuid).Distinct().Count());
        Assert.All(videos, video => Assert.Equal(request.TaskUuid, video.TaskUuid));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_partial_success_delivers_both(FailureForm form, bool listsUnfinished)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions
        {
            Outcomes = video => video.Index == 1 ? Outcome.Failed("timeoutProvider", "Too slow.", form) : null,
            ListsUnfinished = listsUnfinished,
        });
        await using var client = ClientOf(emulator);

        var outcome = await client.RunToEndAsync(Request with { TaskUuid = Guid.NewGuid(), NumberResults = 3 });

        Assert.Equal(2, outcome.Results.Count);
        var error = Assert.Single(outcome.Errors);
        Assert.Equal(("timeoutProvider", RunwareErrorCategory.Timeout), (error.Code, error.Category));
    }

    [Fact]
    public async Task A_task_is_resumed_by_another_client()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions());
        RunwareTask<VideoInferenceResult> task;
        await using (var first = ClientOf(emulator)) task = await first.SubmitAsync(Request with { TaskUuid = Guid.NewGuid(), NumberResults = 2 });

        await using var second = ClientOf(emulator);
        var outcome = await second.ResumeToEndAsync<VideoInferenceResult>(task.TaskUuid, task.NumberResults);

        Assert.True(outcome.IsComplete);
        Assert.Equal(2, outcome.Results.Count);
    }

    [Theory]
    [InlineData(UnknownTaskAnswer.TaskNotFound, RunwareErrorCategory.NotFound)]
    [InlineData(UnknownTaskAnswer.EmptyData, RunwareErrorCategory.Timeout)]
    public async Task A_task_that_is_unknown_is_no_success(UnknownTaskAnswer answer, RunwareErrorCategory category)
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions { UnknownTask = answer });
        await using var client = ClientOf(emulator);

        var outcome = await client.ResumeToEndAsync<VideoInferenceResult>(Guid.NewGuid());

        Assert.Equal(category, outcome.Failure?.Category);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions { ApiKeys = ["another-key-0123456789"] });
        await using var client = ClientOf(emulator);

        Assert.Equal(RunwareErrorCategory.Auth, (await Assert.ThrowsAsync<RunwareException>(() => client.PingAsync())).Category);
        Assert.Equal(RunwareErrorCategory.Auth, (await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(Request with { TaskUuid = Guid.NewGuid() }))).Category);
    }

    [Fact]
    public async Task The_same_task_twice_is_a_conflict()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions());
        await using var client = ClientOf(emulator);
        var request = Request with { TaskUuid = Guid.NewGuid() };
        await client.PingAsync();
        await client.SubmitAsync(request);

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.SubmitAsync(request));

        Assert.Equal("conflictTaskUUID", Assert.Single(failure.Errors).Code);
    }

    private RunwareClient ClientOf(RunwareEmulator emulator) =>
        new(Fixture.Key, new() { Transport = Transport, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime(), Retry = { Jitter = 0 } });
}

/// <summary>The same over the WebSocket.</summary>
public class EmulatorOverWebSocketTests : EmulatorTests
{
    protected override RunwareTransport Transport => RunwareTransport.WebSocket;
}
