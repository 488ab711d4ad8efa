using System.IO;
using System.Linq;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Tests;

/// <summary>Schemas that people use every day, with documents found in public repositories, each of which is valid.</summary>
public sealed class CorporaTests
{
    private const string Corpora = "corpora";

    /// <summary>The schemas whose documents were judged without formats: the addresses of some charts are aliases such as <c>@stable</c>.</summary>
    private static readonly string[] FormatsAsAnnotations = ["helm-chart-lock"];

    public static TheoryData<string> Names =>
        new(SharedData.Folder(Corpora) is { } folder ? Directory.GetDirectories(folder).Select(name => Path.GetFileName(name)) : []);

    [SharedTheory(Corpora)]
    [MemberData(nameof(Names))]
    public void A_schema_is_read_and_accepts_its_documents(string name)
    {
        var folder = Path.Combine(SharedData.Folder(Corpora)!, name);
        var document = SchemaDocument.Read(name + "/schema.json", File.ReadAllText(Path.Combine(folder, "schema.json")));
        var set = new SchemaSet([document]);

        var faults = document.Faults.Concat(new SchemaCheck(set).Of(document)).Where(fault => fault.Rule.Severity == FaultSeverity.Error).ToArray();
        Assert.Empty(faults);
        var evaluator = new Evaluator(set);
        var broken = File.ReadLines(Path.Combine(folder, "instances.jsonl"))
            .SelectMany(line => evaluator.Evaluate(document.Root!, JsonValue.Parse(line)))
            .Where(finding => finding.Rule is not FormatRule || !FormatsAsAnnotations.Contains(name));
        Assert.Empty(broken);
    }
}
