using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;
using Spectre.Console;

namespace JsonContracts.Cli.Tests;

/// <summary>Runs a command line inside the test, with a fast clock for polling and nothing of the machine's environment.</summary>
internal static class CommandLine
{
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, new CommandSetting());

    public static async Task<CommandResult> RunAsync(string[] arguments, CommandSetting setting)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new WatchedWriter(setting.OnError) { NewLine = "\n" };
        var host = new CliHost
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(setting.Input)),
            Output = output,
            Error = error,
            Terminal = setting.Terminal,
            Variable = name => setting.Variables.GetValueOrDefault(name),
            Polling = () => new PollingOptions
            {
                InitialDelay = TimeSpan.FromMilliseconds(1),
                FirstInterval = TimeSpan.FromMilliseconds(1),
                MaxInterval = TimeSpan.FromMilliseconds(20),
            },
        };
        var exitCode = await CliApplication.RunAsync(arguments, host, setting.CancellationToken);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    private sealed class WatchedWriter(Action<string>? watcher) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            watcher?.Invoke(value ?? "");
        }
    }
}

/// <summary>What surrounds a command line.</summary>
internal sealed record CommandSetting
{
    public string Input { get; init; } = "";

    public Dictionary<string, string> Variables { get; init; } = [];

    public CancellationToken CancellationToken { get; init; }

    /// <summary>A terminal behind standard error.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Sees the lines of progress as they come.</summary>
    public Action<string>? OnError { get; init; }
}

/// <summary>What a command line left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Lines(Output);

    public string[] ErrorLines => Lines(Error);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
