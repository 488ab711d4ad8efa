using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Conformance.Tests.Known;
using JsonContracts.Conformance.Tests.Suite;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Matrix;

/// <summary>
/// Every rule beside every type, also one that holds no value that the rule looks at: reading raw, reading typed and the independent judge agree on values on both
/// sides of the rule and of other kinds. A cell is judged at one place in turn, so that every rule and every type meets every place;
/// the variable CONTRACTS_MATRIX_PLACES says at how many instead, up to all of them. A seventh of the cells is judged in every run, the others where there
/// is time for them.
/// </summary>
public sealed class MatrixTests(ITestOutputHelper output)
{
    private const int UsualPlaces = 1;
    private const int Shares = 7;

    private static readonly int s_places = int.Parse(Environment.GetEnvironmentVariable("CONTRACTS_MATRIX_PLACES") ?? $"{UsualPlaces}", CultureInfo.InvariantCulture);

    [Fact]
    public void Both_roads_and_the_judge_agree_on_every_rule_beside_every_seventh_type() => Judge("matrix, a seventh", [.. Cells(share => share == 0)]);

    [ThoroughFact]
    public void Both_roads_and_the_judge_agree_on_every_rule_beside_the_other_types() => Judge("matrix, the others", [.. Cells(share => share != 0)]);

    [Fact]
    public void Every_kind_of_rule_has_a_sample()
    {
        var known = RuleSamples.All.SelectMany(sample => SchemaDocument.Read("sample.json", sample.Schema, DocumentOptions.Carried).Root!.Rules).Select(rule => rule.GetType()).ToHashSet();
        var kinds = typeof(Rule).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Rule)));
        Assert.Equal([], kinds.Where(kind => !known.Contains(kind)));
    }

    [Fact]
    public void Every_sample_has_values_on_both_sides()
    {
        Assert.All(RuleSamples.All.Where(sample => sample.Schema != "false"), sample =>
        {
            var judge = IndependentJudge.Of(Cell.WithDefinitions(Positions.Parse(sample.Schema)).ToJsonString());
            var values = sample.Kinds.Split(' ').SelectMany(Carrier.ValuesOf).Concat(Carriers.All.SelectMany(carrier => carrier.Own));
            Assert.Equal(2, values.Select(judge.IsValid).Distinct().Count());
        });
    }

    private void Judge(string suite, IReadOnlyCollection<Cell> cells)
    {
        using var library = new ContractLibrary();
        var found = new Dictionary<string, string>();
        foreach (var cell in cells)
        {
            var errors = library.Add(cell.Key, cell.Schema);
            if (errors.Count > 0) found.Add(cell.Key, errors[0].ToString());
        }

        var judged = 0;
        foreach (var cell in cells.Where(cell => library.Contains(cell.Key)))
        {
            if (library.ProblemsOf(cell.Key) is { } problems) found.Add(cell.Key, problems);
            else judged += cell.Judge(library.Get(cell.Key), found);
        }

        output.WriteLine($"{RuleSamples.All.Count} rules, {Carriers.All.Count} types, {cells.Count} contracts, {cells.Sum(cell => cell.Faulty)} places with a fault of the schema, {judged} cases judged, {found.Count} deviations");
        KnownDeviations.Of("matrix").Expect(found);
        if (s_places == UsualPlaces) PinnedCounts.Expect(suite, $"{cells.Count} contracts, {cells.Sum(cell => cell.Faulty)} places with a fault, {judged} cases judged");
    }

    private static IEnumerable<Cell> Cells(Predicate<int> shares) =>
        from rule in RuleSamples.All.Index()
        from carrier in Carriers.All.Index()
        where shares((rule.Index + (2 * carrier.Index)) % Shares)
        select new Cell(rule.Item, carrier.Item, PlacesFrom(rule.Index + carrier.Index));

    private static IEnumerable<Position> PlacesFrom(int turn) =>
        Enumerable.Range(0, s_places).Select(place => Positions.All[(turn + (place * Positions.All.Count / s_places)) % Positions.All.Count]).Distinct();
}
