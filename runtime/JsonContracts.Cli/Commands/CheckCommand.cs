using System.CommandLine;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;

namespace JsonContracts.Cli;

/// <summary><c>contracts check</c>: what is wrong with a request file.</summary>
internal sealed class CheckCommand
{
    private const string Notes = """
        Examples:
          contracts check request.json
          contracts check - --json < request.json

        The model is the one that the request names; contracts catalog lists those there are. For any other, Kling VIDEO 2.6 Standard judges.
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
        var command = new CliCommand("check", "Check a request file against the schema of its model, without sending it.") { Notes = Notes };
        command.Add(check._file);
        command.Add(check._json);
        command.SetAction(check.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var json = await UserFile.ReadJsonAsync(file, _host, cancellationToken);

        var isValid = Check(json, out var violations);
        if (parsed.GetValue(_json)) await ViolationReport.WriteJsonAsync(_host.Output, violations);
        else if (isValid) await _host.TellAsync($"{file} is valid.");
        else await ViolationReport.WriteLinesAsync(_host.Output, violations);
        return isValid ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>The contract of the model that the request names judges it. Asked like this, values that are valid but that no request can hold are found too.</summary>
    private static bool Check(byte[] json, out ContractViolations violations) =>
        RunwareModels.CanParseJson(ModelOf(json), json, out violations) ?? KlingVideo26Standard.TryParseJson(json, out _, out violations);

    private static string ModelOf(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String
                ? model.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
