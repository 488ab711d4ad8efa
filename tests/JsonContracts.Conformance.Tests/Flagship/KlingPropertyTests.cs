using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Generation;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Flagship;

/// <summary>Thousands of made-up and spoilt requests: the compiled contract accepts exactly what the evaluator accepts.</summary>
public sealed class KlingPropertyTests(ITestOutputHelper output)
{
    private const int Requests = 4000;

    [Fact]
    public void Both_roads_accept_what_the_evaluator_accepts_and_give_it_back()
    {
        var random = new Random(26);
        var maker = new InstanceMaker(random, JsonNode.Parse(KlingSchema.Text)!);
        var mutation = new Mutation(random, maker.Make);
        var valid = 0;
        var failures = new List<string>();
        for (var i = 0; i < Requests; i++)
        {
            // What is made up from nothing is seldom valid under so many rules; what an example becomes often is.
            JsonNode? request = KlingSchema.Example(i % 3);
            if (i % 4 == 0) request = maker.Make();
            else for (var times = i % 3; times > 0; times--) request = mutation.Of(request);
            var json = request?.ToJsonString() ?? "null";
            var expected = KlingSchema.Accepts(json);
            var verdict = Verdict.Of(KlingSchema.Contract, json);
            if (expected) valid++;
            if (!verdict.Is(expected)) failures.Add($"should be {(expected ? "valid" : "invalid")}: {verdict}\n    {json}");
        }

        output.WriteLine($"{Requests} requests, {valid} of them valid");
        Assert.True(failures.Count == 0, $"{failures.Count} failures, the shortest:\n" + string.Join('\n', failures.OrderBy(failure => failure.Length).Take(12)));
        Assert.InRange(valid, Requests / 5, Requests * 4 / 5);
    }
}
