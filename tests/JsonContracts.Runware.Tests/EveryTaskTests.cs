using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Every kind of task, against the emulator: at once and later, with the real files that come of it.</summary>
public class EveryTaskTests
{
    protected virtual RunwareTransport Transport => RunwareTransport.Rest;

    private const string Picture = "https://media.example.com/boat.png";
    private static readonly ValueMap<JsonData> s_image = ValueMap.Create<JsonData>(("image", Picture));

    /// <summary>What is asked, and how the file begins that comes of it.</summary>
    private static readonly Dictionary<string, Func<RunwareClient, Task<string>>> s_files = new()
    {
        ["image JPG"] = async client => (await client.RunSingleAsync(new ImageInference { Model = "acme:images@1", PositivePrompt = "A boat" })).ImageUrl!.AbsoluteUri,
        ["image PNG"] = async client => (await client.RunSingleAsync(new ImageInference { Model = "acme:images@1", OutputFormat = ImageOutputFormat.Png, DeliveryMethod = ImageDeliveryMethod.Async })).ImageUrl!.AbsoluteUri,
        ["image WEBP"] = async client => (await client.RunSingleAsync(new Flux1Dev { PositivePrompt = "A boat", Width = 1024, Height = 1024, OutputFormat = ImageOutputFormat.Webp })).ImageUrl!.AbsoluteUri,
        ["person JPG"] = async client => (await client.RunSingleAsync(new PhotoMaker { Model = "civitai:139562@344487", InputImages = [Picture], PositivePrompt = "rwre sails", Width = 1024, Height = 1024 })).ImageUrl!.AbsoluteUri,
        ["upscaled JPG"] = async client => (await client.RunSingleAsync(new RealEsrgan { Inputs = new() { Image = Picture } })).ImageUrl!.AbsoluteUri,
        ["cut PNG"] = async client => (await client.RunSingleAsync(new RemoveBackground { Model = "runware:109@1", Inputs = s_image, OutputFormat = MediaOutputFormat.Png })).ImageUrl!.AbsoluteUri,
        ["upscaled MP4"] = async client => (await client.RunSingleAsync(new Upscale { Model = "bytedance:50@1", Inputs = ValueMap.Create<JsonData>(("video", Picture)) })).VideoUrl!.AbsoluteUri,
        ["mask PNG"] = async client => (await client.RunSingleAsync(new ImageMasking { Model = "runware:35@1", Inputs = s_image })).MaskImageUrl!.AbsoluteUri,
        ["guide PNG"] = async client => (await client.RunSingleAsync(new ControlNetPreprocess { Model = "runware:canny@1", Inputs = s_image })).GuideImageUrl!.AbsoluteUri,
        ["drawing SVG"] = async client => (await client.RunSingleAsync(new Vectorize { Model = "recraft:1@1", Inputs = s_image })).ImageUrl!.AbsoluteUri,
        ["sound MP3"] = async client => (await client.RunSingleAsync(new AudioInference { Model = "elevenlabs:1@1", PositivePrompt = "Rain" })).AudioUrl!.AbsoluteUri,
        ["sound WAV"] = async client => (await client.RunSingleAsync(new AudioInference { Model = "elevenlabs:1@1", OutputFormat = AudioOutputFormat.Wav, DeliveryMethod = ImageDeliveryMethod.Async })).AudioUrl!.AbsoluteUri,
        ["sound FLAC"] = async client => (await client.RunSingleAsync(new AudioInference { Model = "elevenlabs:1@1", OutputFormat = AudioOutputFormat.Flac })).AudioUrl!.AbsoluteUri,
        ["sound OGG"] = async client => (await client.RunSingleAsync(new AudioInference { Model = "elevenlabs:1@1", OutputFormat = AudioOutputFormat.Ogg })).AudioUrl!.AbsoluteUri,
        ["shape GLB"] = async client => (await client.RunSingleAsync(new ThreeDInference { Model = "microsoft:trellis-2@4b", Inputs = s_image })).Outputs.Files![0].Url!.AbsoluteUri,
        ["model SAFETENSORS"] = async client => (await client.RunSingleAsync(new Training { Model = "exactly:illustrative@training", Inputs = new() { Dataset = "https://media.example.com/boats.zip" }, ImportModel = new() { Air = "acme:boats@1", Name = "Boats" } })).Outputs!.Files![0].Url!.AbsoluteUri,
    };

    public static TheoryData<string, string> Files => new()
    {
        { "image JPG", "\u00ff\u00d8\u00ff" }, { "image PNG", "\u0089PNG" }, { "image WEBP", "RIFF" }, { "person JPG", "\u00ff\u00d8\u00ff" }, { "upscaled JPG", "\u00ff\u00d8\u00ff" }, { "cut PNG", "\u0089PNG" },
        { "upscaled MP4", "\0\0\0" }, { "mask PNG", "\u0089PNG" }, { "guide PNG", "\u0089PNG" }, { "drawing SVG", "<svg " }, { "sound MP3", "\u00ff" },
        { "sound WAV", "RIFF" }, { "sound FLAC", "fLaC" }, { "sound OGG", "OggS" }, { "shape GLB", "glTF" }, { "model SAFETENSORS", "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_task_makes_a_file_of_its_kind(string kind, string start)
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        using var http = new HttpClient();

        var file = await http.GetByteArrayAsync(new Uri(await s_files[kind](client)));

        Assert.StartsWith(start, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.InRange(file.Length, 60, 10_000);
    }

    [Fact]
    public async Task Texts_are_written()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);

        var text = await client.RunSingleAsync(new TextInference { Model = "anthropic:claude@opus-4.6", Messages = [new() { Role = ChatRole.User, Content = "Why blue?" }], IncludeUsage = true, IncludeCost = true });
        var caption = await client.RunSingleAsync(new Caption { Model = "runware:152@2", Inputs = s_image, Prompt = "How many?" });
        var described = await client.RunSingleAsync(new Qwen25Vl3bInstruct { Inputs = new() { Image = Picture } });
        var prompts = await client.RunToEndAsync(new PromptEnhance { Prompt = "A boat", PromptVersions = 3, DeliveryMethod = ImageDeliveryMethod.Async });

        Assert.Equal(("The emulator heard: Why blue?", FinishReason.Stop, 0.21m), (text.Text, text.FinishReason, text.Cost));
        Assert.Equal(7, text.Usage!.TotalTokens);
        Assert.Equal("A test picture. How many?", caption.Text);
        Assert.Equal("A test picture.", described.Text);
        Assert.Equal(3, prompts.Results.Count);
    }

    [Fact]
    public async Task A_file_may_come_in_the_answer()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var request = new ImageInference { Model = "acme:images@1", OutputFormat = ImageOutputFormat.Png };

        var base64 = await client.RunSingleAsync(request with { OutputType = ImageOutputType.Base64Data });
        var dataUri = await client.RunSingleAsync(request with { TaskUuid = Guid.NewGuid(), OutputType = ImageOutputType.DataUri });

        Assert.Equal("data:image/png;base64," + base64.ImageBase64Data, dataUri.ImageDataUri);
        Assert.Null(base64.ImageUrl);
    }

    [Fact]
    public async Task Utilities_are_answered_at_once()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        var image = new ImageInference { Model = "acme:images@1", PositivePrompt = "A boat" };
        var made = await client.RunSingleAsync(image);

        var found = await client.RunSingleAsync(new ModelSearch { Search = "kling 2.1", Limit = 2 });
        var account = await client.RunSingleAsync(new AccountManagement { Operation = AccountOperation.GetDetails });
        var details = await client.RunSingleAsync(new GetTaskDetails { TaskUuid = image.TaskUuid });
        var ready = await client.RunSingleAsync(new ModelUpload { Category = "lora", Architecture = "sdxl", Format = "safetensors", Name = "Boats", Version = "1", Air = "acme:boats@1", DownloadUrl = new("https://media.example.com/boats.safetensors") });

        var imported = await client.RunSingleAsync(new ModelManagement { Operation = ModelOperation.Import, Category = "lora", Architecture = "sdxl", Format = "safetensors", Name = "Boats", Version = "1", Air = "acme:boats@1", DownloadUrl = new("https://media.example.com/boats.safetensors") });
        var removed = await client.RunSingleAsync(new ModelManagement { Operation = ModelOperation.Delete, Category = "lora", Air = "acme:boats@1", UniqueIdentifier = "boats" });

        Assert.Equal((3, 2), (found.TotalResults, found.Results.Count));
        Assert.Equal("Emulator", account.OrganizationName);
        Assert.Contains(made.ImageUuid.ToString(), details.Response.ToString(), StringComparison.Ordinal);
        Assert.Equal(("ready", "acme:boats@1"), (ready.Status, ready.Air));
        Assert.Equal(("import", "ready"), (imported.Operation, imported.Status));
        Assert.Equal(("delete", "acme:boats@1"), (removed.Operation, removed.Air));
    }

    [Fact]
    public async Task A_file_is_kept_and_removed()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        using var http = new HttpClient();
        byte[] bytes = [0x89, .. "PNG and more"u8];

        var kept = await client.RunSingleAsync(new MediaStorage { Operation = MediaOperation.Upload, Media = Convert.ToBase64String(bytes) });
        var old = await client.RunSingleAsync(new ImageUpload { Image = $"data:image/webp;base64,{Convert.ToBase64String(bytes)}" });

        Assert.Equal(bytes, await http.GetByteArrayAsync(kept.MediaUrl));
        Assert.EndsWith(".png", kept.MediaUrl!.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith(".webp", old.ImageUrl!.AbsolutePath, StringComparison.Ordinal);
        await client.RunSingleAsync(new MediaStorage { Operation = MediaOperation.Delete, Media = kept.MediaUuid.ToString() });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(kept.MediaUrl)).StatusCode);
        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.RunSingleAsync(new MediaStorage { Operation = MediaOperation.Delete, Media = kept.MediaUuid.ToString() }));
        Assert.Equal(RunwareErrorCategory.NotFound, failure.Category);
    }

    /// <summary>An answer that is lost makes the next attempt a conflict; what came of the task is then there to be polled for.</summary>
    [Fact]
    public async Task A_lost_answer_costs_no_result()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = ClientOf(emulator);
        emulator.Inject(Fault.AnswerLost with { When = request => request.TaskTypes.Contains("imageInference") });

        var outcome = await client.RunToEndAsync(new ImageInference { Model = "acme:images@1", NumberResults = 3 });

        Assert.Equal(3, outcome.Results.Select(image => image.ImageUuid).Distinct().Count());
        Assert.Equal(2, emulator.Requests.Count(request => request.TaskTypes.Contains("imageInference")));
    }

    [Fact]
    public async Task Some_results_of_an_answer_may_fail()
    {
        await using var emulator = await RunwareEmulator.StartAsync(new() { Outcomes = image => image.Index == 1 ? Outcome.Failed("providerError", "Broken.") : null });
        await using var client = ClientOf(emulator);

        var outcome = await client.RunToEndAsync(new ImageInference { Model = "acme:images@1", NumberResults = 3 });

        Assert.Equal(2, outcome.Results.Count);
        Assert.Equal("providerError", Assert.Single(outcome.Errors).Code);
    }

    /// <summary>Whatever implements it is run by the client; each is tried above, or as a video in the catalogue.</summary>
    [Fact]
    public void Every_contract_of_a_task_is_a_request() => Assert.All(
        typeof(KlingVideo26Standard).Assembly.GetExportedTypes().Where(type => type.GetField("TaskType") is not null && type != typeof(GetResponse)),
        type => Assert.Contains(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRunwareRequest<>)));

    private RunwareClient ClientOf(RunwareEmulator emulator) =>
        new(Fixture.Key, new() { Transport = Transport, WebSocketEndpoint = Fixture.SocketOf(emulator), Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime(), Retry = { Jitter = 0 } });
}

/// <summary>The same over the WebSocket.</summary>
public class EveryTaskOverWebSocketTests : EveryTaskTests
{
    protected override RunwareTransport Transport => RunwareTransport.WebSocket;
}
