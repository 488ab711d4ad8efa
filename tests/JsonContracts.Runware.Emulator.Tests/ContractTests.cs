using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>What goes in and out keeps the contracts.</summary>
public sealed class ContractTests
{
    private const string Image = "\"https://media.example.com/a.png\"";
    private const string Video = "\"https://media.example.com/a.mp4\"";

    [Theory]
    [InlineData("""{"positivePrompt":null}""", "missingPositivePrompt positivePrompt")]
    [InlineData("""{"positivePrompt":"x"}""", "invalidPositivePrompt positivePrompt")]
    [InlineData("""{"positivePrompt":7}""", "invalidPositivePrompt positivePrompt")]
    [InlineData("""{"taskUUID":null}""", "missingTaskUUID taskUUID")]
    [InlineData("""{"taskUUID":"7"}""", "invalidTaskUUID taskUUID")]
    [InlineData("""{"model":null}""", "missingModel model")]
    [InlineData("""{"fps":24}""", "unsupportedParameter fps")]
    [InlineData("""{"seed":1}""", "unsupportedParameter seed")]
    [InlineData("""{"outputFormat":"mp4"}""", "invalidOutputFormat outputFormat")]
    [InlineData("""{"outputQuality":19}""", "valueTooSmall outputQuality")]
    [InlineData("""{"outputQuality":100}""", "valueTooLarge outputQuality")]
    [InlineData("""{"numberResults":0}""", "valueTooSmall numberResults")]
    [InlineData("""{"numberResults":21}""", "valueTooLarge numberResults")]
    [InlineData("""{"numberResults":1.5}""", "invalidNumberResults numberResults")]
    [InlineData("""{"ttl":59}""", "valueTooSmall ttl")]
    [InlineData("""{"duration":7}""", "invalidDuration duration")]
    [InlineData("""{"CFGScale":1.7}""", "valueTooLarge CFGScale")]
    [InlineData("""{"CFGScale":0.005}""", "invalidCFGScale CFGScale")]
    [InlineData("""{"webhookURL":"no address"}""", "invalidWebhookURL webhookURL")]
    [InlineData("""{"safety":{"mode":"slow"}}""", "invalidMode safety.mode")]
    [InlineData("""{"safety":{"level":1}}""", "unsupportedParameter safety.level")]
    [InlineData("""{"width":1280}""", "missingHeight height")]
    [InlineData("""{"width":720,"height":720}""", "incompatibleParameters")]
    [InlineData("""{"inputs":{"frameImages":[]}}""", "arrayTooSmall inputs.frameImages")]
    [InlineData("{\"inputs\":{\"frameImages\":[" + Image + "]},\"width\":1280,\"height\":720}", "incompatibleParameters width, incompatibleParameters height")]
    [InlineData("{\"inputs\":{\"referenceVideos\":[" + Video + "]},\"duration\":5}", "incompatibleParameters duration")]
    [InlineData("{\"inputs\":{\"referenceVideos\":[" + Video + "," + Video + "]}}", "arrayTooLarge inputs.referenceVideos")]
    [InlineData("""{"fps":24,"CFGScale":2,"ttl":1}""", "unsupportedParameter fps, valueTooLarge CFGScale, valueTooSmall ttl")]
    public async Task A_task_that_breaks_its_contract_is_refused_with_every_violation(string members, string expected)
    {
        await using var service = await Service.StartAsync();

        var reply = await service.SubmitAsync(Guid.NewGuid(), members);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Empty(reply.Data);
        Assert.Equal(expected.Split(", ").Order(), reply.Errors.Select(Summary).Order());
        Assert.True(ErrorAnswer.IsValidJson(System.Text.Encoding.UTF8.GetBytes(reply.Text), out var violations), violations.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"width":960,"height":960,"duration":10.0,"CFGScale":0.07,"numberResults":2.0}""")]
    [InlineData("{\"inputs\":{\"frameImages\":[" + Image + ",{\"image\":" + Image + ",\"frame\":-1}]},\"duration\":10}")]
    [InlineData("{\"inputs\":{\"referenceVideos\":[" + Video + "]},\"providerSettings\":{\"klingai\":{\"keepOriginalSound\":true}}}")]
    public async Task A_task_that_keeps_its_contract_is_made(string members)
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();

        Assert.Empty((await service.SubmitAsync(taskUuid, members)).Codes);
        Assert.Empty((await service.PollUntilFinishedAsync(taskUuid)).Codes);
    }

    [Fact]
    public async Task A_poll_that_breaks_its_contract_is_refused()
    {
        await using var service = await Service.StartAsync();

        var reply = await service.CallAsync(
            new JsonObject { ["taskType"] = "getResponse", ["taskUUID"] = Guid.NewGuid().ToString(), ["wait"] = true });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("unsupportedParameter wait", Summary(Assert.Single(reply.Errors)));
    }

    [Fact]
    public async Task Acknowledgements_and_results_keep_their_contracts()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var taskUuid = Guid.NewGuid();

        var submitted = await service.SubmitAsync(taskUuid, """{"includeCost":true,"safety":{"mode":"full"},"ttl":60}""");
        var acknowledgement = Acknowledgement.Parse(submitted.Data[0].GetRawText());
        var polled = await service.PollAsync(taskUuid);
        var result = VideoInferenceResult.Parse(polled.Data[0].GetRawText());

        Assert.Equal(taskUuid, acknowledgement.TaskUuid);
        Assert.Equal(taskUuid, result.TaskUuid);
        Assert.Equal(0.21m, result.Cost);
        Assert.False(result.NsfwContent);
        Assert.EndsWith($"{result.VideoUuid}.mp4", result.VideoUrl!.AbsolutePath, StringComparison.Ordinal);
    }

    private static string Summary(JsonElement error) => string.Join(
        ' ',
        new[] { error.GetProperty("code").GetString(), error.TryGetProperty("parameter", out var name) ? name.GetString() : null }.OfType<string>());
}
