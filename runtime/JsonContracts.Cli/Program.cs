using System;
using System.Runtime.InteropServices;
using System.Threading;
using JsonContracts.Cli;
using Spectre.Console;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var host = new CliHost
{
    Input = Console.OpenStandardInput(),
    Output = Console.Out,
    Error = Console.Error,
    Terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }),
    Variable = Environment.GetEnvironmentVariable,
};
return await CliApplication.RunAsync(args, host, cancellation.Token);

// The first signal ends the command in good order; the second one is left to the system, which ends the process.
void Cancel(PosixSignalContext signal)
{
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
