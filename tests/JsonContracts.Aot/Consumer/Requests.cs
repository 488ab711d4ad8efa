using System;
using System.Text;
using JsonContracts.Runware;

namespace JsonContracts.Aot.Consumer;

/// <summary>Builds requests, writes them, reads them back, and lets broken ones be refused.</summary>
internal static class Requests
{
    private static readonly Guid s_task = new("6f1f2a2c-4b0e-4d4a-9c3d-0f8f6a1b2c3d");

    public static KlingVideo26Standard Minimal { get; } = new() { TaskUuid = s_task, PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk" };

    public static KlingVideo26Standard Full { get; } = new()
    {
        TaskUuid = s_task,
        PositivePrompt = "雨水沟里的纸船 “at dusk” 🚤",
        NegativePrompt = "people\n\"text\"",
        OutputType = OutputType.Url,
        OutputFormat = OutputFormat.Webm,
        OutputQuality = 99,
        WebhookUrl = new Uri("http://127.0.0.1/webhook?a=b"),
        DeliveryMethod = DeliveryMethod.Async,
        Safety = new() { CheckContent = true, Mode = SafetyMode.Full },
        Ttl = 60,
        IncludeCost = true,
        NumberResults = 2,
        Inputs = new() { FrameImages = ["https://example.org/a.png", new FrameImage { Image = "https://example.org/b.png", Frame = Frame.Last }] },
        Duration = 10,
        CfgScale = 0.07,
    };

    public static void Show()
    {
        Report.Contract(Minimal);
        Report.Contract(Full);
        Report.Contract(Minimal.With720p16x9());
        Report.Contract(Minimal with { CfgScale = Math.Sqrt(2), Width = 1280, PositivePrompt = Full.PositivePrompt[..1] });
        Report.Text<KlingVideo26Standard>("""{"taskType":"videoInference","model":"klingai:kling-video@2.6-standard","cfgscale":"high","duration":7,"inputs":{"frameImages":[1]}}"""u8);
        Report.Text<KlingVideo26Standard>("{\"positivePrompt\": \"cut of"u8);
        Report.Text<VideoInferenceResult>(Encoding.UTF8.GetBytes($$"""{"taskType":"videoInference","taskUUID":"{{s_task}}","videoUUID":"{{s_task}}","status":"of tomorrow","cost":0.210,"new":[1e400]}"""));
    }
}
