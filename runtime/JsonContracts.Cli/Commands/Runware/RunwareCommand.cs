using System.CommandLine;

namespace JsonContracts.Cli;

/// <summary><c>contracts runware</c>: what talks to the service, and may be billed.</summary>
internal static class RunwareCommand
{
    public const string Name = "runware";

    public static Command Create(CliHost host) => new(Name, "Generate videos at Runware: send checked requests, wait, download. Without a key, an emulator answers.")
    {
        GenerateCommand.Create(host),
        ResumeCommand.Create(host),
        ServeCommand.Create(host),
    };
}
