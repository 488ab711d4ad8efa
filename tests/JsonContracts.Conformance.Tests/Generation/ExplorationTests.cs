using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Conformance.Tests.Suite;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>
/// Schemas that no run before has seen, for some seconds, or for as many as the variable CONTRACTS_FUZZ_SECONDS says. What fails names its
/// seed; the variable CONTRACTS_SEED gives one back, and is then the only one.
/// </summary>
public sealed class ExplorationTests(ITestOutputHelper output)
{
    private const int Batch = 25;
    private const int Values = 40;
    private const string UsualSeconds = "5";

    [Fact]
    public void Both_roads_accept_what_the_judge_accepts_for_schemas_never_seen_before()
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("CONTRACTS_FUZZ_SECONDS") ?? UsualSeconds, CultureInfo.InvariantCulture);
        var given = Environment.GetEnvironmentVariable("CONTRACTS_SEED");
        var first = given is null ? Random.Shared.Next() : int.Parse(given, CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var (schemas, values) = (0, 0);
        do
        {
            var seeds = Enumerable.Range(0, given is null ? Batch : 1).Select(i => unchecked(first + schemas + i)).ToList();
            values += Judge(seeds);
            schemas += seeds.Count;
        }
        while (given is null && watch.Elapsed.TotalSeconds < seconds);
        output.WriteLine($"{schemas} schemas from seed {first} on, {values} values");
    }

    /// <summary>Seeds that once found something, or stand for much.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(42029738)]
    [InlineData(69840352)]
    public void Both_roads_accept_what_the_judge_accepts_for_known_seeds(int seed) => Judge(BatchOf(seed));

    [ThoroughTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Both_roads_accept_what_the_judge_accepts_for_more_known_seeds(int seed) => Judge(BatchOf(seed));

    private static List<int> BatchOf(int seed) => [.. Enumerable.Range(seed * Batch, Batch)];

    private static int Judge(List<int> seeds)
    {
        using var library = new ContractLibrary();
        var values = 0;
        var failures = new List<string>();
        var sound = seeds.Where(seed => IsSound(SchemaDraw.Of(seed))).ToList();
        foreach (var seed in sound)
        {
            var errors = library.Add($"{seed}", SchemaDraw.Of(seed));
            if (errors.Any(error => error.Id != "CON0101")) failures.Add($"seed {seed}: {errors[0]}\n    {SchemaDraw.Of(seed)}");
        }

        foreach (var seed in sound.Where(seed => library.Contains($"{seed}")))
        {
            if (library.ProblemsOf($"{seed}") is { } problems) failures.Add($"seed {seed}: {problems}\n    {SchemaDraw.Of(seed)}");
            else values += Judge(library.Get($"{seed}"), seed, failures);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures, the shortest:\n" + string.Join('\n', failures.OrderBy(failure => failure.Length).Take(12)));
        return values;
    }

    private static int Judge(Contract contract, int seed, List<string> failures)
    {
        var text = SchemaDraw.Of(seed);
        var judge = IndependentJudge.Of(text);
        var instances = new InstanceMaker(new Random(seed), JsonNode.Parse(text)!);
        var made = Enumerable.Range(0, Values).Select(_ => instances.Make()).Where(instance => IndependentJudge.ExcludedValue(instance) is null).ToList();
        foreach (var json in made.Select(instance => instance?.ToJsonString() ?? "null"))
        {
            var expected = judge.IsValid(json);
            var verdict = Verdict.Of(contract, json);
            if (!verdict.Is(expected)) failures.Add($"seed {seed}: should be {(expected ? "valid" : "invalid")}: {verdict}\n    {text}\n    {json}");
        }

        return made.Count;
    }

    private static bool IsSound(string schema)
    {
        var document = SchemaDocument.Read("drawn.json", schema);
        return document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)).All(fault => fault.Rule.Severity != FaultSeverity.Error);
    }
}
