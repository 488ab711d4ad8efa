using System;
using System.IO;
using System.Threading.Tasks;
using JsonContracts.Runware;
using Spectre.Console;

namespace JsonContracts.Cli;

/// <summary>
/// What the commands see of the world. Results go to <see cref="Output"/> so that they can be piped; everything else goes to
/// <see cref="Error"/>.
/// </summary>
internal sealed class CliHost
{
    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: results only.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: progress, remarks, errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal behind standard error, for a display that moves; null when it is redirected.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Reads a variable of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>How often tasks are polled.</summary>
    public Func<PollingOptions> Polling { get; init; } = () => new PollingOptions();

    /// <summary>Says something beside the results.</summary>
    public Task TellAsync(string line) => Error.WriteLineAsync(TerminalText.Of(line));
}
