using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Generation;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Conformance.Tests.Known;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>
/// Two revisions of public schemas each, as they were published one after the other: every pair is decided. A value that is to show a break
/// does, for the contracts of both revisions and for the judge; no made-up value contradicts that there is none, by what both schemas say.
/// </summary>
public sealed class PublicRevisionTests(ITestOutputHelper output)
{
    private const string Revisions = "revisions";
    private const int Values = 200;

    [SharedFact(Revisions)]
    public void Every_pair_is_decided_as_the_contracts_and_the_judge_say()
    {
        using var library = new ContractLibrary();
        var folders = Directory.GetDirectories(SharedData.Folder(Revisions)!).Order(StringComparer.Ordinal).ToList();
        var witnesses = folders.ToDictionary(folder => folder, WitnessOf);
        foreach (var file in folders.Where(folder => witnesses[folder] is not null).SelectMany(Files)) library.Add(file, File.ReadAllText(file));
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["holds"] = 0, ["breaks"] = 0, ["judged"] = 0, ["against holds"] = 0 };
        foreach (var folder in folders)
        {
            var (old, @new) = (Files(folder)[0], Files(folder)[1]);
            if (witnesses[folder] is { } witness)
            {
                counts["breaks"]++;
                counts["judged"] += ShowsTheBreak(library, witness, old, @new);
            }
            else
            {
                counts["holds"]++;
                counts["against holds"] += Uncontradicted(old, @new);
            }
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        PinnedCounts.Expect(Revisions, $"{counts["holds"]} hold, {counts["breaks"]} break, {counts["judged"]} judged");
        Assert.True(counts["against holds"] > 0);
    }

    private static string[] Files(string folder) => [Path.Combine(folder, "old.schema.json"), Path.Combine(folder, "new.schema.json")];

    /// <summary>A value that the new revision refuses; null where there is none. Anything else would be undecided.</summary>
    private static string? WitnessOf(string folder)
    {
        var inclusion = SchemaComparison.Of(Revision(Files(folder)[0]), Revision(Files(folder)[1])).OldIsValid;
        Assert.True(inclusion.Verdict != InclusionVerdict.Undecided, $"{Path.GetFileName(folder)} is not decided");
        return inclusion.Witness?.ToJson();
    }

    private static Revision Revision(string file) => new(SchemaDocument.Read(Path.GetFileName(file), File.ReadAllText(file)));

    /// <returns>1 when the judge was asked as well.</returns>
    private static int ShowsTheBreak(ContractLibrary library, string witness, string old, string @new)
    {
        Assert.True(library.Get(old).IsValidJson(witness), $"{witness} is no value of {old}");
        Assert.False(library.Get(@new).IsValidJson(witness), $"{witness} is a value of {@new}");
        if (Judge(old) is not { } before || Judge(@new) is not { } after || IndependentJudge.ExcludedValue(JsonNode.Parse(witness)) is not null) return 0;
        Assert.True(before.IsValid(witness), $"the judge refuses {witness} for {old}");
        Assert.False(after.IsValid(witness), $"the judge accepts {witness} for {@new}");
        return 1;
    }

    private static int Uncontradicted(string old, string @new)
    {
        var (before, after) = (Accepts(old), Accepts(@new));
        var instances = new InstanceMaker(new Random(1), JsonNode.Parse(File.ReadAllText(old))!);
        var valid = Enumerable.Range(0, Values).Select(_ => instances.Make()?.ToJsonString() ?? "null").Where(before).ToList();
        Assert.All(valid, json => Assert.True(after(json), $"{json} is a value of {old}, but not of {@new}"));
        return valid.Count;
    }

    private static Func<string, bool> Accepts(string file)
    {
        var document = SchemaDocument.Read(Path.GetFileName(file), File.ReadAllText(file));
        var evaluator = new Evaluator(new SchemaSet([document]));
        return json => evaluator.IsValid(document.Root!, Schema.Text.JsonValue.Parse(json));
    }

    private static IndependentJudge? Judge(string file)
    {
        var text = File.ReadAllText(file);
        return IndependentJudge.Excluded(JsonNode.Parse(text)) is null ? IndependentJudge.Of(text) : null;
    }
}
