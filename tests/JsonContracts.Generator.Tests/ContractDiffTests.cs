using System.Linq;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Generator.Tests;

/// <summary>What a new revision means to C# code that uses the old one, and to the version of the package.</summary>
public sealed class ContractDiffTests
{
    private const string Task = """{"type":"object","properties":{"size":{"type":"integer","minimum":0,"maximum":9},"mode":{"enum":["fast","full"]}},"required":["size"],"additionalProperties":false}""";

    private const string Pair = """{"type":"array","prefixItems":[{"title":"from","type":"integer"},{"title":"to","type":"integer"}],"items":false,"minItems":2}""";

    public static TheoryData<string, string, VersionStep, string[]> Revisions { get; } = new()
    {
        { Task, Task, VersionStep.None, [] },
        { Task, Task.Replace("\"enum\"", "\"description\":\"How.\",\"enum\""), VersionStep.Patch, [] },
        { Task, Task.Replace("\"fast\",", "\"fast\",\"slow\","), VersionStep.Minor, ["JobMode.Slow Adds is new"] },
        { Task, Task.Replace("\"fast\",", ""), VersionStep.Major, ["JobMode.Fast Breaks is gone", "Job.Mode Refuses no longer \"fast\""] },
        { Task, Task.Replace("\"maximum\":9", "\"maximum\":8"), VersionStep.Major, ["Job.Size Refuses at most 9 → at most 8"] },
        { Task, Task.Replace("\"maximum\":9", "\"maximum\":10"), VersionStep.Minor, [] },
        { Task, Task.Replace("\"maximum\":9", "\"maximum\":9000000000"), VersionStep.Major, ["Job.Size Breaks was `int`, is `long`"] },
        { Task, Task.Replace("[\"size\"]", "[\"size\",\"mode\"]"), VersionStep.Major, ["Job.Mode Breaks now has to be set"] },
        { Task, Task.Replace("[\"size\"]", "[]"), VersionStep.Major, ["Job.Size Breaks may now be null when it is read"] },
        { Task, Task.Replace("\"mode\"", "\"modes\""), VersionStep.Major, ["Job.Mode Breaks is gone", "Job.Modes Adds is new"] },
        { Task, Task.Replace("\"additionalProperties\":false", "\"additionalProperties\":true"), VersionStep.Minor, ["Job.AdditionalProperties Adds is new"] },
        { Task, Task.Replace("\"maximum\":9", "\"maximum\":9,\"default\":5"), VersionStep.Minor, ["Job.SizeDefault Adds is new"] },
        { Task.Replace("\"maximum\":9", "\"maximum\":9,\"default\":5"), Task.Replace("\"maximum\":9", "\"maximum\":9,\"default\":6"), VersionStep.Minor, ["Job.SizeDefault Differs was 5, is 6"] },
        { Task, Task.Replace("\"enum\"", "\"x-contract\":{\"name\":\"Speed\"},\"enum\""), VersionStep.Major, ["Job.Mode Breaks its type `JobMode` is now called `Speed`"] },
        { Task, Task.Replace("{\"type\":\"object\"", "{\"x-contract\":{\"name\":\"Work\"},\"type\":\"object\""), VersionStep.Major, ["Job Breaks is now called `Work`", "Job.Mode Breaks its type `JobMode` is now called `WorkMode`"] },
        { Task, Task.Replace("\"maximum\":9", "\"maximum\":9,\"deprecated\":true"), VersionStep.Minor, ["Job.Size Warns is now obsolete"] },
        { Task, Task.Replace("\"enum\":[\"fast\"", "\"oneOf\":[{\"const\":\"fast\",\"deprecated\":true}").Replace(",\"full\"]", ",{\"const\":\"full\"}]"), VersionStep.Minor, ["JobMode.Fast Warns is now obsolete"] },
        { """{"oneOf":[{"type":"string"},{"type":"integer"}]}""", """{"oneOf":[{"type":"string"},{"type":"integer"},{"type":"boolean"}]}""", VersionStep.Major, ["Job.Boolean Breaks is a new case, for which `Match` asks an arm"] },
        { Task.Replace("\"enum\":[\"fast\",\"full\"]", "\"oneOf\":[{\"const\":\"fast\"},{\"const\":\"full\"}]"), Task.Replace("\"enum\":[\"fast\",\"full\"]", "\"oneOf\":[{\"const\":\"fast\"},{\"const\":\"full\",\"x-contract\":{\"name\":\"Whole\"}}]"), VersionStep.Major, ["JobMode.Full Breaks is now called `Whole`"] },
        { Pair, Pair.Replace("\"to\"", "\"until\""), VersionStep.Major, ["Job.To Breaks is now called `Until`"] },
        { Pair, Pair.Replace("}],", "},{\"title\":\"step\",\"type\":\"integer\"}],"), VersionStep.Major, ["Job.Step Breaks is a new item, for which `Deconstruct` asks a variable"] },
        { Pair, Pair.Replace("\"minItems\":2", "\"minItems\":1"), VersionStep.Major, ["Job.To Breaks may now be null when it is read"] },
        { Pair, Pair.Replace("to\",\"type\":\"integer\"", "to\",\"type\":\"number\""), VersionStep.Major, ["Job.To Breaks was `long`, is `double`"] },
        { Pair, Pair.Replace("\"items\":false", "\"items\":{\"type\":\"integer\"}"), VersionStep.Major, ["Job Breaks was a tuple, is a record around one value"] },
        { """{"type":"array","items":{"type":"integer"}}""", """{"type":"array","items":{"type":"number"}}""", VersionStep.Major, ["Job.Value Breaks was `long`, is `double`"] },
    };

    [Theory]
    [MemberData(nameof(Revisions))]
    public void A_revision_breaks_what_it_is_said_to_break(string old, string @new, VersionStep step, string[] surface)
    {
        var diff = ContractDiff.Of(Read(old), Read(@new), isReceived: false);
        Assert.Equal(surface, diff.Surface.Select(change => $"{change.Member} {change.Effect} {change.Text}"));
        Assert.Equal(step, diff.Step);
    }

    /// <summary>What is received may become narrower, but not wider, and a value that an open enum does not know is no surprise.</summary>
    [Theory]
    [InlineData("\"maximum\":9", "\"maximum\":8", VersionStep.Minor)]
    [InlineData("\"maximum\":9", "\"maximum\":10", VersionStep.Major)]
    [InlineData("\"fast\",", "\"fast\",\"slow\",", VersionStep.Minor)]
    public void An_answer_is_judged_the_other_way_round(string part, string instead, VersionStep step) =>
        Assert.Equal(step, ContractDiff.Of(Read(Task), Read(Task.Replace(part, instead)), isReceived: true).Step);

    [Theory]
    [InlineData("", "", "Job.Cash is now called `Coins`", "Job.Cash its type `JobCash` is now called `JobCoins`")]
    [InlineData("\"b\":{\"type\":\"string\"", "\"b\":{\"type\":\"integer\"", "Job.Cash is now called `Coins`", "Job.Cash its type `JobCash` is now called `JobCoins`", "JobCash.B was `string`, is `long`")]
    [InlineData("\"const\":\"two\"", "\"const\":\"three\"", "Job.Cash is no longer a case", "Job.Coins is a new case, for which `Match` asks an arm")]
    public void A_case_that_is_only_called_otherwise_is_told_as_renamed(string part, string instead, params string[] breaks)
    {
        var renamed = Choice("Card", "Coins");
        var diff = ContractDiff.Of(Read(Choice("Card", "Cash")), Read(part.Length == 0 ? renamed : renamed.Replace(part, instead)), isReceived: false);
        Assert.Equal(breaks, diff.Surface.Where(change => change.Effect == SurfaceEffect.Breaks).Select(change => $"{change.Member} {change.Text}"));
    }

    private static string Choice(string first, string second) =>
        $$"""{"oneOf":[{{Branch(first, "one", "a")}},{{Branch(second, "two", "b")}}]}""";

    private static string Branch(string title, string kind, string member) =>
        $$$"""{"title":"{{{title}}}","type":"object","properties":{"kind":{"const":"{{{kind}}}"},"{{{member}}}":{"type":"string"}},"required":["kind"]}""";

    private static SchemaDocument Read(string text) => SchemaDocument.Read("job.schema.json", text);
}
