using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace JsonContracts.Cli.Tests;

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
    public async Task One_schema_of_a_document_is_compared()
    {
        static string Document(string job) => $$"""{"openapi":"3.1.0","components":{"schemas":{"job":{{job}},"Other":{"type":"string"} } } }""";
        using var files = new TemporaryFolder();
        var (old, @new) = (files.Write("old.json", Document(Old)), files.Write("new.json", Document(s_narrower)));
        Task<CommandResult> OfAsync(string schema) => CommandLine.RunAsync("diff", $"{old}#/components/schemas/{schema}", $"{@new}#/components/schemas/{schema}");

        var result = await OfAsync("job");
        Assert.Equal(6, result.ExitCode);
        Assert.Contains("  Job.Size  refuses values  at most 9 → at most 8", result.OutputLines);
        Assert.Equal(0, (await OfAsync("Other")).ExitCode);
        Assert.Equal(2, (await OfAsync("*")).ExitCode);
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
    public async Task Other_words_are_told_by_their_places()
    {
        var result = await DiffAsync(Old, Old.Replace("\"type\":\"integer\"", "\"description\":\"How large.\",\"type\":\"integer\"", StringComparison.Ordinal));

        Assert.Equal(new CommandResult(0, "Only words changed.\n\nOther words at /size\n\nVersion step: patch\n", ""), result);
    }

    [Fact]
    public async Task Code_can_break_where_requests_do_not()
    {
        var result = await DiffAsync(Old, Old.Replace("{\"type\":\"object\"", "{\"x-contract\":{\"name\":\"Job\"},\"type\":\"object\"", StringComparison.Ordinal));

        Assert.Equal(6, result.ExitCode);
        Assert.Equal("Every request of the old revision is valid in the new one, but code that uses its types has to change.", result.OutputLines[0]);
        Assert.Contains("  Task  breaks the build  is now called `Job`", result.OutputLines);
    }

    [Fact]
    public async Task What_is_deprecated_warns()
    {
        var result = await DiffAsync(Old, Old.Replace("\"type\":\"integer\"", "\"deprecated\":true,\"type\":\"integer\"", StringComparison.Ordinal));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("  /size  deprecated    now deprecated", result.OutputLines);
        Assert.Contains("  Task.Size  warns  is now obsolete", result.OutputLines);
        Assert.Equal("Version step: minor", result.OutputLines[^1]);
    }

    [Fact]
    public async Task A_long_text_is_shortened_for_people_and_whole_for_machines()
    {
        const string text = """{"type":"object","properties":{"text":{"type":"string","maxLength":200}},"required":["text"],"additionalProperties":false}""";
        var shorter = text.Replace("200", "100", StringComparison.Ordinal);

        Assert.Equal($$"""  {"text":"{{new string('a', 40)}}… (200 characters)"}""", (await DiffAsync(text, shorter)).OutputLines[1]);
        using var json = JsonDocument.Parse((await DiffAsync(text, shorter, "--json")).Output);
        Assert.Equal(200, json.RootElement.GetProperty("oldIsValid").GetProperty("witness").GetProperty("text").GetString()!.Length);
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
        Assert.Equal("""{"verdict":"fails","witness":{"size":9},"refusal":"`/size` is 9; the schema allows at most 8"}""", json.RootElement.GetProperty("oldIsValid").GetRawText());
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

    [Fact]
    public async Task Each_revision_is_called_as_the_overlay_beside_it_says()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", Old));
        files.Write("task.overlay.json", """{ "": { "name": "Job" }, "/properties/size": { "name": "Size" } }""");

        Assert.Contains("  Job  breaks the build  is now called `Task`", (await CommandLine.RunAsync("diff", old, now)).OutputLines);

        var overlay = files.Write("ours.json", """{ "": { "name": "Work" } }""");
        var result = await CommandLine.RunAsync("diff", old, now, "--overlay", overlay);
        Assert.Equal(6, result.ExitCode);
        Assert.Contains("  Job  breaks the build  is now called `Work`", result.OutputLines);
    }

    [Fact]
    public async Task An_accepted_revision_brings_its_overlay_along()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", Old));
        var (before, after) = (files.Write("task.overlay.json", """{ "": { "name": "Job" } }"""), files.Write("new.overlay.json", """{ "": { "name": "Work" } }"""));

        Assert.Equal(0, (await CommandLine.RunAsync("diff", old, now, "--accept")).ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(after), await File.ReadAllTextAsync(before));
        Assert.Equal("Nothing changed.", (await CommandLine.RunAsync("diff", old, now)).OutputLines[0]);

        File.Delete(after);
        Assert.Equal(0, (await CommandLine.RunAsync("diff", old, now, "--accept")).ExitCode);
        Assert.False(File.Exists(before));
        Assert.Equal("Nothing changed.", (await CommandLine.RunAsync("diff", old, now)).OutputLines[0]);
    }

    /// <summary>Two files of one folder may have one overlay, which stays where it is.</summary>
    [Fact]
    public async Task An_overlay_of_both_revisions_stays()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("task.json", s_wider));
        var overlay = files.Write("task.overlay.json", """{ "": { "name": "Job" } }""");

        var result = await CommandLine.RunAsync("diff", old, now, "--accept");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("""{ "": { "name": "Job" } }""", await File.ReadAllTextAsync(overlay));
    }

    [Theory]
    [InlineData("""{ "/properties/siez": {} }""", "(1,3): CON0026: `/properties/siez` leads to no schema: there is no `siez` at `#/properties`; the closest place is `#/properties/size`")]
    [InlineData("""{ "": { "name": "job" } }""", "(1,17): CON0019: `x-contract`: `name` must be a C# name that starts with a capital letter")]
    public async Task An_overlay_with_faults_is_refused_with_their_places(string text, string fault)
    {
        using var files = new TemporaryFolder();
        var (old, now, overlay) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", Old), files.Write("new.overlay.json", text));

        var result = await CommandLine.RunAsync("diff", old, now);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{overlay}{fault}\ncontracts: new.schema.json is no contract.\n", result.Error);
    }

    [Fact]
    public async Task An_overlay_that_is_named_has_to_be_there()
    {
        using var files = new TemporaryFolder();
        var (old, now) = (files.Write("task.schema.json", Old), files.Write("new.schema.json", Old));

        var result = await CommandLine.RunAsync("diff", old, now, "--overlay", old + ".missing");

        Assert.Equal(new CommandResult(1, "", $"contracts: There is no file {old}.missing.\n"), result);
    }

    private static async Task<CommandResult> DiffAsync(string old, string @new, params string[] options)
    {
        using var files = new TemporaryFolder();
        return await CommandLine.RunAsync(["diff", files.Write("task.schema.json", old), files.Write("new.schema.json", @new), .. options]);
    }
}
