using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using Spectre.Console;

namespace JsonContracts.Cli.Tests;

public sealed class GenerateTests
{
    [Fact]
    public async Task Without_a_key_an_emulator_answers_and_says_so_in_one_line()
    {
        using var folder = new TemporaryFolder();

        var result = await CommandLine.RunAsync("runware", "generate", "A paper boat", "--output", folder.Path);

        Assert.Equal(0, result.ExitCode);
        var video = Assert.Single(folder.Files);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(video)}\tseed [0-9]+\tcost 0\\.21 USD\n$", result.Output);
        Assert.Single(result.ErrorLines, line => line.StartsWith("RUNWARE_API_KEY is not set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_key_nothing_is_emulated_and_the_key_is_sent()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 1, ApiKeys = ["secret"] });

        var result = await service.RunAsync(["runware", "generate", "A paper boat"], new() { Variables = { ["RUNWARE_API_KEY"] = " secret\n" } });

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.DoesNotContain("emulator", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error + result.Output, StringComparison.Ordinal);
        var download = Assert.Single(service.Emulator.Requests, request => !request.IsApiCall);
        Assert.DoesNotContain("Authorization", download.Headers.Keys);
    }

    [Theory]
    [InlineData("MP4", ".mp4", 4, "ftypisom")]
    [InlineData("MOV", ".mov", 4, "ftypqt  ")]
    [InlineData("WEBM", ".webm", 24, "webm")]
    public async Task The_file_is_a_video_of_the_format_named_by_its_uuid(string format, string extension, int offset, string signature)
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync("runware", "generate", "A paper boat", "--output-format", format);

        var file = Assert.Single(service.Folder.Files);
        Assert.Equal(file, result.Output.Split('\t')[0]);
        Assert.Equal(extension, Path.GetExtension(file));
        Assert.True(Guid.TryParse(Path.GetFileNameWithoutExtension(file), out _));
        Assert.Equal(signature, System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file), offset, signature.Length));
    }

    [Fact]
    public async Task Three_results_are_three_files_and_a_sum()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 1, PricePerResult = 0.1m });

        var result = await service.RunAsync("runware", "generate", "A paper boat", "--number-results", "3");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, service.Folder.Files.Length);
        Assert.Equal(service.Folder.Files.Order(), result.OutputLines.Select(line => line.Split('\t')[0]).Order());
        Assert.Contains("3 videos, 0.3 USD together.", result.ErrorLines);
    }

    [Fact]
    public async Task Json_is_one_object_a_line()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync(
            "runware", "generate", "A paper boat", "--number-results", "2", "--include-cost", "false", "--json", "--task-uuid", Requests.TaskUuid);

        Assert.Equal(2, result.OutputLines.Length);
        foreach (var line in result.OutputLines)
        {
            using var json = JsonDocument.Parse(line);
            var video = json.RootElement;
            var path = video.GetProperty("path").GetString();
            Assert.True(File.Exists(path));
            Assert.Equal(Requests.TaskUuid, video.GetProperty("taskUUID").GetString());
            Assert.Equal(Path.GetFileNameWithoutExtension(path), video.GetProperty("videoUUID").GetString());
            Assert.StartsWith("http://127.0.0.1", video.GetProperty("videoURL").GetString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Number, video.GetProperty("seed").ValueKind);
            Assert.Equal(JsonValueKind.Null, video.GetProperty("cost").ValueKind);
            Assert.Equal(JsonValueKind.Null, video.GetProperty("NSFWContent").ValueKind);
        }
    }

    [Fact]
    public async Task Progress_is_lines_on_standard_error_that_do_not_repeat()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 4 });

        var result = await service.RunAsync("runware", "generate", "A paper boat", "--task-uuid", Requests.TaskUuid);

        Assert.Equal(
            [
                $"Task {Requests.TaskUuid}",
                "Submitting",
                "Accepted",
                "Processing: 0 of 1 ready, 25 %",
                "Processing: 0 of 1 ready, 50 %",
                "Processing: 0 of 1 ready, 75 %",
                "Finished: 1 of 1 ready",
            ],
            result.ErrorLines);
        Assert.Single(result.OutputLines);
    }

    [Fact]
    public async Task A_terminal_gets_a_bar_and_its_results_after_it()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 3 });
        using var screen = new StringWriter();
        var terminal = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });

        string[] arguments = ["runware", "generate", "A boat", "--number-results", "2", "--task-uuid", Requests.TaskUuid];

        var result = await service.RunAsync(arguments, new() { Terminal = terminal });

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.OutputLines.Length);
        Assert.Equal([$"Task {Requests.TaskUuid}", "2 videos, 0.42 USD together."], result.ErrorLines);
        Assert.Contains("2 of 2 ready", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", screen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@boat.txt")]
    [InlineData("-5 degrees and falling")]
    [InlineData("--sound of rain")]
    [InlineData("Ein Boot 🚤 im „Regen“\nund Nebel")]
    [InlineData("{\"positivePrompt\": 1}")]
    public async Task A_prompt_is_sent_as_it_is(string prompt)
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await CommandLine.RunAsync(
            "runware", "generate", "--endpoint", service.Emulator.Endpoint.ToString(), "--output", service.Folder.Path, "--", prompt);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(prompt, (string?)service.SentTask()["positivePrompt"]);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        await using var service = await EmulatedService.StartAsync();
        var deep = Path.Combine(service.Folder.Path, "new", "folder");

        var result = await CommandLine.RunAsync("runware", "generate", "A paper boat", "--endpoint", service.Emulator.Endpoint.ToString(), "-o", deep);

        Assert.Equal(0, result.ExitCode);
        Assert.Single(Directory.GetFiles(deep));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_noticed_before_anything_is_sent()
    {
        await using var service = await EmulatedService.StartAsync();
        var file = service.Folder.Write("file", "in the way");

        var result = await CommandLine.RunAsync("runware", "generate", "A boat", "--endpoint", service.Emulator.Endpoint.ToString(), "-o", file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(file, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(service.Emulator.Requests);
    }

    [Fact]
    public async Task A_video_that_is_flagged_is_marked()
    {
        await using var service = await EmulatedService.StartAsync(new()
        {
            PollsUntilSuccess = 1,
            Outcomes = _ => Outcome.Success with { Members = new() { ["NSFWContent"] = true, ["seed"] = null } },
        });

        var result = await service.RunAsync("runware", "generate", "A paper boat");

        Assert.EndsWith("\tseed unknown\tcost 0.21 USD\tflagged as unsafe\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_without_an_address_is_a_failure()
    {
        await using var service = await EmulatedService.StartAsync(new()
        {
            PollsUntilSuccess = 1,
            Outcomes = _ => Outcome.Success with { Members = new() { ["videoURL"] = null } },
        });

        var result = await service.RunAsync("runware", "generate", "A paper boat");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("could not be downloaded: the answer has no address for it", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(service.Folder.Files);
    }

    [Fact]
    public async Task A_download_that_fails_loses_no_other_video_and_tells_its_address()
    {
        await using var service = await EmulatedService.StartAsync();
        service.Emulator.Inject(
            new Fault { Status = 404, When = request => !request.IsApiCall },
            new Fault { CutAfter = 100, When = request => !request.IsApiCall });

        var result = await service.RunAsync("runware", "generate", "A paper boat", "--number-results", "3");

        Assert.Equal(4, result.ExitCode);
        Assert.Single(service.Folder.Files);
        Assert.Single(result.OutputLines);
        const string loss = "could not be downloaded from http://127.0.0.1";
        Assert.Equal(2, result.ErrorLines.Count(line => line.Contains(loss, StringComparison.Ordinal)));
    }
}
