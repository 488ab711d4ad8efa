using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class LifecycleTests
{
    [Theory]
    [InlineData(0, 1, new[] { "*" })]
    [InlineData(1, 1, new[] { "*" })]
    [InlineData(3, 1, new[] { "33", "66", "*", "*" })]
    [InlineData(2, 3, new[] { "50 33 25", "* 66 50", "* * 75", "* * *" })]
    public async Task Videos_finish_one_after_the_other_by_polls(int pollsUntilSuccess, int numberResults, string[] expected)
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = pollsUntilSuccess });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, $$"""{"numberResults":{{numberResults}}}""");

        var seen = new List<string>();
        for (var poll = 0; poll < expected.Length; poll++)
        {
            seen.Add(States(await service.PollAsync(taskUuid)));
        }

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task Videos_finish_one_after_the_other_by_time()
    {
        var clock = new FakeTimeProvider();
        await using var service = await Service.StartAsync(new() { TimeUntilSuccess = TimeSpan.FromSeconds(40), TimeProvider = clock });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, """{"numberResults":2}""");

        Assert.Equal("0 0", States(await service.PollAsync(taskUuid)));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("50 40", States(await service.PollAsync(taskUuid)));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("* 80", States(await service.PollAsync(taskUuid)));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("* *", States(await service.PollAsync(taskUuid)));
    }

    [Fact]
    public async Task Polls_repeat_what_is_finished()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, """{"numberResults":2,"includeCost":true}""");

        var first = (await service.PollAsync(taskUuid)).Data[0].GetRawText();
        var second = await service.PollAsync(taskUuid);

        Assert.Equal(first, second.Data[0].GetRawText());
        Assert.NotEqual(Member(second.Data[0], "videoUUID"), Member(second.Data[1], "videoUUID"));
        Assert.NotEqual(Member(second.Data[0], "seed"), Member(second.Data[1], "seed"));
    }

    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("""{"includeCost":false,"safety":{}}""", null, null)]
    [InlineData("""{"includeCost":true}""", "0.21", null)]
    [InlineData("""{"safety":{"checkContent":true}}""", null, "False")]
    [InlineData("""{"safety":{"checkContent":false,"mode":"full"}}""", null, "False")]
    [InlineData("""{"safety":{"checkContent":true,"mode":"none"}}""", null, null)]
    [InlineData("""{"includeCost":true,"safety":{"mode":"fast"}}""", "0.21", "False")]
    public async Task Results_tell_what_was_asked(string members, string? cost, string? unsafeContent)
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, members);

        var result = Assert.Single((await service.PollUntilFinishedAsync(taskUuid)).Data);

        Assert.Equal("videoInference", Member(result, "taskType"));
        Assert.Equal(taskUuid.ToString(), Member(result, "taskUUID"));
        Assert.Equal("success", Member(result, "status"));
        Assert.Equal(cost, Member(result, "cost"));
        Assert.Equal(unsafeContent, Member(result, "NSFWContent"));
        Assert.InRange(result.GetProperty("seed").GetInt64(), 0, (1L << 53) - 1);
        Assert.Null(Member(result, "progress"));
        var url = new Uri(Member(result, "videoURL")!);
        Assert.Equal($"/files/{Member(result, "videoUUID")}.mp4", url.AbsolutePath);
        Assert.Equal(service.Emulator.Endpoint.Authority, url.Authority);
    }

    [Theory]
    [InlineData(UnknownTaskAnswer.TaskNotFound, HttpStatusCode.NotFound, "taskNotFound")]
    [InlineData(UnknownTaskAnswer.EmptyData, HttpStatusCode.OK, null)]
    public async Task An_unknown_task_is_told_as_the_options_say(UnknownTaskAnswer unknown, HttpStatusCode status, string? code)
    {
        await using var service = await Service.StartAsync(new() { UnknownTask = unknown });

        var reply = await service.PollAsync(Guid.NewGuid());

        Assert.Equal(status, reply.Status);
        Assert.Equal(code is null ? [] : [code], reply.Codes);
        Assert.Equal(0, reply.Json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task The_oldest_tasks_are_forgotten()
    {
        await using var service = await Service.StartAsync(new() { TaskLimit = 2, PollsUntilSuccess = 1 });
        Guid[] uuids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        await service.SubmitAsync(uuids[0]);
        var url = Member((await service.PollAsync(uuids[0])).Data[0], "videoURL");
        await service.SubmitAsync(uuids[1]);
        await service.SubmitAsync(uuids[2]);

        Assert.Equal(["taskNotFound"], (await service.PollAsync(uuids[0])).Codes);
        Assert.Empty((await service.PollAsync(uuids[1])).Codes);
        using var video = await service.Http.GetAsync(new Uri(url!));
        Assert.Equal(HttpStatusCode.NotFound, video.StatusCode);
    }

    [Fact]
    public async Task Several_tasks_can_be_polled_in_one_call()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        Guid[] uuids = [Guid.NewGuid(), Guid.NewGuid()];
        await service.CallAsync(Service.VideoTask(uuids[0]), Service.VideoTask(uuids[1]));

        var reply = await service.CallAsync([.. uuids.Append(Guid.NewGuid()).Select(uuid =>
            new System.Text.Json.Nodes.JsonObject { ["taskType"] = "getResponse", ["taskUUID"] = uuid.ToString() })]);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(uuids, reply.Data.Select(item => item.GetProperty("taskUUID").GetGuid()));
        Assert.Equal(["taskNotFound"], reply.Codes);
    }

    [Fact]
    public async Task Unfinished_videos_can_go_unlisted_or_by_another_word()
    {
        var taskUuid = Guid.NewGuid();
        await using var silent = await Service.StartAsync(new() { ListsUnfinished = false });
        await silent.SubmitAsync(taskUuid);
        Assert.Equal("""{"data":[]}""", (await silent.PollAsync(taskUuid)).Text);

        await using var old = await Service.StartAsync(new() { ProcessingStatus = "pending" });
        await old.SubmitAsync(taskUuid);
        Assert.Equal("pending", Member((await old.PollAsync(taskUuid)).Data[0], "status"));
    }

    /// <summary>One word per video: its progress, or a star when it is finished.</summary>
    private static string States(Reply reply)
    {
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return string.Join(' ', reply.Data.Select(item => Member(item, "status") == "success" ? "*" : Member(item, "progress")));
    }

    private static string? Member(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.ToString() : null;
}
