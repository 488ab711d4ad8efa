using System.CommandLine;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;

namespace JsonContracts.Cli;

/// <summary><c>contracts runware generate</c>: a request from options or from a file, checked, sent, followed and downloaded.</summary>
internal sealed class GenerateCommand
{
    private const string Notes = """
        Examples:
          contracts runware generate "A paper boat drifts down a rain-filled gutter at dusk"
          contracts runware generate "Waves at night" --duration 10 --size 720p-9x16 --number-results 3 --output videos
          contracts runware generate "The lamp starts to turn" --first-frame lighthouse.png --last-frame https://media.example.com/end.png
          contracts runware generate --request request.json --json | jq -r .path

        A request that breaks its schema is not sent; what is wrong is printed, one line for each fault.
        Results go to standard output, one line for each video: path, seed and cost, with tabs between them. All else goes to
        standard error. Ctrl-C stops the wait and prints how to resume; the task itself goes on at Runware.
        """;

    private readonly CliHost _host;
    private readonly RequestOptions _parameters = new();
    private readonly RunOptions _run = new();

    private readonly Argument<string?> _prompt = new("prompt")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = RequestSchema.Describe("/positivePrompt"),
    };

    private readonly Option<string?> _request = new("--request", "-r")
    {
        HelpName = "FILE",
        Description = "JSON file with the whole request, in place of the prompt and its options; - reads standard input.",
    };

    private readonly Option<string?> _taskUuid = new("--task-uuid")
    {
        HelpName = "UUID",
        Description = $"{RequestSchema.Describe("/taskUUID", "a fresh one")} Beside --request, it takes the place of the one in the file.",
    };

    private GenerateCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var generate = new GenerateCommand(host);
        var command = new CliCommand("generate", "Generate videos and download them.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.ApiError, ExitCode.Partial, ExitCode.Timeout, ExitCode.Cancelled],
        };
        command.Add(generate._prompt);
        command.Add(generate._request);
        generate._parameters.AddTo(command);
        command.Add(generate._taskUuid);
        generate._run.AddTo(command);
        command.SetAction(generate.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = await RequestAsync(parsed, cancellationToken);
        if (!KlingVideo26Standard.TryParseJson(json, out var request, out var violations))
        {
            await ViolationReport.WriteLinesAsync(_host.Error, violations);
            return ExitCode.Refused;
        }

        var settings = _run.In(parsed);
        VideoFolder.Prepare(settings.Output);
        await using var service = await Service.ConnectAsync(_host, settings, cancellationToken);
        var task = new VideoTask(request.TaskUuid, request.NumberResults ?? KlingVideo26Standard.NumberResultsDefault);
        var run = new VideoRun(_host, settings, service, task);
        return await run.ExecuteAsync(progress => service.Client.RunAsync(request, progress, cancellationToken: cancellationToken), cancellationToken);
    }

    private async Task<byte[]> RequestAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (prompt, file, taskUuid) = (parsed.GetValue(_prompt), parsed.GetValue(_request), parsed.GetValue(_taskUuid));
        if (file is null)
        {
            if (prompt is null) throw CliException.Refused("There is nothing to generate: give a prompt, or a file with --request.");
            var request = await _parameters.ReadAsync(prompt, taskUuid, parsed, cancellationToken);
            return Encoding.UTF8.GetBytes(request.ToJsonString());
        }

        if (prompt is not null || _parameters.AreGivenIn(parsed))
        {
            throw CliException.Refused("--request holds the whole request; a prompt or options for parameters cannot stand beside it.");
        }

        var json = await UserFile.ReadJsonAsync(file, _host, cancellationToken);
        return taskUuid is null ? json : RequestFile.WithTaskUuid(json, taskUuid);
    }
}
