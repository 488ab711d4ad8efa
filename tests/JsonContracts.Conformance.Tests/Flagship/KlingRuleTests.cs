using System.Linq;
using System.Text.Json.Nodes;

namespace JsonContracts.Conformance.Tests.Flagship;

/// <summary>Each rule of Kling VIDEO 2.6 Standard that is about several members, or that is easily got wrong.</summary>
public sealed class KlingRuleTests
{
    private const string Frames = """ "inputs": { "frameImages": ["https://media.example/a.png"] } """;
    private const string TwoFrames = """ "inputs": { "frameImages": ["https://media.example/a.png", "https://media.example/b.png"] } """;
    private const string Video = """ "inputs": { "referenceVideos": ["https://media.example/a.mp4"] } """;

    [Theory]
    [InlineData("")]
    [InlineData(""" "width": 1280, "height": 720 """)]
    [InlineData(""" "width": 960, "height": 960.0 """)]
    [InlineData(""" "width": 720, "height": 1280 """)]
    [InlineData(""" "width": 1280 """, "dependentRequired /height")]
    [InlineData(""" "height": 720 """, "dependentRequired /width")]
    [InlineData(""" "width": 1920 """, "dependentRequired /height", "oneOf")]
    [InlineData(""" "width": 1280, "height": 1280 """, "oneOf")]
    [InlineData(""" "width": 1920, "height": 1080 """, "oneOf")]
    [InlineData(Frames)]
    [InlineData(TwoFrames)]
    [InlineData(Video)]
    [InlineData(Frames + """, "width": 1280, "height": 720 """, "false /width", "false /height")]
    [InlineData(Video + """, "width": 1280, "height": 720 """, "false /width", "false /height")]
    [InlineData(Video + """, "duration": 5 """, "false /duration")]
    [InlineData(Frames + """, "duration": 10 """)]
    [InlineData(""" "duration": 7 """, "enum /duration")]
    [InlineData(""" "duration": 1e1 """)]
    [InlineData(""" "providerSettings": { "klingai": { "sound": true } } """)]
    [InlineData(Frames + """, "providerSettings": { "klingai": { "sound": true } } """)]
    [InlineData(TwoFrames + """, "providerSettings": { "klingai": { "sound": true } } """, "const /providerSettings/klingai/sound")]
    [InlineData(TwoFrames + """, "providerSettings": { "klingai": { "sound": false } } """)]
    [InlineData(Video + """, "providerSettings": { "klingai": { "sound": true } } """, "const /providerSettings/klingai/sound")]
    [InlineData(""" "providerSettings": { "klingai": { "keepOriginalSound": true } } """, "required /inputs")]
    [InlineData(""" "providerSettings": { "klingai": { "keepOriginalSound": false } } """)]
    [InlineData(Frames + """, "providerSettings": { "klingai": { "keepOriginalSound": true } } """, "required /inputs/referenceVideos")]
    [InlineData(Video + """, "providerSettings": { "klingai": { "keepOriginalSound": true } } """)]
    [InlineData(Frames + """, "providerSettings": { "klingai": { "characterOrientation": "image" } } """, "required /inputs/referenceVideos")]
    [InlineData(Video + """, "providerSettings": { "klingai": { "characterOrientation": "video" } } """)]
    [InlineData(""" "inputs": { "frameImages": [{ "image": "https://media.example/a.png", "frame": "last" }] } """, "not /inputs/frameImages")]
    [InlineData(""" "inputs": { "frameImages": [{ "image": "https://media.example/a.png", "frame": -1 }] } """, "not /inputs/frameImages")]
    [InlineData(""" "inputs": { "frameImages": [{ "image": "https://media.example/a.png", "frame": 0 }] } """)]
    [InlineData(""" "inputs": { "frameImages": ["QUJD", { "image": "https://media.example/a.png", "frame": "last" }] } """)]
    [InlineData(""" "inputs": { "frameImages": [] } """, "minItems /inputs/frameImages")]
    [InlineData(""" "CFGScale": 0.07 """)]
    [InlineData(""" "CFGScale": 0.075 """, "multipleOf /CFGScale")]
    [InlineData(""" "CFGScale": 1.7 """, "maximum /CFGScale")]
    [InlineData(""" "seed": 1 """, "additionalProperties /seed")]
    [InlineData(""" "ttl": null """, "type /ttl")]
    public void Each_rule_is_kept_on_both_roads_and_reported_at_its_place(string members, params string[] broken)
    {
        var request = JsonNode.Parse("""{ "taskType": "videoInference", "taskUUID": "3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10", "model": "klingai:kling-video@2.6-standard", "positivePrompt": "A paper boat" }""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse("{" + members + "}")!.AsObject()) request[name] = value?.DeepClone();
        var json = request.ToJsonString();

        var read = KlingSchema.Contract.Read(json, out var violations);
        Assert.Equal(broken.Length == 0, read is not null);
        Assert.Equal(broken.Order(), violations.Select(violation => $"{violation.Keyword} {violation.Pointer}".TrimEnd()).Order());
        Assert.Equal(broken.Length == 0, KlingSchema.Contract.IsValidJson(json));
        Assert.Equal(broken.Length == 0, KlingSchema.Accepts(json));
    }
}
