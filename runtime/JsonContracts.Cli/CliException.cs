using System;

namespace JsonContracts.Cli;

/// <summary>Ends a command with one sentence for the user.</summary>
internal sealed class CliException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The user asked for something that cannot be done as asked; nothing was sent.</summary>
    public static CliException Refused(string message) => new(Cli.ExitCode.Refused, message);

    /// <summary>Something around the program does not play along: files, ports.</summary>
    public static CliException Failed(string message, Exception innerException) => new(Cli.ExitCode.Failed, message, innerException);
}
