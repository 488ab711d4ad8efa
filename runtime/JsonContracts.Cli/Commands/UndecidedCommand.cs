using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>
/// A word that may mean two things, of which one is billed. It does neither, and says what each is called.
/// </summary>
internal static class UndecidedCommand
{
    /// <summary><c>contracts generate</c>: a video, or the C# of a schema.</summary>
    public static Command Generate() => Create("generate", "Which is meant? “contracts emit” writes the C# of a schema; “contracts runware generate” makes a video, which is billed.");

    /// <summary>A command of Runware without the word before it.</summary>
    public static Command OfRunware(string name) => Create(name, $"Is “contracts {RunwareCommand.Name} {name}” meant?");

    private static Command Create(string name, string question)
    {
        var command = new Command(name) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(Ask);
        return command;

        Task<int> Ask(ParseResult parsed, CancellationToken cancellationToken) => throw CliException.Refused(question);
    }
}
