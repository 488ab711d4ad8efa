using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using JsonContracts.Runware;
using JsonContracts.Tests;

namespace JsonContracts.Samples.Tests;

/// <summary>Damaged texts are read or refused by every road alike, and no exception comes out but the one that the serializer announces.</summary>
public class DamageTests
{
    private const string Request = """
        {"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","outputType":"URL","outputFormat":"WEBM","outputQuality":80,
        "webhookURL":"https://hooks.example.com/videos?job=17","deliveryMethod":"async","safety":{"checkContent":true,"mode":"fast"},"ttl":3600,"includeCost":true,"numberResults":2,
        "inputs":{"frameImages":["https://media.example.com/boat.png",{"image":"https://media.example.com/gutter.png","frame":"last"}]},
        "model":"klingai:kling-video@2.6-standard","positivePrompt":"A paper boat 🚤","negativePrompt":"blur, \"text\"","duration":10,"CFGScale":0.7,
        "providerSettings":{"klingai":{"sound":false}}}
        """;

    private const string Result = """
        {"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","status":"success","videoUUID":"0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f10",
        "videoURL":"https://vm.runware.example/video/0f4b7e1c.mp4","seed":1234567890,"NSFWContent":false,"cost":0.21,"new":[1e400,{"a":null}]}
        """;

    private static readonly IReadOnlyList<(Contract Contract, JsonSerializerContext Context, byte[] Text)> s_all =
    [
        .. ValidTexts.Contracts.SelectMany(contract => ValidTexts.Of(contract).Select(text => (contract, (JsonSerializerContext)SamplesJsonContext.Default, Encoding.UTF8.GetBytes(text)))),
        (new Contract<KlingVideo26Standard>("kling-video-2.6-standard"), RunwareJsonContext.Default, Encoding.UTF8.GetBytes(Request)),
        (new Contract<VideoInferenceResult>("video-inference-result"), RunwareJsonContext.Default, Encoding.UTF8.GetBytes(Result)),
    ];

    [Fact]
    public void Damaged_text_is_read_or_refused_by_every_road_alike()
    {
        var random = new Random(20_261_124);
        var (accepted, refused) = (0, 0);
        foreach (var round in Damage.Rounds(200 * s_all.Count))
        {
            var (contract, context, text) = s_all[round % s_all.Count];
            var utf8 = Damage.To(text, random);
            try
            {
                if (IsAccepted(contract, context, utf8, random.Next(1, 20))) accepted++;
                else refused++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{contract}: {Convert.ToBase64String(utf8)}", exception);
            }
        }

        Assert.True(accepted > 500 && refused > 500, $"{accepted} accepted, {refused} refused");
    }

    private static bool IsAccepted(Contract contract, JsonSerializerContext context, byte[] utf8, int pieceSize)
    {
        var violations = contract.TryParse(utf8, out var value);
        var isSchema = contract.CheckJson(utf8).IsEmpty;
        Assert.True(value is null || isSchema, "Reading accepts what the schema does not.");
        Assert.True(value is not null || !isSchema || violations.All(violation => violation.Keyword == "representable"), "Reading refuses what the schema accepts.");
        if (contract.ReadUnchecked(utf8) is { } raw) Assert.Equal(contract.Validate(raw).IsEmpty, contract.CheckJson(contract.ToJson(raw)).IsEmpty);
        if (value is not null) ComesBack(contract, value);

        // The serializer itself answers `null`.
        if (Encoding.UTF8.GetString(utf8).Trim() == "null") return value is not null;
        Assert.Equal(value, Deserialize(context, contract.Type, new Utf8JsonReader(utf8)));
        Assert.Equal(value, Deserialize(context, contract.Type, new Utf8JsonReader(Segments.Of(utf8, pieceSize))));
        return value is not null;
    }

    private static void ComesBack(Contract contract, object value)
    {
        Assert.Empty(contract.Validate(value));
        Assert.Empty(contract.TryParse(contract.ToJson(value), out var again));
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again!.GetHashCode());
        Assert.NotNull(value.ToString());
    }

    /// <summary>The value, or null when the serializer refuses the text with the exception that it announces.</summary>
    private static object? Deserialize(JsonSerializerContext context, Type type, Utf8JsonReader reader)
    {
        try
        {
            var value = JsonSerializer.Deserialize(ref reader, type, context);
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
