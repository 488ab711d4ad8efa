using System.Linq;
using JsonContracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace JsonContracts.Generator.Tests;

/// <summary>What the build says of a contract whose baseline is named.</summary>
public class BaselineTests
{
    private const string Baseline = "baseline/job.schema.json";

    private const string Old = """
        {
          "type": "object",
          "properties": {
            "size": { "type": "integer", "minimum": 0, "maximum": 9 },
            "mode": { "enum": ["fast", "full"] }
          },
          "additionalProperties": false
        }
        """;

    public static TheoryData<string, string, string[]> Changes { get; } = new()
    {
        { "\"maximum\": 9", "\"maximum\": 8", ["job.schema.json(4,59): warning CON0104: `/size` changed since the baseline: fewer values, at most 9 → at most 8; breaks: 9"] },
        { "\"fast\", ", "", ["job.schema.json(5,23): warning CON0104: `/mode` changed since the baseline: fewer values, no longer \"fast\"; breaks: \"fast\"", "job.schema.json(1,1): warning CON0104: `JobMode.Fast` changed since the baseline: JobMode.Fast is gone, which breaks the build"] },
        { ",\n    \"mode\": { \"enum\": [\"fast\", \"full\"] }", "", ["job.schema.json(3,17): warning CON0104: `/mode` changed since the baseline: gone, one of \"fast\", \"full\"; breaks: \"fast\"; Job.Mode is gone, which breaks the build"] },
        { "\"maximum\": 9", "\"maximum\": 9000000000", ["job.schema.json(4,59): warning CON0104: `/size` changed since the baseline: more values, at most 9 → at most 9000000000; Job.Size was `int`, is `long`, which breaks the build"] },
        { "\"maximum\": 9", "\"maximum\": 10", [] },
        { "\"fast\", ", "\"fast\", \"slow\", ", [] },
        { "\"size\"", "\"size\"", [] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_breaks_is_a_warning_at_its_line(string part, string instead, string[] expected)
    {
        var run = Project.RunOver(Contract(Old.Replace(part, instead)), InUse(Old));
        Assert.Equal(expected, run.Diagnostics.Select(Printed));
        Assert.Contains("Job", run.Types);
    }

    /// <summary>What is gone is told at what contained it, so several faults have one place; each of them is told.</summary>
    [Fact]
    public void Everything_that_is_gone_is_told()
    {
        var run = Project.RunOver(Contract("""{ "type": "object", "properties": {}, "additionalProperties": false }"""), InUse(Old));
        var told = run.Diagnostics.Select(Printed).ToList();
        foreach (var member in new[] { "size", "mode" }) Assert.Single(told, line => line.Contains($"`/{member}` changed since the baseline: gone", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_that_is_missing_is_an_error() => Assert.Equal(
        ["job.schema.json(1,1): error CON0105: The baseline `baseline/job.schema.json` cannot be read"],
        Project.RunOver(Contract(Old)).Diagnostics.Select(Printed));

    [Fact]
    public void A_baseline_with_faults_is_an_error_that_names_the_first() => Assert.Equal(
        ["job.schema.json(1,1): error CON0105: The baseline `baseline/job.schema.json` is no contract: baseline/job.schema.json(1,13): CON0007: `minimum` must be a number, but this is the string \"0\""],
        Project.RunOver(Contract(Old), InUse("""{"minimum": "0"}""")).Diagnostics.Select(Printed));

    [Fact]
    public void An_answer_breaks_by_what_is_more()
    {
        var contract = Contract(Old.Replace("\"maximum\": 9", "\"maximum\": 10")).With("Response", "true");
        Assert.Equal(["job.schema.json(4,59): CON0104"], Project.RunOver(contract, InUse(Old)).Faults);
    }

    [Fact]
    public void Only_the_contract_that_changes_is_compared_again()
    {
        var other = new ContractFile("other.schema.json", Old).With("Baseline", Baseline);
        var narrower = Contract(Old.Replace("\"maximum\": 9", "\"maximum\": 8"));
        var project = new Project(narrower, other, InUse(Old));
        project.Run();
        project.Replace(other, other.With(Old.Replace("\"maximum\": 9", "\"maximum\": 7")));
        Assert.Equal(
            [IncrementalStepRunReason.New, IncrementalStepRunReason.Cached],
            project.Run().Step(Steps.Baselines).Select(output => output.Reason).Order());
    }

    private static ContractFile Contract(string text) => new ContractFile("job.schema.json", text).With("Baseline", Baseline);

    private static ContractFile InUse(string text) => new ContractFile(Baseline, text) { IsContract = false }.With("IsBaseline", "true").With("Baseline", Baseline);

    private static string Printed(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }
}
