using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Contracts.Runware;

namespace Contracts.Cli;

/// <summary><c>contracts check</c>: what is wrong with a request file.</summary>
internal sealed class CheckCommand
{
    private const string Notes = """
        Examples:
          contracts check request.json
          contracts check - --json < request.json

        The violations go to standard output, one a line. With --json it is one object:
          {"valid":false,"violations":[{"pointer":"/CFGScale","keyword":"maximum","expected":"at most 1","actual":"1.7","message":"…"}]}
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _file = new("file") { Description = "The JSON file with the request; - reads standard input." };

    private readonly Option<bool> _json = new("--json") { Description = "Print the violations as one JSON object." };

    private CheckCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var check = new CheckCommand(host);
        var command = new CliCommand("check", "Check a request file against its schema, without sending it.") { Notes = Notes };
        command.Add(check._file);
        command.Add(check._json);
        command.SetAction(check.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var json = await UserFile.ReadJsonAsync(file, _host, cancellationToken);

        // Asked like this, values that are valid but that no request can hold are found too.
        var isValid = KlingVideo26Standard.TryParseJson(json, out _, out var violations);
        if (parsed.GetValue(_json)) await ViolationReport.WriteJsonAsync(_host.Output, violations);
        else if (isValid) await _host.TellAsync($"{file} is valid.");
        else await ViolationReport.WriteLinesAsync(_host.Output, violations);
        return isValid ? ExitCode.Done : ExitCode.Refused;
    }
}
