using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>Every task of the service, and every earlier spelling that clients still send: what is asked, and a member of what comes back.</summary>
public sealed class SpellingTests
{
    public static TheoryData<string, string, string> Tasks => new()
    {
        { "imageInference", """{"model":"acme:images@1","positivePrompt":"A boat"}""", "imageURL" },
        { "videoInference", """{"model":"acme:videos@1","positivePrompt":"A boat"}""", "videoURL" },
        { "audioInference", """{"model":"acme:sounds@1","positivePrompt":"Rain"}""", "audioURL" },
        { "3dInference", """{"model":"acme:shapes@1","positivePrompt":"A boat"}""", "outputs" },
        { "textInference", """{"model":"acme:texts@1","messages":[{"role":"user","content":"Why?"}]}""", "text" },
        { "upscale", """{"model":"acme:tools@1","inputs":{"image":"https://media.example.com/boat.png"}}""", "imageURL" },
        { "removeBackground", """{"model":"acme:tools@1","inputs":{"video":"https://media.example.com/boat.png"}}""", "videoURL" },
        { "caption", """{"model":"acme:tools@1","inputs":{"image":"https://media.example.com/boat.png"}}""", "text" },
        { "imageMasking", """{"model":"acme:tools@1","inputs":{"image":"https://media.example.com/boat.png"}}""", "maskImageURL" },
        { "controlNetPreprocess", """{"model":"acme:tools@1","inputs":{"image":"https://media.example.com/boat.png"}}""", "guideImageURL" },
        { "promptEnhance", """{"prompt":"A boat"}""", "text" },
        { "vectorize", """{"model":"acme:tools@1","inputs":{"image":"https://media.example.com/boat.png"}}""", "imageURL" },
        { "training", """{"model":"acme:trainer@1","inputs":{"dataset":"https://media.example.com/boats.zip"},"importModel":{"air":"acme:boats@1","name":"Boats"}}""", "air" },
        { "photoMaker", """{"model":"civitai:139562@344487","inputImages":["https://media.example.com/boat.png"],"positivePrompt":"rwre sails","width":1024,"height":1024}""", "inputImagesUUID" },
        { "modelSearch", """{"search":"kling"}""", "results" },
        { "mediaStorage", """{"operation":"upload","media":"https://media.example.com/boat.png"}""", "mediaUUID" },
        { "imageUpload", """{"image":"https://media.example.com/boat.png"}""", "imageUUID" },
        { "accountManagement", """{"operation":"getDetails"}""", "balance" },
        { "modelUpload", """{"category":"lora","architecture":"sdxl","format":"safetensors","name":"Boats","version":"1","downloadURL":"https://media.example.com/boats.safetensors"}""", "air" },
        { "modelManagement", """{"operation":"import","category":"lora","architecture":"sdxl","format":"safetensors","name":"Boats","version":"1","downloadURL":"https://media.example.com/boats.safetensors"}""", "air" },
        { "modelManagement", """{"operation":"update","category":"lora","air":"acme:boats@1","shortDescription":"Paper boats"}""", "air" },
        { "modelManagement", """{"operation":"delete","category":"lora","air":"acme:boats@1","uniqueIdentifier":"boats"}""", "air" },
        { "ping", "{}", "pong" },

        { "imageUpscale", """{"inputImage":"https://media.example.com/boat.png","upscaleFactor":2,"outputType":["URL"]}""", "imageURL" },
        { "imageBackgroundRemoval", """{"inputImage":"https://media.example.com/boat.png","settings":{"rgba":[255,255,255,0]}}""", "imageURL" },
        { "imageCaption", """{"inputImage":"https://media.example.com/boat.png"}""", "text" },
        { "imageCaption", """{"inputImages":["https://media.example.com/boat.png","https://media.example.com/boat.png"]}""", "text" },
        { "imageControlNetPreProcess", """{"inputImage":"https://media.example.com/boat.png","preProcessorType":"lineart_anime","width":512,"height":512}""", "guideImageURL" },
        { "controlNetPreprocess", """{"inputImage":"https://media.example.com/boat.png","preProcessorType":"canny","lowThresholdCanny":100,"highThresholdCanny":200}""", "guideImageURL" },
        { "imageMasking", """{"model":"runware:35@1","inputImage":"https://media.example.com/boat.png","confidence":0.25,"maxDetections":6,"maskPadding":4,"maskBlur":4}""", "detections" },
        { "imageInference", """{"model":"runware:101@1","positivePrompt":"A boat","width":1024,"height":1024,"seedImage":"https://media.example.com/boat.png","maskImage":"https://media.example.com/boat.png","checkNSFW":true}""", "NSFWContent" },
        { "videoInference", """{"model":"klingai:kling-video@2.6-standard","positivePrompt":"A boat","frameImages":["https://media.example.com/boat.png"],"nsfw_check":"fast"}""", "NSFWContent" },
        { "modelSearch", """{"visibility":"all"}""", "results" },
    };

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task A_task_is_answered_in_the_spelling_that_it_came_in(string taskType, string members, string member)
    {
        await using var service = await Service.StartAsync();
        var task = Of(taskType, members);

        var reply = await service.CallAsync(task);
        Assert.Empty(reply.Codes);
        Assert.All(reply.Data, item => Assert.Equal(taskType, item.GetProperty("taskType").GetString()));
        // What was only acknowledged is asked for.
        for (var poll = 0; poll < 9 && !reply.Data.Any(item => item.TryGetProperty(member, out _)); poll++) reply = await service.PollAsync(Guid.Parse((string)task["taskUUID"]!));

        var told = reply.Data.First(item => item.TryGetProperty(member, out _));
        Assert.Equal((taskType, (string?)task["taskUUID"]), (told.GetProperty("taskType").GetString(), told.GetProperty("taskUUID").GetString()));
    }

    [Fact]
    public async Task Earlier_tasks_are_told_as_they_came_and_refused_by_their_names()
    {
        await using var service = await Service.StartAsync();
        var task = Of("imageUpscale", """{"inputImage":"https://media.example.com/boat.png","upscaleFactor":2}""");
        await service.CallAsync(task);

        var details = Assert.Single((await service.CallAsync(Of("getTaskDetails", $$"""{"taskUUID":"{{task["taskUUID"]}}"}"""))).Data);
        var refused = Assert.Single((await service.CallAsync(Of("imageUpscale", """{"upscaleFactor":2}"""))).Errors);

        Assert.True(JsonNode.DeepEquals(task, JsonNode.Parse(details.GetProperty("request")[0].GetRawText())));
        Assert.Equal(("missingInputs", "imageUpscale"), (refused.GetProperty("code").GetString(), refused.GetProperty("taskType").GetString()));
    }

    /// <summary>What a model does not take, it does not take at the root either; and nothing is moved over what is there.</summary>
    [Theory]
    [InlineData("""{"inputImage":"https://media.example.com/boat.png"}""", "unsupportedParameter inputImage")]
    [InlineData("""{"confidence":1}""", "unsupportedParameter confidence")]
    [InlineData("""{"frameImages":["https://media.example.com/a.png"],"inputs":{"frameImages":["https://media.example.com/b.png"]}}""", "unsupportedParameter frameImages")]
    [InlineData("""{"inputs":7,"frameImages":["https://media.example.com/a.png"]}""", "invalidInputs inputs,unsupportedParameter frameImages")]
    public async Task A_member_that_has_no_place_today_stays_where_it_is(string members, string expected)
    {
        await using var service = await Service.StartAsync();

        var reply = await service.SubmitAsync(Guid.NewGuid(), members);

        Assert.Equal(expected.Split(','), reply.Errors.Select(error => $"{error.GetProperty("code")} {error.GetProperty("parameter")}").Order());
    }

    [Fact]
    public async Task Pictures_of_a_person_count_their_seeds_on()
    {
        await using var service = await Service.StartAsync();
        var kept = Guid.NewGuid();

        var made = (await service.CallAsync(Of("photoMaker", $$"""{"model":"civitai:139562@344487","inputImages":["{{kept}}","https://media.example.com/boat.png"],"positivePrompt":"rwre sails","width":1024,"height":1024,"numberResults":3}"""))).Data;

        var seeds = made.Select(item => item.GetProperty("seed").GetInt64()).ToList();
        Assert.Equal([seeds[0], seeds[0] + 1, seeds[0] + 2], seeds);
        Assert.Equal(kept, made[0].GetProperty("inputImagesUUID")[0].GetGuid());
        Assert.Equal(2, made[0].GetProperty("inputImagesUUID").GetArrayLength());
        Assert.All(made, item => Assert.True(PhotoMakerResult.IsValidJson(item.GetRawText(), out var violations), violations.ToString()));
    }

    [Theory]
    [InlineData("""{"operation":"delete","category":"lora"}""", "missingAir,missingUniqueIdentifier")]
    [InlineData("""{"operation":"import","category":"lora"}""", "missingArchitecture,missingDownloadURL,missingFormat,missingName,missingVersion")]
    [InlineData("""{"operation":"copy","category":"lora"}""", "invalidOperation")]
    public async Task An_operation_on_a_model_needs_what_it_needs(string members, string codes)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(codes.Split(','), (await service.CallAsync(Of("modelManagement", members))).Codes.Order());
    }

    private static JsonObject Of(string taskType, string members)
    {
        var task = new JsonObject { ["taskType"] = taskType, ["taskUUID"] = Guid.NewGuid().ToString() };
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject()) task[name] = value?.DeepClone();
        return task;
    }
}
