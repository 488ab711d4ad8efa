using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;

namespace JsonContracts.Cli;

/// <summary><c>contracts show</c>: one contract as a table.</summary>
internal sealed class ShowCommand
{
    private const int LongestRange = 60;
    private const int LongestDescription = 90;

    private const string Notes = """
        Examples:
          contracts show order.schema.json
          contracts show 'openapi.json#/components/schemas/Order'
          contracts show klingai:kling-video@2.6-standard
          contracts show "KlingAI 2.1 Master"
          contracts show video-inference-result --json

        One line for each member: its JSON Pointer (a star stands for each item of a list, and for each member without a name), type, range, default, whether the object around
        it has to have it, and what it is. Below are the rules about several members. Long texts are cut; --json has all of them.
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _contract = new("contract") { Description = "A schema file; or the AIR identifier, title or file name of a contract of Runware, which contracts catalog lists." };

    private readonly Option<bool> _json = new("--json") { Description = "Print everything as one JSON object." };

    private ShowCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var show = new ShowCommand(host);
        var command = new CliCommand("show", "Show one contract: its parameters with ranges and defaults, and its rules.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.Cancelled],
        };
        command.Add(show._contract);
        command.Add(show._json);
        command.SetAction(show.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetRequiredValue(_contract);
        var contract = File.Exists(SchemaArgument.Of(name).Path) ? new CatalogueContract(await SchemaFile.ReadAsync(name, overlay: null, _host, cancellationToken)) : ContractCatalogue.Find(name);
        if (parsed.GetValue(_json)) await JsonLine.WriteAsync(_host.Output, writer => CatalogueJson.Write(writer, contract));
        else foreach (var line in Lines(contract)) await _host.Output.WriteLineAsync(line);
        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(CatalogueContract contract)
    {
        yield return contract.Id is { } id ? $"{contract.Title} ({id})" : contract.Title;
        if (contract.Description.Length > 0) yield return contract.Description;
        if (contract.IsListed) yield return $"{contract.Creator}; {string.Join(", ", contract.Capabilities)}; revision {contract.Revision}";
        yield return "";
        foreach (var line in TextTable.Of(ContractParameters.Of(contract).Select(Row).Prepend(["parameter", "type", "range", "default", "required", "description"]))) yield return line;
        var rules = ContractRules.Of(contract).ToList();
        if (rules.Count == 0) yield break;
        yield return "";
        yield return "Rules";
        foreach (var rule in rules)
        {
            yield return "  " + rule.Text;
            foreach (var combination in rule.Combinations) yield return "    " + combination;
        }
    }

    private static string[] Row(ContractParameter parameter) =>
    [
        parameter.Pointer, parameter.Type, ChangeText.Short(parameter.Range, LongestRange), parameter.Default, parameter.IsRequired ? "yes" : "",
        ChangeText.Short(parameter.Description, LongestDescription),
    ];
}
