using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>The program without its process: arguments and a host in, an exit code out.</summary>
internal static class CliApplication
{
    private const string Name = "contracts";

    private const string Description = """
        Generate videos with Kling VIDEO 2.6 Standard at Runware. Every request is checked against its JSON Schema before it is sent.

        Without RUNWARE_API_KEY in the environment, an emulator inside the program takes the place of Runware.
        """;

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
        var parsed = RootFor(host).Parse(arguments, Parsing);
        return parsed.Action is ParseErrorAction
            ? await ExplainAsync(host, parsed)
            : await GuardAsync(host, () => parsed.InvokeAsync(InvocationFor(host), cancellationToken));
    }

    private static async Task<int> ExplainAsync(CliHost host, ParseResult parsed)
    {
        var mistakes = parsed.UnmatchedTokens.Count > 0
            ? [$"This is not understood: {string.Join(' ', parsed.UnmatchedTokens)}"]
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (var mistake in mistakes) await host.TellAsync(ErrorLine.Of(mistake));
        var command = parsed.CommandResult.Command is CliCommand known ? $"{Name} {known.Name}" : Name;
        await host.TellAsync($"{command} --help tells what there is.");
        return ExitCode.Refused;
    }

    private static RootCommand RootFor(CliHost host)
    {
        var root = new RootCommand(Description)
        {
            GenerateCommand.Create(host),
            ResumeCommand.Create(host),
            CheckCommand.Create(host),
            ServeCommand.Create(host),
            CatalogCommand.Create(host),
            ShowCommand.Create(host),
            DiffCommand.Create(host),
            PullCommand.Create(host),
            ImportCommand.Create(host),
        };
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
