using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class AuthenticationTests
{
    private const string Ping = """[{"taskType":"ping"}]""";

    [Theory]
    [InlineData("Bearer anything", true)]
    [InlineData("bearer anything", true)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic anything", false)]
    [InlineData("anything", false)]
    [InlineData(null, false)]
    public async Task Without_a_list_every_key_opens(string? authorization, bool opens)
    {
        await using var service = await Service.StartAsync();

        AssertOpens(opens, await service.SendAsync(HttpMethod.Post, Ping, authorization));
    }

    [Theory]
    [InlineData("Bearer first", true)]
    [InlineData("Bearer second", true)]
    [InlineData("Bearer First", false)]
    [InlineData("Bearer third", false)]
    public async Task With_a_list_only_its_keys_open(string authorization, bool opens)
    {
        await using var service = await Service.StartAsync(new() { ApiKeys = ["first", "second"] });

        AssertOpens(opens, await service.SendAsync(HttpMethod.Post, Ping, authorization));
    }

    [Theory]
    [InlineData("""[{"taskType":"authentication","apiKey":"first"},{"taskType":"ping"}]""", true)]
    [InlineData("""[{"taskType":"authentication","apiKey":"third"},{"taskType":"ping"}]""", false)]
    [InlineData("""[{"taskType":"authentication"},{"taskType":"ping"}]""", false)]
    [InlineData("""[{"taskType":"ping"},{"taskType":"authentication","apiKey":"first"}]""", false)]
    public async Task The_first_task_can_carry_the_key(string body, bool opens)
    {
        await using var service = await Service.StartAsync(new() { ApiKeys = ["first"] });

        AssertOpens(opens, await service.SendAsync(HttpMethod.Post, body, authorization: null));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_accepted()
    {
        await using var service = await Service.StartAsync();
        var taskUuid = Guid.NewGuid();
        await service.SendAsync(HttpMethod.Post, $"[{Service.VideoTask(taskUuid).ToJsonString()}]", authorization: null);

        Assert.Equal(["taskNotFound"], (await service.PollAsync(taskUuid)).Codes);
    }

    private static void AssertOpens(bool opens, Reply reply)
    {
        if (opens)
        {
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.True(Assert.Single(reply.Data).GetProperty("pong").GetBoolean());
            return;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        var error = Assert.Single(reply.Errors);
        Assert.Equal("invalidApiKey", error.GetProperty("code").GetString());
        Assert.Equal("apiKey", error.GetProperty("parameter").GetString());
        Assert.Equal("authentication", error.GetProperty("taskType").GetString());
        Assert.StartsWith("https://", error.GetProperty("documentation").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }
}
