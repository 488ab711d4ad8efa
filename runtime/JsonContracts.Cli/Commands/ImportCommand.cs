using System.CommandLine;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary><c>contracts import</c>: a contract from a page of a vendor's documentation.</summary>
internal sealed class ImportCommand
{
    private const string Notes = """
        Examples:
          contracts import page.md --output schema
          contracts import page.txt --name kling-video-2.6-pro
          contracts import - --json < page.md

        The page is the one of a model, saved as Markdown, or as the plain text that a browser copies. Its parameters become members, its
        sentences about several of them become rules. What it does not tell is asked and never guessed: each question has its line on the
        page and its place in the schema, where it stands as $comment, “Open: …”. A parameter whose values are not known has its type only.
        What people added to a file that is there is kept, as with contracts pull, and the same comparison follows.
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _page = new("page") { Description = "The file with the page; - reads standard input." };

    private readonly ContractOptions _options = new();

    private ImportCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var import = new ImportCommand(host);
        var command = new CliCommand("import", "Make a schema of a model's documentation page.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.Breaking, ExitCode.Cancelled],
        };
        command.Add(import._page);
        import._options.AddTo(command);
        command.SetAction(import.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_page);
        var text = Encoding.UTF8.GetString(await UserFile.ReadWithInputAsync(file, _host, cancellationToken));
        var page = PageReader.Read(text) ?? throw CliException.Refused($"{file} is no page of a model: it has no parameters in a form that is known, which are Markdown and the text that a browser copies.");
        var name = _options.Name(parsed, PageContract.AirOf(page) is { } air ? ContractName.Of(air) : "");
        var report = new ContractReport(_host, file, _options.IsJson(parsed));
        return await report.WriteAsync([PageContract.Of(page, name)], _options.Folder(parsed), cancellationToken);
    }
}
