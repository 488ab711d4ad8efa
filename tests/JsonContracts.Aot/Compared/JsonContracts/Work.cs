using System;

namespace Compared;

/// <summary>Writes a request, reads it back and checks it.</summary>
internal static class Work
{
    public static void Do()
    {
        var request = new KlingVideo26Standard
        {
            PositivePrompt = "A paper boat drifts down a rain-filled gutter at dusk",
            OutputFormat = OutputFormat.Webm,
            Safety = new() { CheckContent = true, Mode = SafetyMode.Full },
            Inputs = new() { FrameImages = ["https://example.org/a.png", new FrameImage { Image = "https://example.org/b.png", Frame = Frame.Last }] },
            ProviderSettings = new() { Klingai = new() { Sound = false } },
            CfgScale = 0.7,
        };
        var json = request.ToJsonUtf8();
        var again = KlingVideo26Standard.Parse(json);
        Console.WriteLine($"{json.Length} {again.Inputs!.FrameImages!.Count} {again.TaskUuid == request.TaskUuid}");
    }
}
