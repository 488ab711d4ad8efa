using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>What goes for tasks of every kind.</summary>
public sealed class EveryTaskTests
{
    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"deliveryMethod":"sync"}""", true)]
    [InlineData("""{"deliveryMethod":"async"}""", false)]
    [InlineData("""{"webhookURL":"https://hooks.example.com/"}""", false)]
    [InlineData("""{"webhookURL":"https://hooks.example.com/","deliveryMethod":"sync"}""", true)]
    public async Task An_image_comes_at_once_unless_it_is_asked_for_later(string members, bool atOnce)
    {
        await using var service = await Service.StartAsync();

        var item = Assert.Single((await service.CallAsync(Image(members))).Data);

        Assert.Equal(atOnce, item.TryGetProperty("imageURL", out _));
        Assert.False(item.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task What_came_at_once_can_be_polled_for_as_well()
    {
        await using var service = await Service.StartAsync();
        var image = Image("{}");
        var made = Assert.Single((await service.CallAsync((JsonObject)image.DeepClone())).Data);

        var polled = Assert.Single((await service.PollAsync(Guid.Parse((string)image["taskUUID"]!))).Data);

        Assert.Equal("success", polled.GetProperty("status").GetString());
        Assert.Equal(made.GetProperty("imageUUID").GetString(), polled.GetProperty("imageUUID").GetString());
        Assert.Equal(["conflictTaskUUID"], (await service.CallAsync(image)).Codes);
    }

    [Fact]
    public async Task One_call_may_mix_tasks()
    {
        await using var service = await Service.StartAsync();

        var reply = await service.CallAsync(
            Image("""{"numberResults":2}"""),
            Service.VideoTask(Guid.NewGuid()),
            new JsonObject { ["taskType"] = "promptEnhance", ["taskUUID"] = Guid.NewGuid().ToString(), ["prompt"] = "" },
            new JsonObject { ["taskType"] = "modelSearch", ["taskUUID"] = Guid.NewGuid().ToString(), ["search"] = "kling" });

        Assert.Equal(["imageInference", "imageInference", "videoInference", "modelSearch"], reply.Data.Select(item => item.GetProperty("taskType").GetString()));
        Assert.Equal(["invalidPrompt"], reply.Codes);
    }

    [Fact]
    public async Task A_model_without_a_contract_is_judged_by_that_of_its_task()
    {
        await using var service = await Service.StartAsync();

        Assert.Empty((await service.CallAsync(Image("""{"model":"acme:boat@7","sails":3}"""))).Codes);
        Assert.Equal(["valueTooSmall"], (await service.CallAsync(Image("""{"model":"acme:boat@7","width":0}"""))).Codes);
        Assert.Equal(["invalidTaskType"], (await service.CallAsync(Image("""{"model":"klingai:5@3","positivePrompt":"A boat"}"""))).Codes);
    }

    [Fact]
    public async Task An_error_tells_what_the_parameter_takes()
    {
        await using var service = await Service.StartAsync();

        var width = Assert.Single((await service.CallAsync(Image("""{"model":"civitai:101055@128078","positivePrompt":"A boat","width":65,"height":64}"""))).Errors);
        var format = Assert.Single((await service.CallAsync(Image("""{"outputFormat":"BMP"}"""))).Errors);

        Assert.Equal(("integer", 64, 64), (width.GetProperty("type").GetString(), width.GetProperty("min").GetInt32(), width.GetProperty("multiplier").GetInt32()));
        Assert.EndsWith("#request-width", width.GetProperty("documentation").GetString(), StringComparison.Ordinal);
        Assert.Equal("""["JPG","PNG","WEBP"]""", format.GetProperty("allowedValues").GetRawText());
    }

    [Fact]
    public async Task A_task_that_fails_at_once_is_refused()
    {
        await using var service = await Service.StartAsync(new() { Outcomes = _ => Outcome.Failed("invalidProviderContent", "Not that.") });

        var reply = await service.CallAsync(Image("{}"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["invalidProviderContent"], reply.Codes);
    }

    [Theory]
    [InlineData("***", "invalidMedia")]
    [InlineData("", "invalidMedia")]
    [InlineData("data:image/png;base64,***", "invalidMedia")]
    public async Task What_is_no_file_is_not_kept(string media, string code)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal([code], (await service.CallAsync(new JsonObject { ["taskType"] = "mediaStorage", ["taskUUID"] = Guid.NewGuid().ToString(), ["operation"] = "upload", ["media"] = media })).Codes);
    }

    [NeedsFfprobeTheory]
    [InlineData("imageInference", "JPG", "mjpeg")]
    [InlineData("imageInference", "PNG", "png")]
    [InlineData("imageInference", "WEBP", "webp")]
    [InlineData("audioInference", "MP3", "mp3")]
    [InlineData("audioInference", "WAV", "pcm_s16le")]
    [InlineData("audioInference", "FLAC", "flac")]
    [InlineData("audioInference", "OGG", "vorbis")]
    public async Task Ffprobe_reads_the_file(string taskType, string format, string codec)
    {
        await using var service = await Service.StartAsync();
        var made = Assert.Single((await service.CallAsync(Image($$"""{"taskType":"{{taskType}}","outputFormat":"{{format}}"}"""))).Data);
        var url = made.EnumerateObject().Single(member => member.Name.EndsWith("URL", StringComparison.Ordinal)).Value.GetString()!;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await service.Http.GetByteArrayAsync(new Uri(url)));
            using var ffprobe = Process.Start(new ProcessStartInfo("ffprobe", ["-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", file]) { RedirectStandardOutput = true })!;

            Assert.Equal(codec, (await ffprobe.StandardOutput.ReadToEndAsync()).Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static JsonObject Image(string members)
    {
        var image = new JsonObject { ["taskType"] = "imageInference", ["taskUUID"] = Guid.NewGuid().ToString(), ["model"] = "acme:images@1" };
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject()) image[name] = value?.DeepClone();
        return image;
    }
}
