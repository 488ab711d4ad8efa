using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;

namespace JsonContracts.Cli;

/// <summary>A command whose help ends with notes: examples, what else does not fit in front of an option, and the exit codes.</summary>
internal sealed class CliCommand(string name, string description) : Command(name, description)
{
    public required string Notes { get; init; }

    /// <summary>How it may end; see <see cref="ExitCode"/>.</summary>
    public required IReadOnlyList<int> ExitCodes { get; init; }

    /// <summary>The words by which a command is called, without the name of the program.</summary>
    public static string PathOf(CommandResult command) =>
        string.Join(' ', Ancestors(command).Where(result => result.Command is not RootCommand).Reverse().Select(result => result.Command.Name));

    private static IEnumerable<CommandResult> Ancestors(CommandResult command)
    {
        for (var result = command; result is not null; result = result.Parent as CommandResult) yield return result;
    }
}

/// <summary>The help of the library, then the notes of the command and its exit codes.</summary>
internal sealed class HelpWithNotes(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not CliCommand command) return exitCode;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Notes);
        output.WriteLine();
        output.WriteLine(ExitCode.Table(command.ExitCodes));
        return exitCode;
    }
}
