using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>
/// Made-up schemas, each with a changed one: whatever the comparison says of the two has to be true for the validators that the
/// generator makes of them.
/// </summary>
public sealed class RevisionTests(ITestOutputHelper output)
{
    private const int Pairs = 60;
    private const int Values = 60;

    [Fact]
    public void No_value_contradicts_a_verdict_and_every_witness_shows_what_it_is_said_to_show()
    {
        using var library = new ContractLibrary();
        var pairs = Enumerable.Range(0, Pairs).Select(seed => (Seed: seed, Old: SchemaMaker.Seeded(seed), New: Changed(seed)))
            .Where(pair => IsSound(pair.New) && Has(library, pair.Old) && Has(library, pair.New))
            .ToList();
        var verdicts = new List<InclusionVerdict>();
        var (witnesses, values) = (0, 0);
        foreach (var (seed, old, @new) in pairs)
        {
            var comparison = SchemaComparison.Of(Revision(old), Revision(@new));
            Judge(comparison.OldIsValid, comparison.Changes.Select(change => change.OldIsValid), old, @new);
            Judge(comparison.NewIsReadable, comparison.Changes.Select(change => change.NewIsReadable), @new, old);

            void Judge(Inclusion whole, IEnumerable<Inclusion> places, string from, string to)
            {
                var (accepting, refusing) = (library.Get(from), library.Get(to));
                verdicts.Add(whole.Verdict);
                foreach (var witness in places.Append(whole).Select(inclusion => inclusion.Witness?.ToJson()).OfType<string>().Distinct())
                {
                    witnesses++;
                    Assert.True(accepting.IsValidJson(witness), $"seed {seed}: {witness} is no value of {from}");
                    Assert.False(refusing.IsValidJson(witness), $"seed {seed}: {witness} is a value of {to}");
                }

                if (whole.Verdict != InclusionVerdict.Holds) return;
                var instances = new InstanceMaker(new Random(seed), JsonNode.Parse(from)!);
                foreach (var json in Enumerable.Range(0, Values).Select(_ => instances.Make()?.ToJsonString() ?? "null").Where(json => accepting.IsValidJson(json)))
                {
                    values++;
                    Assert.True(refusing.IsValidJson(json), $"seed {seed}: {json} is a value of\n{from}\nbut not of\n{to}");
                }
            }
        }

        output.WriteLine($"{pairs.Count} pairs, {witnesses} witnesses, {values} values against “holds”; " + string.Join(", ", verdicts.GroupBy(verdict => verdict).Select(group => $"{group.Count()} {group.Key}")));
        Assert.True(pairs.Count > Pairs / 2);
        Assert.True(verdicts.Count(verdict => verdict == InclusionVerdict.Undecided) < verdicts.Count / 10);
        Assert.True(verdicts.Count(verdict => verdict == InclusionVerdict.Holds) > verdicts.Count / 5);
    }

    private static string Changed(int seed) => new SchemaMutation(new Random(seed)).Of(JsonNode.Parse(SchemaMaker.Seeded(seed))!).ToJsonString();

    private static Revision Revision(string text) => new(SchemaDocument.Read("made-up.json", text));

    private static bool IsSound(string text)
    {
        var document = SchemaDocument.Read("made-up.json", text);
        return document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)).All(fault => fault.Rule.Severity != FaultSeverity.Error);
    }

    private static bool Has(ContractLibrary library, string text) => library.Contains(text) || library.Add(text, text).Count == 0;
}
