using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Judging;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Shapes;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Generation;

/// <summary>Objects whose members depend on a tag: whatever type they become, both roads accept what the judges accept, and give it back.</summary>
public sealed class TagConditionTests(ITestOutputHelper output)
{
    private const int Schemas = 120;
    private const int Values = 40;

    [Fact]
    public void Conditions_on_a_tag_are_decided_alike_on_every_road()
    {
        using var library = new ContractLibrary();
        var (judged, valid, unrepresentable, unions) = (0, 0, 0, 0);
        var failures = new List<string>();
        foreach (var (seed, maker, schema) in Enumerable.Range(0, Schemas).Select(seed => Make(library, seed)).ToList())
        {
            var text = schema.ToJsonString();
            var document = SchemaDocument.Read("tags.json", text);
            if (IsUnion(document)) unions++;
            var evaluator = new Evaluator(new SchemaSet([document]));
            var judge = IndependentJudge.Of(text);
            for (var i = 0; i < Values; i++)
            {
                var json = maker.Value(schema)?.ToJsonString() ?? "null";
                var expected = judge.IsValid(json);
                Assert.Equal(expected, evaluator.IsValid(document.Root!, Schema.Text.JsonValue.Parse(json)));
                var verdict = Verdict.Of(library.Get(text), json);
                judged++;
                if (expected) valid++;
                if (expected && verdict.Unrepresentable) unrepresentable++;
                if (!verdict.Is(expected)) failures.Add($"seed {seed}: should be {(expected ? "valid" : "invalid")}: {verdict}\n    {text}\n    {json}");
            }
        }

        output.WriteLine($"{unions} of {library.Keys.Count} schemas are unions; {judged} values, {valid} of them valid, {unrepresentable} valid ones that no C# type holds");
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the shortest:\n" + string.Join('\n', failures.OrderBy(failure => failure.Length).Take(12)));
        Assert.InRange(valid, judged / 5, judged * 4 / 5);
        Assert.True(unrepresentable < valid / 10);
        Assert.InRange(unions, Schemas / 4, Schemas);
    }

    private static (int Seed, TagConditionMaker Maker, JsonObject Schema) Make(ContractLibrary library, int seed)
    {
        var maker = new TagConditionMaker(new Random(seed));
        var schema = maker.Schema();
        var text = schema.ToJsonString();
        if (!library.Contains(text)) Assert.Empty(library.Add(text, text));
        return (seed, maker, schema);
    }

    private static bool IsUnion(SchemaDocument document) =>
        ShapeBuilder.Build(new SchemaSet([document]), document, new HashSet<string>(), _ => new ShapeName("root")).Definitions[0].Shape is UnionShape { Kinds: Schema.Text.JsonKinds.Object };
}
