using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary><c>contracts help</c>: what <c>--help</c> tells.</summary>
internal static class HelpCommand
{
    public static Command Create(RootCommand root, ParserConfiguration parsing, InvocationConfiguration invocation)
    {
        var command = new Argument<string[]>("command") { Description = "The command to tell of." };
        var help = new Command("help", "Tell what there is, or what a command does.") { command };
        help.SetAction(TellAsync);
        return help;

        Task<int> TellAsync(ParseResult parsed, CancellationToken cancellationToken)
        {
            var asked = root.Parse([.. parsed.GetValue(command) ?? [], "--help"], parsing);
            return asked.UnmatchedTokens.Count == 0
                ? asked.InvokeAsync(invocation, cancellationToken)
                : throw CliException.Refused($"There is no command “{string.Join(' ', parsed.GetValue(command)!)}”.");
        }
    }
}
