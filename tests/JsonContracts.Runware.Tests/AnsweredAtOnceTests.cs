using System;
using System.Linq;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests;

/// <summary>The service answers many tasks with the call itself. Nothing is polled for then, and nothing of the answer is lost.</summary>
public class AnsweredAtOnceTests
{
    private static readonly ImageInference Image = new() { Model = "acme:images@1", PositivePrompt = "A paper boat", NumberResults = 2 };

    [Fact]
    public async Task Results_in_the_answer_are_delivered_without_a_poll()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1), ImageItem(2)));

        var outcome = await run.Client.RunToEndAsync(Fresh());

        Assert.True(outcome.IsComplete);
        Assert.Equal([1, 2], outcome.Results.Select(image => image.Seed));
        Assert.Single(run.Service.Calls);
    }

    [Fact]
    public async Task An_acknowledgement_is_polled_for()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Data("""{"taskType":"imageInference","taskUUID":"TASK"}"""),
            Steps.Data(ImageItem(1, ""","status":"success" """), """{"taskType":"imageInference","taskUUID":"TASK","status":"processing"}"""),
            Steps.Data(ImageItem(1, ""","status":"success" """), ImageItem(2, ""","status":"success" """)));

        Assert.Equal([1, 2], (await run.Client.RunToEndAsync(Fresh())).Results.Select(image => image.Seed));
        Assert.Equal(["imageInference", "getResponse", "getResponse"], run.Service.TaskTypes);
    }

    /// <summary>What a newer service tells with an acknowledgement must not pass for a result, or for a broken one.</summary>
    [Fact]
    public async Task An_acknowledgement_that_says_more_is_polled_for()
    {
        await using var run = await Fixture.StartAsync(
            Steps.Data("""{"taskType":"videoInference","taskUUID":"TASK","queuePosition":7}"""),
            Steps.Success);

        Assert.Equal(["v1"], (await run.RunAsync()).Videos);
    }

    [Fact]
    public async Task Errors_beside_results_are_delivered_with_them()
    {
        await using var run = await Fixture.StartAsync(Steps.Json($$"""{"data":[{{ImageItem(1)}}],"errors":[{"code":"providerError","message":"Broken.","taskUUID":"TASK"}]}"""));

        var outcome = await run.Client.RunToEndAsync(Fresh());

        Assert.Equal(1, Assert.Single(outcome.Results).Seed);
        Assert.Equal("providerError", Assert.Single(outcome.Errors).Code);
        Assert.False(outcome.Failure!.MayBeRunning);
        Assert.Single(run.Service.Calls);
    }

    /// <summary>Some models make fewer images than asked for. The answer is complete, so there is nothing to wait for.</summary>
    [Fact]
    public async Task Fewer_results_than_asked_for_are_the_end_when_they_come_at_once()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1)));

        var outcome = await run.Client.RunToEndAsync(Fresh());

        Assert.True(outcome.IsComplete);
        Assert.Single(outcome.Results);
        Assert.Single(run.Service.Calls);
    }

    [Fact]
    public async Task A_result_that_breaks_its_contract_fails_alone()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1), """{"taskType":"imageInference","taskUUID":"TASK","imageUUID":7}"""));

        var outcome = await run.Client.RunToEndAsync(Fresh());

        Assert.Single(outcome.Results);
        Assert.Equal("unrecognizedResponse", Assert.Single(outcome.Errors).Code);
    }

    [Fact]
    public async Task What_a_result_has_beyond_its_contract_is_kept()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1, ""","outputs":{"textBlocks":["A"]}""")));

        var image = await run.Client.RunSingleAsync(Fresh() with { NumberResults = null });

        Assert.Equal("""{"textBlocks":["A"]}""", image.AdditionalProperties["outputs"].ToString());
    }

    [Fact]
    public async Task Several_texts_of_one_task_are_told_apart()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(
            """{"taskType":"promptEnhance","taskUUID":"TASK","text":"One."}""",
            """{"taskType":"promptEnhance","taskUUID":"TASK","text":"Two."}"""));

        var outcome = await run.Client.RunToEndAsync(new PromptEnhance { Prompt = "Boat", PromptVersions = 2 });

        Assert.Equal(["One.", "Two."], outcome.Results.Select(text => text.Text));
    }

    [Fact]
    public async Task A_submitted_task_that_is_answered_at_once_is_followed_without_a_call()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1), ImageItem(2)));

        var task = await run.Client.SubmitAsync(Fresh());

        Assert.Equal([1, 2], await run.Client.ResumeAsync(task).Select(image => image.Seed).ToListAsync());
        Assert.Single(run.Service.Calls);
    }

    [Fact]
    public async Task The_end_is_reported()
    {
        await using var run = await Fixture.StartAsync(Steps.Data(ImageItem(1), ImageItem(2)));
        var receiver = new Receiver();

        await run.Client.RunToEndAsync(Fresh(), receiver);

        Assert.Equal([RunwareStage.Submitting, RunwareStage.Accepted, RunwareStage.Finished], receiver.Reports.Select(report => report.Stage));
        Assert.Equal((2, 0), (receiver.Reports[^1].Finished, receiver.Reports[^1].Polls));
    }

    [Fact]
    public async Task A_utility_is_answered_once()
    {
        await using var run = await Fixture.StartAsync(Steps.Data("""{"taskType":"modelSearch","taskUUID":"TASK","totalResults":1,"results":[{"air":"a:1@1","name":"A","tags":[1]}]}"""));

        var found = await run.Client.RunSingleAsync(new ModelSearch { Search = "a" });

        Assert.Equal("A", Assert.Single(found.Results).Name);
        Assert.Single(run.Service.Calls);
    }

    /// <summary>One page of the service shows an object where others have a list.</summary>
    [Fact]
    public async Task A_utility_may_be_answered_without_a_list()
    {
        await using var run = await Fixture.StartAsync(Steps.Json("""{"data":{"taskType":"imageUpload","taskUUID":"TASK","imageUUID":"0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f50"}}"""));

        Assert.Equal(new Guid("0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f50"), (await run.Client.RunSingleAsync(new ImageUpload { Image = "AAAA" })).ImageUuid);
    }

    [Theory]
    [InlineData("""{"taskType":"modelSearch","taskUUID":"TASK"}""")]
    [InlineData("""{"taskType":"modelSearch","taskUUID":"TASK","totalResults":"many"}""")]
    public async Task A_utility_without_its_answer_is_a_failure_and_is_not_polled_for(string item)
    {
        await using var run = await Fixture.StartAsync(options => options.Retry.MaxRetries = 0, Steps.Data(item));

        var failure = await Assert.ThrowsAsync<RunwareException>(() => run.Client.RunSingleAsync(new ModelSearch { Search = "a" }));

        Assert.Equal(RunwareErrorCategory.ServerError, failure.Category);
        Assert.Single(run.Service.Calls);
    }

    [Fact]
    public async Task An_upload_of_a_model_goes_on_until_it_is_ready()
    {
        string Item(string status) => $$"""{"taskType":"modelUpload","taskUUID":"TASK","status":"{{status}}","air":"acme:boats@1"}""";
        await using var run = await Fixture.StartAsync(Steps.Data(Item("validated")), Steps.Data(Item("stored")), Steps.Data(Item("ready")));

        Assert.Equal("ready", (await run.Client.RunSingleAsync(Upload)).Status);
        Assert.Equal(["modelUpload", "getResponse", "getResponse"], run.Service.TaskTypes);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("downloadError")]
    public async Task An_upload_of_a_model_may_fail(string status)
    {
        await using var run = await Fixture.StartAsync(Steps.Data($$"""{"taskType":"modelUpload","taskUUID":"TASK","status":"{{status}}","message":"No such file."}"""));

        var failure = await Assert.ThrowsAsync<RunwareException>(() => run.Client.RunSingleAsync(Upload with { TaskUuid = Guid.NewGuid() }));

        Assert.Equal("No such file.", Assert.Single(failure.Errors).Message);
    }

    [Fact]
    public async Task One_result_cannot_be_had_of_a_request_for_several()
    {
        await using var run = await Fixture.StartAsync(Steps.Ack);

        await Assert.ThrowsAsync<ArgumentException>(() => run.Client.RunSingleAsync(Fresh()));
        Assert.Empty(run.Service.Calls);
    }

    private static readonly ModelUpload Upload = new() { Category = "lora", Architecture = "sdxl", Format = "safetensors", Name = "Boats", Version = "1", DownloadUrl = new("https://media.example.com/boats.safetensors") };

    private static ImageInference Fresh() => Image with { TaskUuid = Guid.NewGuid() };

    private static string ImageItem(int number, string more = "") =>
        $$"""{"taskType":"imageInference","taskUUID":"TASK","imageUUID":"0f4b7e1c-9d1e-4a53-8a0f-2d6c1b3e4f5{{number}}","imageURL":"https://im.example/{{number}}.jpg","seed":{{number}}{{more}}}""";
}
