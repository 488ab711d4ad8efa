using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contracts.Cli.Tests;

public sealed class DiffTests
{
    private const string Old = """{"type":"object","properties":{"size":{"type":"integer","minimum":0,"maximum":9}},"required":["size"],"additionalProperties":false}""";
    private static readonly string s_narrower = Old.Replace("9}", "8}", StringComparison.Ordinal);
    private static readonly string s_wider = Old.Replace("9}", "10}", StringComparison.Ordinal);

    [Fact]
    public async Task A_breaking_revision_is_shown_with_a_value_that_it_refuses()
    {
        var result = await DiffAsync(Old, s_narrower);

        Assert.Equal(6, result.ExitCode);
        Assert.Equal(
            """
            Requests of the old revision are refused by the new one, for example:
              {"size":9}

            In JSON
              /size  fewer values  breaks: 9  at most 9 → at most 8

            In C#
              Task.Size  refuses values  at most 9 → at most 8

            Version step: major

            """,
            result.Output);
    }

    [Fact]
    public async Task A_compatible_revision_ends_well()
    {
        var result = await DiffAsync(Old, s_wider);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("Every request of the old revision is valid in the new one.", result.OutputLines[0]);
        Assert.Equal("Version step: minor", result.OutputLines[^1]);
    }

    [Fact]
    public async Task The_same_revision_is_told_as_such()
    {
        var result = await DiffAsync(Old, Old);

        Assert.Equal(new CommandResult(0, "Nothing changed.\n\nVersion step: none\n", ""), result);
    }

    [Fact]
    public async Task An_answer_breaks_by_what_is_more()
    {
        Assert.Equal(6, (await DiffAsync(Old, s_wider, "--received")).ExitCode);
        Assert.Equal(0, (await DiffAsync(Old, s_narrower, "--received")).ExitCode);
    }

    [Fact]
    public async Task Json_holds_every_verdict_with_its_witness()
    {
        var result = await DiffAsync(Old, s_narrower, "--json");

        using var json = JsonDocument.Parse(Assert.Single(result.OutputLines));
        Assert.Equal("major", json.RootElement.GetProperty("step").GetString());
        Assert.Equal("""{"verdict":"fails","witness":{"size":9}}""", json.RootElement.GetProperty("oldIsValid").GetRawText());
        Assert.Equal("""{"verdict":"holds"}""", json.RootElement.GetProperty("newIsReadable").GetRawText());
        var change = json.RootElement.GetProperty("changes").EnumerateArray().Single();
        Assert.Equal("narrowed", change.GetProperty("kind").GetString());
        Assert.Equal("/properties/size/maximum", change.GetProperty("newPointer").GetString());
        Assert.Equal("refuses", json.RootElement.GetProperty("surface")[0].GetProperty("effect").GetString());
    }

    [Fact]
    public async Task Markdown_is_made_of_tables()
    {
        var result = await DiffAsync(Old, s_narrower, "--markdown");

        Assert.Contains("| `/size` | fewer values | breaks | at most 9 → at most 8 |", result.OutputLines);
        Assert.Contains("| `Task.Size` | refuses values | at most 9 → at most 8 |", result.OutputLines);
        Assert.StartsWith("**Version step: major.** ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_revision_becomes_the_one_in_use()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", s_narrower));

        var result = await CommandLine.RunAsync("diff", old, now, "--accept");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(s_narrower, await File.ReadAllTextAsync(old));
        Assert.Contains($"{now} is accepted: {old} is now the same.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_with_faults_is_refused_with_their_places()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", """{ "minimum": "0" }"""));

        var result = await CommandLine.RunAsync("diff", old, now);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{now}(1,14): CON0007: `minimum` must be a number, but this is the string \"0\"\ncontracts: new.schema.json is no contract.\n", result.Error);
    }

    private static async Task<CommandResult> DiffAsync(string old, string @new, params string[] options)
    {
        using var files = new TemporaryFolder();
        return await CommandLine.RunAsync(["diff", files.Write("task.schema.json", old), files.Write("new.schema.json", @new), .. options]);
    }
}
