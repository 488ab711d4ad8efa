using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Suite;
using JsonContracts.Schema.Checking;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Linking;
using JsonContracts.Schema.Reading;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Judging;

/// <summary>The judge is judged first: where it is asked, it decides the official suite as the specification does.</summary>
public sealed class OtherJudgeTests(ITestOutputHelper output)
{
    [SharedFact(OfficialSuite.Folder)]
    public void NJsonSchema_decides_the_official_suite_rightly_wherever_it_is_asked()
    {
        var (asked, wrong, excluded) = (0, new List<string>(), new Dictionary<string, int>());
        foreach (var group in OfficialSuite.Files.Where(file => file.StartsWith("draft2020-12/", StringComparison.Ordinal)).SelectMany(OfficialSuite.Groups))
        {
            var document = SchemaDocument.Read("group.json", group.Schema);
            if (document.Faults.Concat(new SchemaCheck(new SchemaSet([document])).Of(document)).Any(fault => fault.Rule.Severity == FaultSeverity.Error)) continue;
            var schema = JsonNode.Parse(group.Schema)!;
            if (OtherJudge.Excluded(schema) is { } reason)
            {
                excluded[reason] = excluded.GetValueOrDefault(reason) + 1;
                continue;
            }

            foreach (var test in group.Cases.Where(test => OtherJudge.ExcludedValue(JsonNode.Parse(test.Json)) is null))
            {
                asked++;
                if (Judge(group.Schema, test.Json) != test.Valid) wrong.Add($"{group.Key} / {test.Name}: {group.Schema} {test.Json} should be {test.Valid}");
            }
        }

        output.WriteLine($"{asked} cases judged");
        foreach (var (reason, groups) in excluded) output.WriteLine($"{groups} groups not asked about, because it {reason}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool? Judge(string schema, string json)
    {
        try
        {
            return OtherJudge.Of(schema).IsValid(json);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
