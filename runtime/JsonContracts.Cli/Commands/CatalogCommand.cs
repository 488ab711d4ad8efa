using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary><c>contracts catalog</c>: the contracts there are.</summary>
internal sealed class CatalogCommand
{
    private const string Notes = """
        Examples:
          contracts catalog
          contracts catalog "image to video"
          contracts catalog kling --json

        One line each: what the API calls it, its title, what it can do, what its numbers may be, and the date of the source that the
        contract follows. With --json each line is one object. contracts show tells more of one.
        """;

    private readonly CliHost _host;

    private readonly Argument<string?> _text = new("text") { Description = "Words that a name, a capability or the creator has to have.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object for each." };

    private CatalogCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var catalog = new CatalogCommand(host);
        var command = new CliCommand("catalog", "List the contracts there are, with what they can do, their ranges and their revision.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused],
        };
        command.Add(catalog._text);
        command.Add(catalog._json);
        command.SetAction(catalog.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var text = parsed.GetValue(_text) ?? "";
        var found = ContractCatalogue.All.Where(contract => contract.IsListed && ContractCatalogue.IsAbout(contract, text)).ToList();
        if (found.Count == 0) throw CliException.Refused($"no contract is about “{text}”; contracts catalog lists all of them");
        if (parsed.GetValue(_json)) await WriteJsonAsync(found);
        else await WriteTableAsync(found);
        return ExitCode.Done;
    }

    private async Task WriteTableAsync(IReadOnlyList<CatalogueContract> contracts)
    {
        var rows = contracts.Select(contract => new[]
        {
            contract.Id ?? contract.File, contract.Title, string.Join(", ", contract.Capabilities), string.Join("; ", ContractRanges.Of(contract)), contract.Revision,
        });
        foreach (var line in TextTable.Of(rows.Prepend(["id", "title", "capabilities", "ranges", "revision"]))) await _host.Output.WriteLineAsync(line);
    }

    private async Task WriteJsonAsync(IReadOnlyList<CatalogueContract> contracts)
    {
        foreach (var contract in contracts) await JsonLine.WriteAsync(_host.Output, writer => CatalogueJson.WriteWords(writer, contract));
    }
}
