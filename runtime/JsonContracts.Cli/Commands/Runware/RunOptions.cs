using System;
using System.CommandLine;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>How a command waits for videos and where it puts them.</summary>
/// <param name="Output">The folder for the videos, as the user wrote it.</param>
/// <param name="Timeout">The time the run may take; null takes the default of the client.</param>
/// <param name="Endpoint">The API; null leaves the choice to the presence of a key.</param>
/// <param name="Json">Whether results are lines of JSON.</param>
/// <param name="Verbose">Whether answers that tell of an error are printed as they came.</param>
internal sealed record RunSettings(string Output, TimeSpan? Timeout, Uri? Endpoint, bool Json, bool Verbose);

/// <summary>The options of the commands that wait for videos.</summary>
internal sealed class RunOptions
{
    public const string CurrentFolder = ".";

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "Folder for the videos; made when it is missing. Each file is named by the UUID of its video; none is overwritten. "
            + "Default: the current folder.",
    };

    private readonly Option<TimeSpan?> _timeout = new("--timeout")
    {
        HelpName = "SECONDS",
        Description = "How long to wait for the whole task, which itself does not end with it. "
            + Invariant($"Default: {new PollingOptions().Timeout.TotalSeconds}."),
        CustomParser = OptionParsing.Seconds,
    };

    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        HelpName = "URL",
        Description = $"Address of the API. Default: {new RunwareClientOptions().Endpoint} with {Service.KeyVariable}, "
            + "an emulator in this process without.",
        CustomParser = OptionParsing.Address,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print each video as one line of JSON." };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "After an error of the API, print its answer as it came." };

    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_timeout);
        command.Add(_endpoint);
        command.Add(_json);
        command.Add(_verbose);
    }

    public RunSettings In(ParseResult parsed) => new(
        parsed.GetValue(_output) ?? CurrentFolder,
        parsed.GetValue(_timeout),
        parsed.GetValue(_endpoint),
        parsed.GetValue(_json),
        parsed.GetValue(_verbose));
}
