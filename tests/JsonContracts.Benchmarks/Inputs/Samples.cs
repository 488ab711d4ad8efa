using System.Collections.Generic;
using System.Linq;
using JsonContracts.Benchmarks.Generated;
using JsonContracts.Benchmarks.Peers;

namespace JsonContracts.Benchmarks.Inputs;

/// <summary>The inputs of the table, in its order.</summary>
internal static class Samples
{
    private const string Ascii = "A paper boat drifts down a rain-filled gutter at dusk, past a shop window full of lamps; the camera stays low and close";
    private const string Chinese = "黄昏时分，一只纸船沿着积满雨水的街沟漂流而下，经过一家摆满灯具的店铺橱窗；镜头始终低而近，水面映出霓虹的倒影";
    private const string Quoted = "A sign says \\\"open \uD83C\uDF19\\\" over the door \uD83D\uDEAA;\\na cat \uD83D\uDC08 walks by, its tail a question mark: \\\"who are you?\\\" \uD83D\uDE3C";

    public static Input<KlingVideo26Standard, KlingRequest> Minimal { get; } = Request("minimal request", MinimalJson);

    public static Input<KlingVideo26Standard, KlingRequest> Full { get; } = Request("full request", FullJson(Ascii));

    /// <summary>Wrong in five places: quality, time to live, results, prompt and scale.</summary>
    public static Input<KlingVideo26Standard, KlingRequest> Broken { get; } = Request("full request, 5 faults", FullJson("x")
        .Replace("\"outputQuality\":80", "\"outputQuality\":100")
        .Replace("\"ttl\":3600", "\"ttl\":5")
        .Replace("\"numberResults\":2", "\"numberResults\":21")
        .Replace("\"CFGScale\":0.7", "\"CFGScale\":1.5"));

    public static Input Result { get; } = new Input<VideoInferenceResult, VideoResult>(
        "result", ResultJson(0), GeneratedJsonContext.Default.VideoInferenceResult, FastContext.Default.VideoResult, MetadataContext.Default.VideoResult,
        ResultSegments.Write, ResultReader.Read);

    /// <summary>What is written and read.</summary>
    public static IReadOnlyList<Input> All { get; } =
    [
        Minimal,
        Full,
        Request("full request, Chinese", FullJson(Chinese)),
        Request("full request, quotes and emoji", FullJson(Quoted)),
        Request("request with 2 MB data URI", FullJson(Ascii).Replace("https://media.example.com/boat.png", "data:image/png;base64," + new string('A', 2_000_000))),
        Result,
        new Input<PollReply, PollAnswer>("poll reply, 20 results", $$"""{"data":[{{string.Join(",", Enumerable.Range(0, 20).Select(ResultJson))}}]}""", GeneratedJsonContext.Default.PollReply, FastContext.Default.PollAnswer, MetadataContext.Default.PollAnswer, ResultSegments.Write, ResultReader.ReadAnswer),
        new Input<Batch, KlingRequest[]>("1,000 requests", $"[{string.Join(",", Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? MinimalJson : FullJson(Ascii)))}]", GeneratedJsonContext.Default.Batch, FastContext.Default.KlingRequestArray, MetadataContext.Default.KlingRequestArray, RequestSegments.Write, RequestReader.ReadAll),
    ];

    /// <summary>Where an input stands in the table; one that is in no list stands last.</summary>
    public static int PlaceOf(string name) => All.Select(input => input.ToString()).Append(name).ToList().IndexOf(name);

    private const string MinimalJson = """{"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","model":"klingai:kling-video@2.6-standard","positivePrompt":"A paper boat drifts down a rain-filled gutter at dusk"}""";

    private static string FullJson(string prompt) => $$$"""
        {"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","outputType":"URL","outputFormat":"WEBM","outputQuality":80,
        "webhookURL":"https://hooks.example.com/videos?job=17","deliveryMethod":"async","safety":{"checkContent":true,"mode":"fast"},"ttl":3600,"includeCost":true,"numberResults":2,
        "inputs":{"frameImages":["https://media.example.com/boat.png",{"image":"https://media.example.com/gutter.png","frame":"last"}]},
        "model":"klingai:kling-video@2.6-standard","positivePrompt":"{{{prompt}}}","negativePrompt":"blur, text, people","duration":10,"CFGScale":0.7,
        "providerSettings":{"klingai":{"sound":false}}
        }
        """.Replace("\n", "");

    private static string ResultJson(int index) => $$"""
        {"taskType":"videoInference","taskUUID":"3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10","status":"success","videoUUID":"0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f{{index % 90 + 10}}",
        "videoURL":"https://vm.runware.example/video/0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f{{index % 90 + 10}}.mp4","seed":{{1_234_567_890 + index}},"NSFWContent":false,"cost":0.21}
        """.Replace("\n", "");

    private static Input<KlingVideo26Standard, KlingRequest> Request(string name, string json) => new(
        name, json, GeneratedJsonContext.Default.KlingVideo26Standard, FastContext.Default.KlingRequest, MetadataContext.Default.KlingRequest,
        RequestSegments.Write, RequestReader.Read);
}
