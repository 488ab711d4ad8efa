using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

public sealed class RequestFileTests
{
    [Fact]
    public async Task Five_faults_are_five_lines_and_nothing_is_sent()
    {
        await using var service = await EmulatedService.StartAsync();
        using var files = new TemporaryFolder();

        var result = await service.RunAsync("runware", "generate", "--request", files.Write("bad.json", Requests.FiveFaults));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(Requests.FivePlaces.Order(), result.ErrorLines.Select(line => line.Split('`')[1]).Order());
        Assert.Empty(result.Output);
        Assert.Empty(service.Emulator.Requests);
        Assert.Empty(service.Folder.Files);
    }

    [Fact]
    public async Task A_file_is_sent_as_it_is()
    {
        await using var service = await EmulatedService.StartAsync();
        using var files = new TemporaryFolder();

        var result = await service.RunAsync("runware", "generate", "--request", files.Write("good.json", Requests.Valid));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(JsonNode.DeepEquals(Requests.Object(), service.SentTask()));
        Assert.EndsWith("cost unknown\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_reads_standard_input()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync(["runware", "generate", "--request", "-"], new() { Input = "\uFEFF" + Requests.Valid });

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(JsonNode.DeepEquals(Requests.Object(), service.SentTask()));
    }

    [Fact]
    public async Task A_file_is_a_template_for_tasks_of_other_uuids()
    {
        await using var service = await EmulatedService.StartAsync();
        const string other = "a1d7c7f2-52c5-4a6b-8a44-6b6c1f4f9e21";

        var result = await service.RunAsync(["runware", "generate", "--request", "-", "--task-uuid", other], new() { Input = Requests.Valid });

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(other, (string?)service.SentTask()["taskUUID"]);
        Assert.Equal(other, result.ErrorLines[0].Split(' ')[1]);
    }

    [Theory]
    [InlineData("", "The text is ")]
    [InlineData("{\"taskType\": x}", "line 1, byte ")]
    [InlineData("[]", "The value is an array")]
    [InlineData("null", "The value is null")]
    public async Task A_file_that_holds_no_request_is_refused_in_a_sentence(string text, string sentence)
    {
        await using var service = await EmulatedService.StartAsync();

        foreach (var taskUuid in new string[][] { [], ["--task-uuid", Requests.TaskUuid] })
        {
            var result = await service.RunAsync(["runware", "generate", "--request", "-", .. taskUuid], new() { Input = text });

            Assert.Equal(2, result.ExitCode);
            Assert.Contains(sentence, result.ErrorLines[0], StringComparison.Ordinal);
            Assert.Empty(service.Emulator.Requests);
        }
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var result = await CommandLine.RunAsync("runware", "generate", "--request", "nowhere.json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("contracts: There is no file nowhere.json.", Assert.Single(result.ErrorLines));
    }
}
