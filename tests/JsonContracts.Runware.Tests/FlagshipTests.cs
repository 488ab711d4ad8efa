using System;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Kling VIDEO 2.6 Standard, with the contracts made from its schemas.</summary>
public class FlagshipTests
{
    private static readonly KlingVideo26Standard Request = new() { PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk" };

    [Fact]
    public async Task A_video_is_made()
    {
        var request = (Request with { TaskUuid = Guid.NewGuid(), OutputFormat = OutputFormat.Webm, Duration = 5, CfgScale = 0.7, IncludeCost = true }).With720p16x9();
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions());
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });

        var outcome = await client.RunToEndAsync(request);

        var video = Assert.Single(outcome.Results);
        Assert.Equal((request.TaskUuid, 0.21m), (video.TaskUuid, video.Cost));
        Assert.NotNull(video.Seed);
        Assert.EndsWith(".webm", video.VideoUrl!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_contract_refuses_is_not_sent()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack);

        var failure = await Assert.ThrowsAsync<ContractException>(() => run.Client.SubmitAsync(Request with { CfgScale = 1.7, NumberResults = 21, Width = 1280 }));

        var pointers = failure.Violations.Select(violation => violation.Pointer).ToList();
        Assert.Contains("/CFGScale", pointers);
        Assert.Contains("/numberResults", pointers);
        Assert.Empty(run.Service.Calls);
    }

    [Theory]
    [InlineData("videoInference")]
    [InlineData("getResponse")]
    public async Task Results_are_read_by_their_contract_and_keep_what_is_new(string taskType)
    {
        await using var run = await Fixture.StartAsync(
            Steps.Ack,
            Steps.Data($$"""{"taskType":"{{taskType}}","taskUUID":"TASK","status":"success","videoUUID":"9e42b3a4-5d1c-4f7b-8a60-1c2d3e4f5a6b","videoURL":"https://vm.example/a%20b.mp4","seed":9007199254740993,"cost":0.21,"brandNew":{"a":1} }"""));

        var outcome = await run.Client.RunToEndAsync(Request with { TaskUuid = Guid.NewGuid() });

        Assert.Null(outcome.Failure);
        var video = Assert.Single(outcome.Results);
        Assert.Equal((9007199254740993, 0.21m), (video.Seed, video.Cost));
        Assert.Equal("""{"a":1}""", video.AdditionalProperties["brandNew"].Element.GetRawText());
    }
}
