using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("", "invalidJson")]
    [InlineData("[{", "invalidJson")]
    [InlineData("""{"taskType":"ping"}""", "invalidRequest")]
    [InlineData("[]", "invalidRequest")]
    [InlineData("null", "invalidRequest")]
    [InlineData("[1]", "missingTaskType")]
    [InlineData("[{}]", "missingTaskType")]
    [InlineData("""[{"taskType":7}]""", "missingTaskType")]
    [InlineData("""[{"taskType":"paintMaker"}]""", "unsupportedTaskType")]
    [InlineData("""[{"taskType":"getResponse"}]""", "missingTaskUUID")]
    [InlineData("""[{"taskType":"getResponse","taskUUID":"7"}]""", "invalidTaskUUID")]
    public async Task A_call_that_is_none_gets_400(string body, string code)
    {
        await using var service = await Service.StartAsync();

        var reply = await service.SendAsync(HttpMethod.Post, body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal([code], reply.Codes);
        Assert.Equal(0, reply.Json.GetProperty("data").GetArrayLength());
    }

    /// <summary>Odd values in a task: each gets an answer that says something, never an empty one.</summary>
    [Theory]
    [InlineData("\"ttl\":1e300")]
    [InlineData("\"ttl\":60")]
    [InlineData("\"model\":null")]
    [InlineData("\"model\":7")]
    [InlineData("\"model\":\"\\ud800\"")]
    [InlineData("\"positivePrompt\":\"\\ud800\"")]
    [InlineData("\"taskType\":\"\\ud800\"")]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"numberResults\":1e300")]
    [InlineData("\"seed\":1e999")]
    [InlineData("\"webhookURL\":\"http://[\"")]
    public async Task An_odd_value_gets_an_answer(string member)
    {
        await using var service = await Service.StartAsync();
        var task = Service.VideoTask(Guid.NewGuid());
        task.Remove(member.Split('"')[1]);

        var reply = await service.SendAsync(HttpMethod.Post, $"[{task.ToJsonString()[..^1]},{member}}}]");

        Assert.InRange((int)reply.Status, 200, 499);
        Assert.True(reply.Json.TryGetProperty("data", out _) || reply.Codes.Length > 0);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_get_an_answer()
    {
        await using var service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Emulator.Endpoint) { Content = new ByteArrayContent([.. "[{\"taskType\":\""u8, 0xFF, 0xFE, .. "\"}]"u8]) };
        request.Headers.Add("Authorization", "Bearer key");

        using var response = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"errors\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Clients find their tasks again by the text that they sent.</summary>
    [Fact]
    public async Task The_UUID_of_a_task_is_echoed_as_it_was_sent()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var uuid = Guid.NewGuid();
        var task = Service.VideoTask(uuid);
        task["taskUUID"] = uuid.ToString().ToUpperInvariant();

        var accepted = await service.CallAsync(task);
        var finished = await service.PollAsync(uuid);

        Assert.Equal(uuid.ToString().ToUpperInvariant(), (string?)JsonNode.Parse(accepted.Text)!["data"]![0]!["taskUUID"]);
        Assert.Equal(uuid.ToString().ToUpperInvariant(), (string?)JsonNode.Parse(finished.Text)!["data"]![0]!["taskUUID"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_POST_is_supported(string method)
    {
        await using var service = await Service.StartAsync();

        var reply = await service.SendAsync(new HttpMethod(method), null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal(["unsupportedMethod"], reply.Codes);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v2")]
    [InlineData("/video")]
    public async Task Elsewhere_there_is_nothing(string path)
    {
        await using var service = await Service.StartAsync();

        using var response = await service.Http.GetAsync(new Uri(service.Emulator.Endpoint, path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("endpointNotFound", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_gets_a_pong_with_its_own_UUID()
    {
        await using var service = await Service.StartAsync();
        var uuid = Guid.NewGuid().ToString();

        var reply = await service.CallAsync(new JsonObject { ["taskType"] = "ping", ["taskUUID"] = uuid });

        var pong = Assert.Single(reply.Data);
        Assert.Equal("ping", pong.GetProperty("taskType").GetString());
        Assert.Equal(uuid, pong.GetProperty("taskUUID").GetString());
        Assert.True(pong.GetProperty("pong").GetBoolean());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_task_is_acknowledged_once_however_many_results_it_wants(int numberResults)
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();

        var reply = await service.SubmitAsync(taskUuid, $$"""{"numberResults":{{numberResults}}}""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.False(reply.Json.TryGetProperty("errors", out _));
        Assert.Equal(
            $$"""{"taskType":"videoInference","taskUUID":"{{taskUuid}}"}""",
            Assert.Single(reply.Data).GetRawText());
    }

    [Fact]
    public async Task One_failing_task_does_not_fail_its_siblings()
    {
        await using var service = await Service.StartAsync();
        Guid[] uuids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

        var reply = await service.CallAsync(
            Service.VideoTask(uuids[0]),
            Service.VideoTask(uuids[1], """{"positivePrompt":null}"""),
            Service.VideoTask(uuids[2]));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal([uuids[0], uuids[2]], reply.Data.Select(item => item.GetProperty("taskUUID").GetGuid()));
        var error = Assert.Single(reply.Errors);
        Assert.Equal(uuids[1], error.GetProperty("taskUUID").GetGuid());
        Assert.Equal("videoInference", error.GetProperty("taskType").GetString());
        Assert.Equal("missingPositivePrompt", error.GetProperty("code").GetString());
        Assert.Equal("positivePrompt", error.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_UUID_is_taken_once()
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid);

        var again = await service.SubmitAsync(taskUuid);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["conflictTaskUUID"], again.Codes);
        Assert.Equal(taskUuid, again.Errors[0].GetProperty("taskUUID").GetGuid());
    }

    [Fact]
    public async Task A_UUID_is_taken_once_within_a_call_too()
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();

        var reply = await service.CallAsync(Service.VideoTask(taskUuid), Service.VideoTask(taskUuid));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Single(reply.Data);
        Assert.Equal(["conflictTaskUUID"], reply.Codes);
    }

    [Fact]
    public async Task A_refused_task_leaves_its_UUID_free()
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, """{"positivePrompt":null}""");

        Assert.Single((await service.SubmitAsync(taskUuid)).Data);
    }

    [Fact]
    public async Task Another_model_is_not_known()
    {
        await using var service = await Service.StartAsync();

        var reply = await service.SubmitAsync(Guid.NewGuid(), """{"model":"kling-video"}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["invalidModel"], reply.Codes);
    }
}
