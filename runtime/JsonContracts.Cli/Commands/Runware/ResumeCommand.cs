using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary><c>contracts runware resume</c>: goes on with a task that was sent before.</summary>
internal sealed class ResumeCommand
{
    private const string Notes = """
        Example:
          contracts runware resume 3f6c2a54-8d0e-4b7a-9c55-0f3f1f1f7a10 --number-results 3

        All videos of the task are downloaded, also those that were downloaded before.
        """;

    private const int MostResults = 1000;

    private readonly CliHost _host;
    private readonly RunOptions _run = new();

    private readonly Argument<Guid> _taskUuid = new("task-uuid")
    {
        Description = "The UUID of the task, as generate printed it.",
        CustomParser = OptionParsing.Uuid,
    };

    private readonly Option<int?> _numberResults = new("--number-results")
    {
        HelpName = "N",
        Description = Invariant($"How many videos the task was asked for. Default: {KlingVideo26Standard.NumberResultsDefault}."),
        CustomParser = argument => OptionParsing.Whole(argument, 1, MostResults),
    };

    private ResumeCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var resume = new ResumeCommand(host);
        var command = new CliCommand("resume", "Go on with a task that was sent before.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.ApiError, ExitCode.Partial, ExitCode.Timeout, ExitCode.Cancelled],
        };
        command.Add(resume._taskUuid);
        command.Add(resume._numberResults);
        resume._run.AddTo(command);
        command.SetAction(resume.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = _run.In(parsed);
        if (!Service.Outlives(_host, settings))
        {
            throw CliException.Refused(
                $"Without {Service.KeyVariable} nothing can be resumed: an emulator ends with its process. --endpoint can name another.");
        }

        VideoFolder.Prepare(settings.Output);
        await using var service = await Service.ConnectAsync(_host, settings, cancellationToken);
        var task = new VideoTask(parsed.GetValue(_taskUuid), parsed.GetValue(_numberResults) ?? KlingVideo26Standard.NumberResultsDefault);
        var run = new VideoRun(_host, settings, service, task);
        return await run.ExecuteAsync(
            progress => service.Client.ResumeAsync<VideoInferenceResult>(task.Uuid, task.NumberResults, progress, cancellationToken: cancellationToken),
            cancellationToken);
    }
}
