using System;
using System.Text.Json;

namespace Compared;

/// <summary>Writes a request and reads it back. Nothing is checked.</summary>
internal static class Work
{
    public static void Do()
    {
        var request = new KlingVideo26Standard
        {
            PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk",
            OutputFormat = OutputFormat.Webm,
            Safety = new() { CheckContent = true, Mode = SafetyMode.Full },
            Inputs = new() { FrameImages = [new() { Image = "https://example.org/a.png" }, new() { Image = "https://example.org/b.png", Frame = Frame.Last }] },
            ProviderSettings = new() { Klingai = new() { Sound = false } },
            CfgScale = 0.7,
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(request, RequestContext.Default.KlingVideo26Standard);
        var again = JsonSerializer.Deserialize(json, RequestContext.Default.KlingVideo26Standard)!;
        Console.WriteLine($"{json.Length} {again.Inputs!.FrameImages!.Count} {again.TaskUuid == request.TaskUuid}");
    }
}
