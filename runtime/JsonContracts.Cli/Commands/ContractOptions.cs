using System.CommandLine;

namespace JsonContracts.Cli;

/// <summary>The options of commands that write contracts.</summary>
internal sealed class ContractOptions
{
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "FOLDER", Description = "The folder for the files. Default: the current one." };

    private readonly Option<string?> _name = new("--name") { HelpName = "NAME", Description = "The name of the files, without extension. Default: made from the identifier of the model." };

    private readonly Option<bool> _json = new("--json") { Description = "Print files, questions and comparison as one JSON object." };

    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_name);
        command.Add(_json);
    }

    public string Folder(ParseResult parsed) => parsed.GetValue(_output) ?? ".";

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The name that the user gives, or the usual one.</summary>
    /// <exception cref="CliException">It can be no name of a contract.</exception>
    public string Name(ParseResult parsed, string usual)
    {
        var name = parsed.GetValue(_name) ?? usual;
        return ContractName.IsValid(name) ? name : throw CliException.Refused($"\"{name}\" is no name for a contract; give one with --name, such as kling-video-2.6-pro.");
    }
}
