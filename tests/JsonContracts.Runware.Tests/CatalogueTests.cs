using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Every video model of the catalogue, written in C# and run by the client.</summary>
public class CatalogueTests
{
    private const string Prompt = "The lighthouse lamp starts to turn";
    private const string Image = "https://media.example.com/lighthouse.png";

    private static readonly IReadOnlyList<IRunwareRequest<VideoInferenceResult>> s_requests =
    [
        new Kling16Pro { Inputs = new() { FrameImages = [Image] }, Width = 1080, Height = 1920, Duration = 5 },
        new Kling16Standard { PositivePrompt = Prompt, Width = 720, Height = 720, Duration = 10 },
        new Kling21Master { PositivePrompt = Prompt, NegativePrompt = "people", CfgScale = 0.7, NumberResults = 2 },
        new Kling21Pro { Inputs = new() { FrameImages = [Image, new FrameImage { Image = Image, Frame = Frame.Last }] }, Duration = 5 },
        new Kling21Standard { Inputs = new() { FrameImages = [new FrameImage { Image = Image, Frame = Frame.First }] } },
        new Kling25TurboPro { PositivePrompt = Prompt, Inputs = new() { FrameImages = [Image, Image] } },
        new KlingVideo26Pro { PositivePrompt = Prompt, Width = 1920, Height = 1080, ProviderSettings = new() { Klingai = new() { Sound = true } } },
        new KlingVideo26Standard { PositivePrompt = Prompt },
        new Ltx2Pro { PositivePrompt = Prompt, Width = 3840, Height = 2160, Fps = 50, Duration = 8 },
        new MinimaxHailuo23 { Inputs = new() { FrameImages = [Image] }, Width = 1920, Height = 1080, Duration = 6 },
        new PixverseV55 { PositivePrompt = Prompt, Width = 640, Height = 360, Duration = 10, ProviderSettings = new() { Pixverse = new() { MultiClip = true } } },
        new Seedance10Pro { PositivePrompt = Prompt, Width = 1920, Height = 1088, Duration = 7.5 },
        new Sora2Pro { PositivePrompt = Prompt, Width = 1792, Height = 1024, Duration = 12 },
        new VideoInference { Model = "vidu:1@5", PositivePrompt = Prompt, Duration = 8, AdditionalProperties = ValueMap.Create<JsonData>(("style", "anime")) },
        new Veo3 { PositivePrompt = Prompt, Width = 1280, Height = 720, ProviderSettings = new() { Google = new() { GenerateAudio = true } } },
        new Wan26 { PositivePrompt = Prompt, Width = 1280, Height = 720, Inputs = new() { ReferenceVideos = ["https://media.example.com/steps.mp4"] } },
    ];

    public static TheoryData<string> Models => new(s_requests.Select(request => request.GetType().Name));

    [Fact]
    public void Every_video_model_is_here() => Assert.Equal(
        typeof(KlingVideo26Standard).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IRunwareRequest<VideoInferenceResult>)) && !type.IsInterface).Select(type => type.Name).Order(StringComparer.Ordinal),
        s_requests.Select(request => request.GetType().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_model_runs(string model)
    {
        var request = s_requests.Single(one => one.GetType().Name == model);
        await using var emulator = await RunwareEmulator.StartAsync(new RunwareEmulatorOptions());
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var videos = new List<VideoInferenceResult>();

        await foreach (var video in client.RunAsync(request)) videos.Add(video);

        Assert.Equal(request.NumberResults ?? 1, videos.Count);
        Assert.All(videos, video => Assert.Equal(request.TaskUuid, video.TaskUuid));
    }
}
