using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>What has no contract is sent as it is, and runs like any other task.</summary>
public partial class RawRequestTests
{
    private const string Task = """{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"acme:new@1","sails":{"count":3},"numberResults":2}""";

    public static TheoryData<string> Forms => ["text", "element", "object", "own type"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_task_is_sent_as_it_is(string form)
    {
        await using var run = await Fixture.StartAsync(Steps.Ack, Steps.Data(Steps.Video("v1"), Steps.Running()), Steps.Data(Steps.Video("v1"), Steps.Video("v2")));
        var request = form switch
        {
            "text" => RawRequest.Parse(Encoding.UTF8.GetBytes(Task)),
            "element" => RawRequest.Of(JsonDocument.Parse(Task).RootElement),
            "object" => RawRequest.Of(JsonNode.Parse(Task)!.AsObject()),
            _ => RawRequest.Of(new Boat("videoInference", Guid.Parse("3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10"), "acme:new@1", new(3), 2), BoatJsonContext.Default.Boat),
        };

        var outcome = await run.Client.RunToEndAsync(request);

        Assert.Equal($"[{Task}]", run.Service.Calls[0].Body);
        Assert.Equal(["v1", "v2"], outcome.Results.Select(result => result.Json.GetProperty("videoUUID").GetString()));
        Assert.Equal((2, false), (request.NumberResults, request.IsImmediate));
    }

    [Fact]
    public void A_task_without_a_UUID_gets_one()
    {
        var request = RawRequest.Parse("""{"taskType":"imageInference","taskUUID":null}"""u8.ToArray());

        Assert.Equal($$"""{"taskUUID":"{{request.TaskUuid}}","taskType":"imageInference"}""", Encoding.UTF8.GetString(request.ToJsonUtf8()));
        Assert.NotEqual(Guid.Empty, request.TaskUuid);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"taskType":7}""")]
    [InlineData("""{"taskType":"imageInference","taskUUID":"boat"}""")]
    public void What_is_no_task_is_refused(string json) => Assert.Throws<ArgumentException>(() => RawRequest.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_no_JSON_is_refused() => Assert.ThrowsAny<JsonException>(() => RawRequest.Parse("{"u8.ToArray()));

    [Fact]
    public async Task An_acknowledgement_is_no_result()
    {
        await using var run = await Fixture.StartAsync(Steps.Data("""{"taskType":"videoInference","taskUUID":"TASK","queuePosition":7,"cost":0.1}"""), Steps.Success);

        var result = await run.Client.RunSingleAsync(RawRequest.Parse("""{"taskType":"videoInference"}"""u8.ToArray()));

        Assert.Equal("v1", result.Json.GetProperty("videoUUID").GetString());
    }

    [Fact]
    public async Task Any_model_runs_to_its_end()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });

        var image = await client.RunSingleAsync(RawRequest.Parse("""{"taskType":"imageInference","model":"acme:new@1","positivePrompt":"A boat","deliveryMethod":"async"}"""u8.ToArray()));
        var text = await client.RunSingleAsync(RawRequest.Parse("""{"taskType":"textInference","model":"acme:new@1","messages":[{"role":"user","content":"Ahoy"}]}"""u8.ToArray()));
        var account = await client.RunSingleAsync(RawRequest.Parse("""{"taskType":"accountManagement","operation":"getDetails"}"""u8.ToArray()));
        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(RawRequest.Parse("""{"taskType":"imageInference","model":"boat"}"""u8.ToArray())));

        Assert.EndsWith(".jpg", image.Json.GetProperty("imageURL").GetString(), StringComparison.Ordinal);
        Assert.Equal("The emulator heard: Ahoy", text.Json.GetProperty("text").GetString());
        Assert.Equal("Emulator", account.Json.GetProperty("organizationName").GetString());
        Assert.Equal("invalidModel", Assert.Single(failure.Errors).Code);
    }

    internal sealed record Boat(
        [property: JsonPropertyName("taskType")] string TaskType,
        [property: JsonPropertyName("taskUUID")] Guid TaskUuid,
        [property: JsonPropertyName("model")] string Model,
        [property: JsonPropertyName("sails")] Sails Sails,
        [property: JsonPropertyName("numberResults")] int NumberResults);

    internal sealed record Sails([property: JsonPropertyName("count")] int Count);

    [JsonSerializable(typeof(Boat))]
    internal sealed partial class BoatJsonContext : JsonSerializerContext;
}
