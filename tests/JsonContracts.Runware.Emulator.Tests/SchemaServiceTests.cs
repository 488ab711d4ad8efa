using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class SchemaServiceTests
{
    private const string Model = "klingai:kling-video@2.6-standard";

    [Theory]
    [InlineData("klingai:kling-video@2.6-standard")]
    [InlineData("klingai%3Akling-video%402.6-standard")]
    public async Task A_model_has_a_schema_for_what_is_sent_and_one_for_what_comes_back(string model)
    {
        await using var service = await Service.StartAsync();

        var schemas = JsonNode.Parse(await service.Http.GetStringAsync(new Uri(service.Emulator.SchemaService, $"/resolve/{model}")))!;

        Assert.Equal(Model, (string?)schemas["requestSchema"]!["properties"]!["model"]!["const"]);
        Assert.NotNull(schemas["responseSchema"]!["properties"]!["videoUUID"]);
        Assert.Equal(["requestSchema", "responseSchema", "documentation"], schemas.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("klingai:kling-video@0.1")]
    [InlineData("acknowledgement")]
    public async Task A_model_that_is_not_there_is_not_found(string model)
    {
        await using var service = await Service.StartAsync();

        using var answer = await service.Http.GetAsync(new Uri(service.Emulator.SchemaService, $"/resolve/{model}"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_registry_names_models_that_can_be_resolved()
    {
        await using var service = await Service.StartAsync();

        var registry = JsonNode.Parse(await service.Http.GetStringAsync(new Uri(service.Emulator.SchemaService, "/registry.json")))!;

        Assert.Equal("videoInference", (string?)registry["models"]![Model]!["taskType"]);
        foreach (var (model, _) in registry["models"]!.AsObject())
        {
            var schemas = JsonNode.Parse(await service.Http.GetStringAsync(new Uri(service.Emulator.SchemaService, $"/resolve/{Uri.EscapeDataString(model)}")))!;
            Assert.Equal(model, (string?)schemas["requestSchema"]!["properties"]!["model"]!["const"]);
            Assert.True(schemas["responseSchema"] is JsonObject, model);
        }
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await using var service = await Service.StartAsync();
        var address = new Uri(service.Emulator.SchemaService, "/registry.json");
        using var first = await service.Http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

        using var answer = await service.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(5), first.Headers.CacheControl?.MaxAge);
    }
}
