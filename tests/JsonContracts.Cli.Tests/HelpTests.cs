using System;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("generate")]
    [InlineData("resume")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("catalog")]
    [InlineData("show")]
    [InlineData("diff")]
    [InlineData("pull")]
    [InlineData("import")]
    public async Task Help_has_an_example_and_the_exit_codes(string command)
    {
        var result = await CommandLine.RunAsync(command, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains($"\n  contracts {command} ", result.Output, StringComparison.Ordinal);
        foreach (var code in new[] { 0, 1, 2, 3, 4, 5, 130 })
        {
            Assert.Matches(Invariant($"\n  {code} +[a-z]"), result.Output);
        }
    }

    [Fact]
    public async Task Help_takes_ranges_and_defaults_from_the_contract()
    {
        var result = await CommandLine.RunAsync("generate", "-h");

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
