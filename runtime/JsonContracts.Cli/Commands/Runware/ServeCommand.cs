using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary><c>contracts runware serve</c>: the emulator until Ctrl-C.</summary>
internal sealed class ServeCommand
{
    private const string Notes = """
        Example:
          contracts runware serve --port 8080
          contracts runware generate "Waves at night" --endpoint http://127.0.0.1:8080/v1

        The endpoint is printed to standard output. Every key is accepted. Ctrl-C ends the emulator, with exit code 0.
        """;

    private const int MostPolls = 1000;

    private static readonly RunwareEmulatorOptions Defaults = new();

    private readonly CliHost _host;

    private readonly Option<int?> _port = new("--port")
    {
        HelpName = "PORT",
        Description = "TCP port on 127.0.0.1, 0 to 65535. Default: 0, which takes a free one.",
        CustomParser = argument => OptionParsing.Whole(argument, 0, ushort.MaxValue),
    };

    private readonly Option<int?> _polls = new("--polls")
    {
        HelpName = "N",
        Description = Invariant($"The poll that finds the first video finished, 1 to {MostPolls}. Default: {Defaults.PollsUntilSuccess}."),
        CustomParser = argument => OptionParsing.Whole(argument, 1, MostPolls),
    };

    private readonly Option<TimeSpan?> _time = new("--time")
    {
        HelpName = "SECONDS",
        Description = "Finish the first video after this time, whatever is polled.",
        CustomParser = OptionParsing.Seconds,
    };

    private ServeCommand(CliHost host) => _host = host;

    public static Command Create(CliHost host)
    {
        var serve = new ServeCommand(host);
        var command = new CliCommand("serve", "Run the emulator of the Runware API on this machine.")
        {
            Notes = Notes,
            ExitCodes = [ExitCode.Done, ExitCode.Failed, ExitCode.Refused],
        };
        command.Add(serve._port);
        command.Add(serve._polls);
        command.Add(serve._time);
        command.SetAction(serve.InvokeAsync);
        return command;
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var emulator = await StartAsync(parsed, cancellationToken);
        await _host.Output.WriteLineAsync(emulator.Endpoint.ToString());
        await _host.Output.FlushAsync(CancellationToken.None);
        await _host.TellAsync("Serving until Ctrl-C.");
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Done;
    }

    private async Task<RunwareEmulator> StartAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new RunwareEmulatorOptions
        {
            Port = parsed.GetValue(_port) ?? Defaults.Port,
            PollsUntilSuccess = parsed.GetValue(_polls) ?? Defaults.PollsUntilSuccess,
            TimeUntilSuccess = parsed.GetValue(_time),
        };
        try
        {
            return await RunwareEmulator.StartAsync(options, cancellationToken);
        }
        catch (IOException failure)
        {
            throw CliException.Failed(Invariant($"The emulator cannot use port {options.Port}: {failure.Message}"), failure);
        }
    }
}
