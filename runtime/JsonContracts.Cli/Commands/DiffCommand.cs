using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Generator.Comparison;

namespace JsonContracts.Cli;

/// <summary><c>contracts diff</c>: what a new revision of a contract means to those who use the old one.</summary>
internal sealed class DiffCommand
{
    private const string Notes = """
        Examples:
          contracts diff baseline/model.schema.json model.schema.json
          contracts diff old.schema.json new.schema.json --markdown > comment.md
          contracts diff baseline/model.schema.json model.schema.json --accept
          contracts diff baseline/vendor.json vendor.json --overlay overlays/vendor.json
          contracts diff 'baseline/openapi.json#/components/schemas/Order' 'openapi.json#/components/schemas/Order'

        The comparison is by meaning: what it calls compatible is proven, and what it says breaks comes with a value that the old
        revision accepts and the new one refuses. Where it finds neither, it says so. The first table is about JSON: “breaks” is followed by
        what such a value has at the place, or inside it; --json has the whole values. The second table is about C#: code that uses a member that
        “breaks the build” no longer compiles; where it “refuses values”, constants are refused by the compiler and others at run time. Each revision has its own overlay: the file
        model.overlay.json beside model.schema.json, where there is one. --accept copies it as well.
        """;

    private readonly CliHost _host;

    private readonly Argument<string> _old = new("old") { Description = "The schema file in use." };

    private readonly Argument<string> _new = new("new") { Description = "The schema file to come." };

    private readonly Option<string?> _overlay = new("--overlay") { HelpName = "FILE", Description = "The overlay of the schema to come. Default: the one beside it." };

    private readonly Option<bool> _received = new("--received") { Description = "The schema describes what the service answers, not what is sent. A schema that is marked open says so itself." };

    private readonly Option<bool> _json = new("--json") { Description = "Print everything as one JSON object." };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print Markdown, for a pull request." };

    private readonly Option<bool> _accept = new("--accept") { Description = "Make the new revision the one in use: copy it and its overlay over the old files, and end with 0." };

    private DiffCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var diff = new DiffCommand(host);
        var command = new CliCommand("diff", "Compare two revisions of a schema: what breaks, on the wire and in C#.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused, ExitCode.Breaking, ExitCode.Cancelled],
        };
        command.Add(diff._old);
        command.Add(diff._new);
        command.Add(diff._overlay);
        command.Add(diff._received);
        command.Add(diff._json);
        command.Add(diff._markdown);
        command.Add(diff._accept);
        command.SetAction(diff.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (oldSchema, newSchema) = (parsed.GetRequiredValue(_old), parsed.GetRequiredValue(_new));
        var old = await SchemaFile.ReadAsync(oldSchema, overlay: null, _host, cancellationToken);
        var @new = await SchemaFile.ReadAsync(newSchema, parsed.GetValue(_overlay), _host, cancellationToken);
        var diff = ContractDiff.Of(old, @new, parsed.GetValue(_received), cancellationToken: cancellationToken);

        if (parsed.GetValue(_json)) await DiffJson.WriteAsync(_host.Output, diff);
        else if (parsed.GetValue(_markdown)) await DiffMarkdown.WriteAsync(_host.Output, diff);
        else await DiffReport.WriteAsync(_host.Output, diff);

        if (!parsed.GetValue(_accept)) return diff.Step == VersionStep.Major ? ExitCode.Breaking : ExitCode.Done;
        File.Copy(@new.Path, old.Path, overwrite: true);
        SchemaOverlay.Accept(@new, old.Path);
        await _host.TellAsync($"{@new.Path} is accepted: {old.Path} is now the same.");
        return ExitCode.Done;
    }
}
