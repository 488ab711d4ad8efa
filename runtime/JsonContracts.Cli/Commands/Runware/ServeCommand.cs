using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
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
          contracts runware serve --key secret --fault 503 --fault lose --fail timeoutProvider

        The endpoint is printed to standard output. Every key is accepted, unless --key says which. Each --fault happens to one call of the
        API, in their order: an HTTP status; drop, where the connection breaks before the call takes effect; or lose, where it takes effect and
        the answer is lost. Ctrl-C ends the emulator, with exit code 0.
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

    private readonly Option<string[]> _keys = new("--key") { HelpName = "KEY", Description = "A key that is accepted, and no other but those of further --key. Default: every key." };

    private readonly Option<Fault[]> _faults = new("--fault")
    {
        HelpName = "FAULT",
        Description = "What goes wrong with the next call: an HTTP status from 400 to 599, drop or lose. The next one is for the call after it.",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = FaultsIn,
    };

    private readonly Option<string?> _failure = new("--fail") { HelpName = "CODE", Description = "The code of an error that every video ends with, such as timeoutProvider." };

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
        command.Add(serve._keys);
        command.Add(serve._faults);
        command.Add(serve._failure);
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
            ApiKeys = parsed.GetValue(_keys) ?? [],
            Outcomes = parsed.GetValue(_failure) is { } code ? _ => Outcome.Failed(code, "It was asked to fail.") : null,
        };
        try
        {
            var emulator = await RunwareEmulator.StartAsync(options, cancellationToken);
            emulator.Inject(parsed.GetValue(_faults) ?? []);
            return emulator;
        }
        catch (IOException failure)
        {
            throw CliException.Failed(Invariant($"The emulator cannot use port {options.Port}: {failure.Message}"), failure);
        }
    }

    private static Fault[]? FaultsIn(ArgumentResult argument)
    {
        var faults = argument.Tokens.Select(token => FaultOf(token.Value)).ToList();
        var unknown = faults.IndexOf(null);
        if (unknown < 0) return [.. faults.Select(fault => fault!)];
        argument.AddError($"--fault is \"{argument.Tokens[unknown].Value}\"; it takes an HTTP status from 400 to 599, drop or lose.");
        return null;
    }

    private static Fault? FaultOf(string text) => text switch
    {
        "drop" => Fault.Dropped,
        "lose" => Fault.AnswerLost,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? Fault.OfStatus(status) : null,
    };
}
