using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>The program without its process: arguments and a host in, an exit code out.</summary>
internal static class CliApplication
{
    private const string Name = "contracts";

    private const string Description =
        "From JSON Schema to C# that cannot misuse the API it describes: what the generator makes of a schema, what is wrong with a file, and what a new revision "
        + "breaks. The contracts of Runware are inside, and so is a way to run them.";

    /// <summary>Columns of the help when nothing tells the width of the terminal.</summary>
    private const int HelpWidth = 120;

    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="host">Where to read and write.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliHost host, CancellationToken cancellationToken)
    {
        var parsed = RootFor(host).Parse(arguments.Count == 0 ? ["--help"] : arguments, Parsing);
        return parsed.Action is ParseErrorAction || UnknownOptionOf(parsed) is not null
            ? await ExplainAsync(host, parsed)
            : await GuardAsync(host, () => parsed.InvokeAsync(InvocationFor(host), cancellationToken));
    }

    private static async Task<int> ExplainAsync(CliHost host, ParseResult parsed)
    {
        var mistakes = UnknownOptionOf(parsed) is { } option ? [$"There is no option {option}; a text that begins with a dash stands after --"]
            : parsed.UnmatchedTokens.Count > 0 ? [$"This is not understood: {string.Join(' ', parsed.UnmatchedTokens)}"]
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (var mistake in mistakes) await host.TellAsync(ErrorLine.Of(mistake));
        await host.TellAsync($"{string.Join(' ', Name, CliCommand.PathOf(parsed.CommandResult)).TrimEnd()} --help tells what there is.");
        return ExitCode.Refused;
    }

    /// <summary>
    /// The first word that looks like an option and would be taken for an argument; null when there is none. A mistyped option must not
    /// become the prompt of a video.
    /// </summary>
    private static string? UnknownOptionOf(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value is ['-', _, ..])
        .FirstOrDefault(token => parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Contains(token, ReferenceEqualityComparer.Instance))
        ?.Value;

    private static RootCommand RootFor(CliHost host)
    {
        var root = new RootCommand(Description)
        {
            EmitCommand.Create(host),
            CheckCommand.Create(host),
            ShowCommand.Create(host),
            DiffCommand.Create(host),
            PullCommand.Create(host),
            ImportCommand.Create(host),
            CatalogCommand.Create(host),
            RunwareCommand.Create(host),
            UndecidedCommand.Generate(),
            UndecidedCommand.OfRunware("resume"),
            UndecidedCommand.OfRunware("serve"),
        };
        root.Add(HelpCommand.Create(root, Parsing, InvocationFor(host)));
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithNotes(host.Terminal?.Profile.Width ?? HelpWidth);
        return root;
    }

    /// <summary>Signals and exceptions are the business of this program, not of the library.</summary>
    private static InvocationConfiguration InvocationFor(CliHost host) => new()
    {
        Output = host.Output,
        Error = host.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>Whatever goes wrong becomes one line and an exit code; a stack trace helps nobody at a prompt.</summary>
    private static async Task<int> GuardAsync(CliHost host, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CliException failure)
        {
            await host.TellAsync(ErrorLine.Of(failure.Message));
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await host.TellAsync(ErrorLine.Of("cancelled"));
            return ExitCode.Cancelled;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await host.TellAsync(ErrorLine.Of(failure.Message));
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last line of defence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await host.TellAsync(ErrorLine.Of($"unexpected {failure.GetType().Name}: {failure.Message}"));
            return ExitCode.Failed;
        }
    }
}
