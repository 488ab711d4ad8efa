using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("emit", 0, 1, 2, 130)]
    [InlineData("check", 0, 1, 2, 130)]
    [InlineData("show", 0, 1, 2, 130)]
    [InlineData("diff", 0, 1, 2, 6, 130)]
    [InlineData("pull", 0, 1, 2, 3, 6, 130)]
    [InlineData("import", 0, 1, 2, 6, 130)]
    [InlineData("catalog", 0, 1, 2)]
    [InlineData("runware generate", 0, 1, 2, 3, 4, 5, 130)]
    [InlineData("runware resume", 0, 1, 2, 3, 4, 5, 130)]
    [InlineData("runware serve", 0, 1, 2)]
    public async Task Help_has_an_example_and_the_exit_codes_of_the_command(string command, params int[] codes)
    {
        var result = await CommandLine.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains($"\n  contracts {command} ", result.Output, StringComparison.Ordinal);
        var listed = result.OutputLines.SkipWhile(line => line != "Exit codes:").Skip(1).Select(line => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture));
        Assert.Equal(codes, listed);
    }

    /// <summary>Whoever asks for nothing, and whoever asks for help by its name, is shown what there is.</summary>
    [Fact]
    public async Task Nothing_and_help_show_what_there_is()
    {
        var help = await CommandLine.RunAsync("--help");

        Assert.Equal(help, await CommandLine.RunAsync());
        Assert.Equal(help, await CommandLine.RunAsync("help"));
        Assert.Equal(await CommandLine.RunAsync("runware", "generate", "--help"), await CommandLine.RunAsync("help", "runware", "generate"));
        string[] commands = ["emit", "check", "show", "diff", "pull", "import", "catalog", "runware", "help"];
        Assert.Equal(commands, help.OutputLines.SkipWhile(line => line != "Commands:").Skip(1).Where(line => line is [' ', ' ', not ' ', ..]).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.DoesNotContain("Exit codes", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_takes_ranges_and_defaults_from_the_contract()
    {
        var result = await CommandLine.RunAsync("runware", "generate", "-h");

        var words = string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Invariant($"0 to 1. Default: {KlingVideo26Standard.CfgScaleDefault}."), words, StringComparison.Ordinal);
        Assert.Contains(Invariant($"20 to 99. Default: {KlingVideo26Standard.OutputQualityDefault}."), words, StringComparison.Ordinal);
        Assert.Contains(Invariant($"One of 5, 10. Default: {KlingVideo26Standard.DurationDefault}."), words, StringComparison.Ordinal);
        Assert.Contains("2 to 2500 characters", words, StringComparison.Ordinal);
        Assert.Contains("seconds", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_tells_its_version()
    {
        var result = await CommandLine.RunAsync("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }
}
