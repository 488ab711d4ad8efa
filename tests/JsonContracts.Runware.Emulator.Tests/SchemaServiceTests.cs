using System;
using System.Collections.Generic;
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
    [InlineData("klingai-video-2-6-standard")]
    public async Task A_model_has_a_schema_for_what_is_sent_and_one_for_what_comes_back(string model)
    {
        await using var service = await Service.StartAsync();

        var schemas = JsonNode.Parse(await service.Http.GetStringAsync(new Uri(service.Emulator.SchemaService, $"/resolve/{model}")))!;

        Assert.Equal(Model, (string?)schemas["requestSchema"]!["properties"]!["model"]!["const"]);
        Assert.NotNull(schemas["responseSchema"]!["properties"]!["videoUUID"]);
        Assert.Equal(["requestSchema", "responseSchema", "documentation"], schemas.AsObject().Select(member => member.Key));
        Assert.Equal("https://runware.ai/docs/models/klingai-video-2-6-standard", (string?)schemas["documentation"]);
    }

    [Theory]
    [InlineData("klingai:kling-video@0.1")]
    [InlineData("acknowledgement")]
    [InlineData("kling-video-2.6-standard")]
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
        foreach (var (model, entry) in registry["models"]!.AsObject())
        {
            var schemas = await service.ResolvedAsync(model);
            Assert.Equal(model, (string?)schemas["requestSchema"]!["properties"]!["model"]!["const"]);
            Assert.True(schemas["responseSchema"] is JsonObject, model);
            Assert.True(JsonNode.DeepEquals(schemas, await service.ResolvedAsync((string)entry!["id"]!)), model);
        }
    }

    /// <summary>The service's own validator is of draft 2019-09, refuses a dialect that it does not know, and keeps the schemas that it met.</summary>
    [Fact]
    public async Task What_is_resolved_suits_a_validator_of_draft_2019_09()
    {
        await using var service = await Service.StartAsync();
        var registry = JsonNode.Parse(await service.Http.GetStringAsync(new Uri(service.Emulator.SchemaService, "/registry.json")))!;

        foreach (var (model, _) in registry["models"]!.AsObject())
        {
            var schemas = await service.ResolvedAsync(model);
            foreach (var name in (string[])["requestSchema", "responseSchema"])
            {
                var members = Members(schemas[name]!).ToList();
                Assert.DoesNotContain(members, member => member.Key is "$schema" or "$id" or "$anchor" or "prefixItems" or "$dynamicRef" or "$dynamicAnchor");
                Assert.All(members.Where(member => member.Key == "$ref"), member => Assert.StartsWith("#/", (string?)member.Value, StringComparison.Ordinal));
            }
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

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? place) => place switch
    {
        JsonObject members => members.Concat(members.SelectMany(member => Members(member.Value))),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };
}
