using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Thousands of made-up values for hundreds of made-up schemas: both roads accept exactly what independent judges accept.</summary>
public sealed class PropertyTests(ITestOutputHelper output)
{
    private const int Schemas = 100;
    private const int Values = 60;

    [Fact]
    public void Both_roads_accept_what_the_judges_accept_and_give_it_back()
    {
        using var library = new ContractLibrary();
        var seeds = Enumerable.Range(0, Schemas).Where(seed => Generate(library, seed)).ToList();
        var (values, valid, unrepresentable, judgedTwice, unasked) = (0, 0, 0, 0, 0);
        var failures = new List<string>();
        foreach (var seed in seeds)
        {
            var text = SchemaMaker.Seeded(seed);
            var schema = JsonNode.Parse(text)!;
            var document = SchemaDocument.Read("made-up.json", text);
            var evaluator = new Evaluator(new SchemaSet([document]));
            var judge = IndependentJudge.Of(text);
            var other = OtherJudge.Excluded(schema) is null ? OtherJudge.Of(text) : null;
            var instances = new InstanceMaker(new Random(seed), schema);
            for (var i = 0; i < Values; i++)
            {
                var instance = instances.Make();
                var json = instance?.ToJsonString() ?? "null";
                var expected = evaluator.IsValid(document.Root!, Schema.Text.JsonValue.Parse(json));
                var second = other is not null && OtherJudge.ExcludedValue(instance) is null ? other.IsValid(json) : (bool?)null;
                var verdict = Verdict.Of(library.Get(text), json);
                values++;
                if (expected) valid++;
                if (expected && verdict.Unrepresentable) unrepresentable++;
                if (second is not null) judgedTwice++;
                if (IndependentJudge.ExcludedValue(instance) is not null) unasked++;
                else if (judge.IsValid(json) != expected) failures.Add($"seed {seed}: JsonSchema.Net {(expected ? "refuses" : "accepts")}, the evaluator does not agree\n    {text}\n    {json}");
                if (second is { } judged && judged != expected) failures.Add($"seed {seed}: NJsonSchema {(judged ? "accepts" : "refuses")}, the evaluator does not agree\n    {text}\n    {json}");
                if (!verdict.Is(expected)) failures.Add($"seed {seed}: should be {(expected ? "valid" : "invalid")}: {verdict}\n    {text}\n    {json}");
            }
        }

        output.WriteLine($"{seeds.Count} schemas, {values} values, {valid} of them valid, {judgedTwice} judged by NJsonSchema too, {unasked} not by JsonSchema.Net, {unrepresentable} valid ones that no C# type holds");
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the shortest:\n" + string.Join('\n', failures.OrderBy(failure => failure.Length).Take(12)));
        Assert.InRange(valid, values / 5, values * 4 / 5);
        Assert.True(judgedTwice > values / 5);
        Assert.True(unasked < values / 5);
        Assert.True(unrepresentable < values / 50);
    }

    /// <summary>Made-up schemas have no faults; only the names of their types may clash, as no person has chosen them.</summary>
    private bool Generate(ContractLibrary library, int seed)
    {
        var text = SchemaMaker.Seeded(seed);
        if (library.Contains(text)) return false;
        var errors = library.Add(text, text);
        Assert.All(errors, error => Assert.True(error.Id == "CON0101", $"seed {seed}: {error} {text}"));
        if (errors.Count > 0) output.WriteLine($"seed {seed}: not generated, {errors[0].GetMessage(null)}");
        return errors.Count == 0;
    }
}
