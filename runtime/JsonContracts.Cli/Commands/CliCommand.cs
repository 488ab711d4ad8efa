using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace JsonContracts.Cli;

/// <summary>A command whose help ends with notes: examples, and what else does not fit in front of an option.</summary>
internal sealed class CliCommand(string name, string description) : Command(name, description)
{
    public required string Notes { get; init; }
}

/// <summary>The help of the library, then the notes of the command and the exit codes.</summary>
internal sealed class HelpWithNotes(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is CliCommand command)
        {
            output.WriteLine(command.Notes);
            output.WriteLine();
        }

        output.WriteLine(ExitCode.Table);
        return exitCode;
    }
}
