using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData(
        FailureForm.Errors,
        """{"data":[],"errors":[{"code":"timeoutProvider","message":"Too slow.","documentation":"*","taskType":"videoInference","taskUUID":"*","status":"error"}]}""")]
    [InlineData(
        FailureForm.NestedError,
        """{"data":[{"taskType":"videoInference","taskUUID":"*","status":"error","error":{"code":"timeoutProvider","message":"Too slow."}}]}""")]
    [InlineData(
        FailureForm.FlatError,
        """{"data":[{"taskType":"videoInference","taskUUID":"*","status":"error","code":"timeoutProvider","message":"Too slow."}]}""")]
    public async Task A_failure_is_told_in_each_of_the_three_forms(FailureForm form, string expected)
    {
        await using var service = await Service.StartAsync(new()
        {
            Outcomes = _ => Outcome.Failed("timeoutProvider", "Too slow.", form),
        });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid);

        var reply = await service.PollUntilFinishedAsync(taskUuid);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var json = JsonNode.Parse(reply.Text)!;
        foreach (var item in json["data"]!.AsArray().Concat(json["errors"]?.AsArray() ?? []))
        {
            Assert.Equal(taskUuid.ToString(), (string?)item!["taskUUID"]);
            item["taskUUID"] = "*";
            if (item["documentation"] is not null)
            {
                item["documentation"] = "*";
            }
        }

        Assert.Equal(expected, json.ToJsonString());
    }

    [Fact]
    public async Task One_failing_video_does_not_fail_its_siblings()
    {
        await using var service = await Service.StartAsync(new()
        {
            Outcomes = generation => generation.Index == 1 ? Outcome.Failed("taskFailed", "It failed.") : null,
        });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, """{"numberResults":3}""");

        var reply = await service.PollUntilFinishedAsync(taskUuid);

        Assert.Equal(2, reply.Data.Count(item => item.GetProperty("status").GetString() == "success"));
        Assert.Equal(["taskFailed"], reply.Codes);
    }

    [Fact]
    public async Task Results_carry_other_members_instead_of_the_usual_ones()
    {
        await using var service = await Service.StartAsync(new()
        {
            Outcomes = _ => Outcome.Success with
            {
                Members = new() { ["seed"] = null, ["taskType"] = "getResponse", ["newer"] = new JsonArray(1, 2), ["NSFWContent"] = true },
            },
        });
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, """{"numberResults":2,"safety":{"mode":"fast"}}""");

        foreach (var result in (await service.PollUntilFinishedAsync(taskUuid)).Data)
        {
            Assert.False(result.TryGetProperty("seed", out _));
            Assert.Equal("getResponse", result.GetProperty("taskType").GetString());
            Assert.Equal("[1,2]", result.GetProperty("newer").GetRawText());
            Assert.True(result.GetProperty("NSFWContent").GetBoolean());
        }
    }

    [Fact]
    public async Task Outcomes_are_asked_for_once_per_video_and_see_the_request()
    {
        var asked = new System.Collections.Concurrent.ConcurrentQueue<(Guid Task, int Index, string? Prompt)>();
        await using var service = await Service.StartAsync(new()
        {
            Outcomes = generation =>
            {
                asked.Enqueue((generation.TaskUuid, generation.Index, generation.Request.GetProperty("positivePrompt").GetString()));
                return null;
            },
        });
        var taskUuid = Guid.NewGuid();

        await service.SubmitAsync(taskUuid, """{"numberResults":2,"positivePrompt":"Rain"}""");
        await service.SubmitAsync(taskUuid);
        await service.PollUntilFinishedAsync(taskUuid);

        Assert.Equal([(taskUuid, 0, "Rain"), (taskUuid, 1, "Rain")], asked);
    }
}
