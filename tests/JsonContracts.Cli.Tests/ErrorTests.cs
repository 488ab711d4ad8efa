using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Cli.Tests;

public sealed class ErrorTests
{
    /// <summary>Command lines that ask for what there is not, and a part of the answer.</summary>
    public static TheoryData<string[], string> Mistakes => new()
    {
        { ["paint"], "not understood: paint" },
        { ["runware"], "command was not provided" },
        { ["help", "paint"], "no command “paint”" },
        { ["generate", "order.schema.json"], "“contracts emit” writes the C# of a schema" },
        { ["generate"], "“contracts runware generate” makes a video, which is billed" },
        { ["generate", "--sede", "1"], "Which is meant?" },
        { ["resume", Requests.TaskUuid], "Is “contracts runware resume” meant?" },
        { ["serve"], "Is “contracts runware serve” meant?" },
        { ["runware", "generate", "--dry-run"], "no option --dry-run" },
        { ["runware", "generate", "-v"], "no option -v" },
        { ["runware", "generate", "--duration", "5", "--dry-run"], "no option --dry-run" },
        { ["emit", "--out", "folder", "order.schema.json"], "no option --out" },
        { ["check", "--strict"], "no option --strict" },
        { ["diff", "a.json", "--brief"], "no option --brief" },
        { ["catalog", "-x"], "no option -x" },
        { ["show", "--raw"], "no option --raw" },
        { ["pull", "--all"], "no option --all" },
        { ["import", "-f"], "no option -f" },
        { ["runware", "resume", "-1"], "no option -1" },
        { ["emit"], "'schema' missing" },
        { ["emit", "a.json", "b.json", "--type-name", "Order"], "speak of one schema" },
        { ["runware", "generate", "A boat", "--sede", "1"], "not understood: --sede 1" },
        { ["runware", "generate", "A", "paper", "boat"], "not understood: paper boat" },
        { ["runware", "generate"], "give a prompt" },
        { ["runware", "generate", "A boat", "--request", "a.json"], "cannot stand beside it" },
        { ["runware", "generate", "--request", "a.json", "--duration", "5"], "cannot stand beside it" },
        { ["runware", "generate", "--request", "a.json", "--include-cost"], "cannot stand beside it" },
        { ["runware", "generate", "A boat", "--size", "4k"], "720p-16x9, 720p-1x1, 720p-9x16" },
        { ["runware", "generate", "A boat", "--size", "720p-1x1", "--width", "960"], "--size" },
        { ["runware", "generate", "A boat", "--timeout", "soon"], "number of seconds" },
        { ["runware", "generate", "A boat", "--timeout", "0"], "number of seconds" },
        { ["runware", "generate", "A boat", "--endpoint", "ftp://127.0.0.1/v1"], "http or https" },
        { ["runware", "generate", "A boat", "--endpoint", "https://api.example.com/v1"], "RUNWARE_API_KEY" },
        { ["runware", "resume"], "'task-uuid' missing" },
        { ["runware", "resume", "one"], "UUID" },
        { ["runware", "resume", Requests.TaskUuid], "RUNWARE_API_KEY" },
        { ["runware", "resume", Requests.TaskUuid, "--number-results", "0"], "whole number from 1" },
        { ["check"], "'file' missing" },
        { ["import"], "'page' missing" },
        { ["catalog", "tap dance"], "no contract is about" },
        { ["show", "tap dance"], "there is no contract called" },
        { ["import", "-", "--name", "../page"], "is no page of a model" },
        { ["pull"], "'model' missing" },
        { ["pull", "kling"], "neither the identifier of a model" },
        { ["pull", "acme:video@1", "--service", "schemas.example.com"], "http or https address" },
        { ["runware", "serve", "--port", "65536"], "whole number from 0 to 65535" },
        { ["runware", "serve", "--polls", "few"], "whole number from 1" },
        { ["runware", "serve", "--fault", "sometimes"], "it takes an HTTP status from 400 to 599, drop or lose" },
        { ["runware", "serve", "--fault", "503", "--fault", "200"], "--fault is \"200\"" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_wrong_command_line_is_refused_in_one_line(string[] arguments, string part)
    {
        var result = await CommandLine.RunAsync(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.StartsWith("contracts: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(part, result.ErrorLines[0], StringComparison.Ordinal);
        Assert.All(result.ErrorLines[1..], line => Assert.EndsWith("--help tells what there is.", line, StringComparison.Ordinal));
        Assert.InRange(result.ErrorLines.Length, 1, 2);
    }

    [Theory]
    [InlineData("import", ".")]
    [InlineData("check", ".")]
    [InlineData("diff", ".", ".")]
    [InlineData("runware", "generate", "--request", ".")]
    public async Task A_folder_in_the_place_of_a_file_is_one_line(params string[] arguments) =>
        Assert.Equal(new CommandResult(1, "", "contracts: . is a folder, not a file.\n"), await CommandLine.RunAsync(arguments));

    [Fact]
    public async Task A_key_that_cannot_be_one_is_not_quoted()
    {
        var result = await CommandLine.RunAsync(["runware", "generate", "A boat"], new() { Variables = { ["RUNWARE_API_KEY"] = "se\ncret" } });

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("cret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_an_error_of_the_api()
    {
        await using var service = await EmulatedService.StartAsync(new() { ApiKeys = ["right"] });

        var result = await service.RunAsync(["runware", "generate", "A boat"], new() { Variables = { ["RUNWARE_API_KEY"] = "wrong" } });

        Assert.Equal(3, result.ExitCode);
        var line = Assert.Single(result.ErrorLines, line => line.StartsWith("contracts: ", StringComparison.Ordinal));
        Assert.Contains("invalidApiKey", line, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", result.Error, StringComparison.Ordinal);
        Assert.Empty(service.Folder.Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--verbose")]
    public async Task Verbose_shows_the_answer_as_it_came(int times, params string[] options)
    {
        await using var service = await EmulatedService.StartAsync();
        const string body = """{"errors":[{"code":"quotaExceeded","message":"No credit.","extra":"kept"}]}""";
        service.Emulator.Inject(Fault.OfBody(body, status: 402));

        var result = await service.RunAsync(["runware", "generate", "A boat", .. options]);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(times, result.ErrorLines.Count(line => line == body));
        Assert.Contains("quotaExceeded", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_success_keeps_what_there_is()
    {
        await using var service = await EmulatedService.StartAsync(new()
        {
            PollsUntilSuccess = 1,
            Outcomes = video => video.Index == 1 ? Outcome.Failed("timeoutProvider", "Too slow.") : null,
        });

        var result = await service.RunAsync("runware", "generate", "A boat", "--number-results", "3");

        Assert.Equal(4, result.ExitCode);
        Assert.Equal(2, service.Folder.Files.Length);
        Assert.Equal(2, result.OutputLines.Length);
        Assert.Single(result.ErrorLines, line => line.Contains("timeoutProvider", StringComparison.Ordinal));
        Assert.DoesNotContain("contracts runware resume", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_fails_as_a_whole_is_an_error_of_the_api()
    {
        await using var service = await EmulatedService.StartAsync(new()
        {
            PollsUntilSuccess = 1,
            Outcomes = _ => Outcome.Failed("timeoutProvider", "Too slow."),
        });

        var result = await service.RunAsync("runware", "generate", "A boat");

        Assert.Equal(3, result.ExitCode);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Too_little_time_prints_how_to_resume()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 1000 });

        string[] options = ["--number-results", "2", "--timeout", "0.3", "--task-uuid", Requests.TaskUuid];

        var result = await service.RunAsync(["runware", "generate", "A boat", .. options]);

        Assert.Equal(5, result.ExitCode);
        var shared = $"--number-results 2 --output {service.Folder.Path} --endpoint {service.Emulator.Endpoint}";
        Assert.Contains($"Resume it with: contracts runware resume {Requests.TaskUuid} {shared}", result.ErrorLines);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        await using var service = await EmulatedService.StartAsync();

        var port = service.Emulator.Endpoint.Port.ToString(CultureInfo.InvariantCulture);

        var result = await CommandLine.RunAsync("runware", "serve", "--port", port);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task Cancelling_prints_how_to_resume_and_leaves_no_part_of_a_file()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 1 });
        using var interrupt = new CancellationTokenSource();
        service.Emulator.Inject(new Fault { Delay = TimeSpan.FromMinutes(1), When = InterruptsDownload });

        var result = await service.RunAsync(["runware", "generate", "A boat", "--task-uuid", Requests.TaskUuid], new() { CancellationToken = interrupt.Token });

        Assert.Equal(130, result.ExitCode);
        Assert.Contains($"contracts runware resume {Requests.TaskUuid} ", result.Error, StringComparison.Ordinal);
        Assert.Contains(service.Emulator.Requests, request => !request.IsApiCall);
        Assert.Empty(service.Folder.Files);

        bool InterruptsDownload(ReceivedRequest request)
        {
            if (!request.IsApiCall) interrupt.Cancel();
            return !request.IsApiCall;
        }
    }

    [Fact]
    public async Task Cancelling_before_anything_was_sent_says_so()
    {
        await using var service = await EmulatedService.StartAsync();
        using var interrupt = new CancellationTokenSource();

        var result = await service.RunAsync(["runware", "generate", "A boat"], new()
        {
            CancellationToken = interrupt.Token,
            OnError = line => { if (line.StartsWith("Task", StringComparison.Ordinal)) interrupt.Cancel(); },
        });

        Assert.Equal(130, result.ExitCode);
        Assert.DoesNotContain("contracts runware resume", result.Error, StringComparison.Ordinal);
        Assert.Empty(service.Emulator.Requests);
    }

    [Fact]
    public async Task What_was_cancelled_can_be_resumed()
    {
        await using var service = await EmulatedService.StartAsync(new() { PollsUntilSuccess = 3 });
        using var interrupt = new CancellationTokenSource();
        var cancelled = await service.RunAsync(["runware", "generate", "A boat", "--task-uuid", Requests.TaskUuid, "--number-results", "2"], new()
        {
            CancellationToken = interrupt.Token,
            OnError = line => { if (line == "Accepted") interrupt.Cancel(); },
        });

        var resumed = await service.RunAsync("runware", "resume", Requests.TaskUuid, "--number-results", "2");

        Assert.Equal(130, cancelled.ExitCode);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(2, service.Folder.Files.Length);
    }

    [Fact]
    public async Task Resuming_again_overwrites_nothing()
    {
        await using var service = await EmulatedService.StartAsync();
        await service.RunAsync("runware", "generate", "A boat", "--task-uuid", Requests.TaskUuid);
        var first = Assert.Single(service.Folder.Files);
        await File.WriteAllTextAsync(first, "mine");

        var resumed = await service.RunAsync("runware", "resume", Requests.TaskUuid);

        Assert.Equal(0, resumed.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(first));
        Assert.Equal(first.Replace(".mp4", "-2.mp4", StringComparison.Ordinal), resumed.Output.Split('\t')[0]);
    }

    [Fact]
    public async Task An_unknown_task_is_an_error_of_the_api()
    {
        await using var service = await EmulatedService.StartAsync();

        var result = await service.RunAsync("runware", "resume", Requests.TaskUuid);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("taskNotFound", result.Error, StringComparison.Ordinal);
    }
}
