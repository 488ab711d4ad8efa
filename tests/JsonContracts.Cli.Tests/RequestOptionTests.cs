using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

public sealed class RequestOptionTests
{
    private const string Image = "https://media.example.com/a.png";
    private const string Second = "6d9f3b80-6a6e-4f0e-8f2b-9a4a3f9d1c77";
    private const string Video = "https://media.example.com/a.mp4";

    /// <summary>Options, and what they add to the request.</summary>
    public static TheoryData<string[], string> Options => new()
    {
        { ["--negative-prompt", "-rain, \"fog\""], """{"negativePrompt":"-rain, \"fog\""}""" },
        { ["--duration", "10"], """{"duration":10}""" },
        { ["--duration", "5.0"], """{"duration":5.0}""" },
        { ["--cfg-scale", "0.7"], """{"CFGScale":0.7}""" },
        { ["--cfg-scale=7e-1"], """{"CFGScale":0.7}""" },
        { ["--width", "1280", "--height", "720"], """{"width":1280,"height":720}""" },
        { ["--size", "720p-16x9"], """{"width":1280,"height":720}""" },
        { ["--size", "720P-1x1"], """{"width":960,"height":960}""" },
        { ["--size", "720p-9x16"], """{"width":720,"height":1280}""" },
        { ["--output-type", "URL"], """{"outputType":"URL"}""" },
        { ["--output-format", "webm"], """{"outputFormat":"WEBM"}""" },
        { ["--output-quality", "20"], """{"outputQuality":20}""" },
        { ["--number-results", "2"], """{"numberResults":2}""" },
        { ["--ttl", "60"], """{"ttl":60}""" },
        { ["--webhook-url", "https://example.com/hook?a=1"], """{"webhookURL":"https://example.com/hook?a=1"}""" },
        { ["--upload-endpoint", "https://example.com/put"], """{"uploadEndpoint":"https://example.com/put"}""" },
        { ["--delivery-method", "async"], """{"deliveryMethod":"async"}""" },
        { ["--include-cost", "false"], """{"includeCost":false}""" },
        { ["--include-cost"], "{}" },
        { ["--check-content"], """{"safety":{"checkContent":true}}""" },
        { ["--safety-mode", "FULL", "--check-content", "true"], """{"safety":{"checkContent":true,"mode":"full"}}""" },
        { ["--sound"], """{"providerSettings":{"klingai":{"sound":true}}}""" },
        { ["--sound", "false"], """{"providerSettings":{"klingai":{"sound":false}}}""" },
        { ["--reference-video", Video], """{"inputs":{"referenceVideos":["https://media.example.com/a.mp4"]}}""" },
        {
            ["--reference-video", Video, "--keep-original-sound", "--character-orientation", "video"],
            """
            {
              "inputs":{"referenceVideos":["https://media.example.com/a.mp4"]},
              "providerSettings":{"klingai":{"keepOriginalSound":true,"characterOrientation":"video"}}
            }
            """
        },
        { ["--frame-image", Image], """{"inputs":{"frameImages":["https://media.example.com/a.png"]}}""" },
        {
            ["--frame-image", Image, "--frame-image", Second],
            """{"inputs":{"frameImages":["https://media.example.com/a.png","6d9f3b80-6a6e-4f0e-8f2b-9a4a3f9d1c77"]}}"""
        },
        { ["--first-frame", Image], """{"inputs":{"frameImages":[{"image":"https://media.example.com/a.png","frame":"first"}]}}""" },
        {
            ["--last-frame", Second, "--first-frame", Image],
            """
            {"inputs":{"frameImages":[
              {"image":"https://media.example.com/a.png","frame":"first"},
              {"image":"6d9f3b80-6a6e-4f0e-8f2b-9a4a3f9d1c77","frame":"last"}
            ]}}
            """
        },
        {
            ["--last-frame", Second, "--frame-image", Image],
            """
            {"inputs":{"frameImages":[
              "https://media.example.com/a.png",
              {"image":"6d9f3b80-6a6e-4f0e-8f2b-9a4a3f9d1c77","frame":"last"}
            ]}}
            """
        },
        { ["--frame-image", "iVBORw0KGgo="], """{"inputs":{"frameImages":["iVBORw0KGgo="]}}""" },
    };

    /// <summary>Options that the contract refuses, and what it says about the place.</summary>
    public static TheoryData<string[], string> Refusals => new()
    {
        { ["--cfg-scale", "1.7"], "`/CFGScale` is 1.7; the schema allows at most 1" },
        { ["--cfg-scale", "0,7"], "`/CFGScale` is \"0,7\"; the schema allows a number" },
        { ["--duration", "7"], "`/duration` is 7; the schema allows one of 5, 10" },
        { ["--output-format", "AVI"], "`/outputFormat` is \"AVI\"; the schema allows one of \"MP4\", \"WEBM\", \"MOV\"" },
        { ["--number-results", "0"], "`/numberResults` is 0; the schema allows at least 1" },
        { ["--number-results", "many"], "`/numberResults` is \"many\"; the schema allows an integer" },
        { ["--width", "1280"], "`/height` is missing; the schema requires it together with `width`" },
        { ["--webhook-url", "example"], "`/webhookURL` is \"example\"; the schema allows a URI" },
        { ["--task-uuid", "1"], "`/taskUUID` is \"1\"; the schema allows a UUID" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_option_becomes_a_member_of_the_request(string[] options, string members)
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync(["runware", "generate", "A paper boat", "--task-uuid", Requests.TaskUuid, .. options]);

        Assert.True(result.ExitCode == 0, result.Error);
        var expected = Requests.Object();
        expected["positivePrompt"] = "A paper boat";
        expected["includeCost"] = true;
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject()) expected[name] = value?.DeepClone();
        Assert.True(JsonNode.DeepEquals(expected, service.SentTask()), service.SentTask().ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_wrong_value_is_refused_in_the_words_of_the_contract(string[] options, string message)
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync(["runware", "generate", "A paper boat", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.ErrorLines);
        Assert.Empty(service.Emulator.Requests);
    }

    [Fact]
    public void Every_member_of_the_schema_has_an_option_with_its_description()
    {
        using var schema = JsonDocument.Parse(ContractCatalogue.Text("kling-video-2.6-standard.schema.json"));
        var others = new[] { "taskType", "model", "positivePrompt", "inputs", "safety", "providerSettings" };
        var command = GenerateCommand.Create(null!);

        var all = schema.RootElement.GetProperty("properties").EnumerateObject();
        var members = all.Where(member => !others.Contains(member.Name)).ToList();
        Assert.Equal(15, members.Count);
        foreach (var member in members)
        {
            var name = "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(member.Name);
            var option = Assert.Single(command.Options, option => option.Name == name);
            Assert.StartsWith(member.Value.GetProperty("description").GetString()!, option.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_task_gets_a_uuid_of_its_own()
    {
        await using var first = await EmulatedService.StartAsync();
        await using var second = await EmulatedService.StartAsync();

        await first.RunAsync("runware", "generate", "A paper boat");
        await second.RunAsync("runware", "generate", "A paper boat");

        Assert.NotEqual((string?)first.SentTask()["taskUUID"], (string?)second.SentTask()["taskUUID"]);
    }

    [Theory]
    [InlineData("image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2 })]
    [InlineData("image/jpeg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    [InlineData("image/gif", new byte[] { (byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'9' })]
    [InlineData("image/webp", new byte[] { 0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50 })]
    public async Task A_local_image_travels_inside_the_request(string type, byte[] content)
    {
        await using var service = await EmulatedService.StartAsync();
        var file = service.Folder.Write("picture of whatever name", content);

        var result = await service.RunAsync("runware", "generate", "A paper boat", "--frame-image", file);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal($"data:{type};base64,{Convert.ToBase64String(content)}", (string?)service.SentTask()["inputs"]!["frameImages"]![0]);
    }

    [Fact]
    public async Task Images_that_cannot_be_sent_are_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("notes.png", "not an image");
        var large = Path.Combine(folder.Path, "large.png");
        using (var file = File.Create(large)) file.SetLength((ImageFile.MaxMebibytes * 1024L * 1024L) + 1);

        var cases = new[] { (text, "not an image"), (large, "at most 20 MiB"), ("missing.png", "no image file missing.png") };
        foreach (var (image, reason) in cases)
        {
            await using var service = await EmulatedService.StartAsync();
            var result = await service.RunAsync("runware", "generate", "A paper boat", "--first-frame", image);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains(reason, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
            Assert.Empty(service.Emulator.Requests);
        }
    }
}
