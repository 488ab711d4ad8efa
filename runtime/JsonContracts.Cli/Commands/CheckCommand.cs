using System.Collections.Generic;
using System.CommandLine;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;

namespace JsonContracts.Cli;

/// <summary><c>contracts check</c>: what is wrong with a file.</summary>
internal sealed class CheckCommand
{
    private const string Notes = """
        Examples:
          contracts check --schema order.schema.json order.json
          contracts check --schema order.schema.json --schema address.schema.json - --json < order.json
          contracts check order.json --schema 'openapi.json#/components/schemas/Order'
          contracts check request.json

        The first schema judges; what it refers to in other files is given after it. Without --schema the file is a request to Runware, and
        the contract of the model that it names judges; contracts catalog lists those there are.
        The violations go to standard output, one a line. With --json it is one object:
          {"valid":false,"violations":[{"pointer":"/CFGScale","keyword":"maximum","expected":"at most 1","actual":"1.7","message":"…"}]}
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _file = new("file") { Description = "The JSON file; - reads standard input." };

    private readonly Option<string[]> _schemas = new("--schema", "-s") { HelpName = "FILE", Description = "The schema, and after it those that it refers to.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private readonly Option<bool> _json = new("--json") { Description = "Print the violations as one JSON object." };

    private CheckCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var check = new CheckCommand(host);
        var command = new CliCommand("check", "Check a JSON file against a schema, or a request to Runware against the contract of its model.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.Cancelled],
        };
        command.Add(check._file);
        command.Add(check._schemas);
        command.Add(check._json);
        command.SetAction(check.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var schemas = parsed.GetValue(_schemas) ?? [];
        var judge = schemas.Length == 0 ? null : new SchemaJudge(await SchemaFile.ReadTogetherAsync(schemas, _host, cancellationToken));
        var json = await UserFile.ReadJsonAsync(file, _host, cancellationToken);

        var violations = judge?.Check(json) ?? OfModel(json);
        if (parsed.GetValue(_json)) await ViolationReport.WriteJsonAsync(_host.Output, violations);
        else if (violations.Count == 0) await _host.TellAsync($"{file} is valid.");
        else await ViolationReport.WriteLinesAsync(_host.Output, violations);
        return violations.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>The contract of the model that the request names judges it. Asked like this, values that are valid but that no request can hold are found too.</summary>
    private static IReadOnlyList<ContractViolation> OfModel(byte[] json)
    {
        if (!JsonContract.IsValidJson<AnyJson>(json, out var malformed)) return malformed;
        var model = ModelOf(json);
        return RunwareModels.CanParseJson(model, json, out var violations) is not null
            ? violations
            : throw CliException.Refused(model.Length == 0
                ? "the file names no model of Runware; say which schema judges with --schema"
                : $"there is no contract of the model “{model}”; contracts catalog lists them, and --schema names another one");
    }

    private static string ModelOf(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String
            ? model.GetString()!
            : "";
    }
}
