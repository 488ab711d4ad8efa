using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Suite;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Judging;

/// <summary>The judge is judged first: where it is asked, it decides the official suite as the specification does.</summary>
public sealed class IndependentJudgeTests(ITestOutputHelper output)
{
    /// <summary>The judge reads drafts from 6 on.</summary>
    private const string TooOld = "draft4/";

    [SharedFact(OfficialSuite.Folder)]
    public void JsonSchema_Net_decides_the_official_suite_rightly_wherever_it_is_asked()
    {
        var (asked, wrong, excluded) = (0, new List<string>(), new Dictionary<string, int>());
        foreach (var group in OfficialSuite.Files.Where(file => !file.StartsWith(TooOld, StringComparison.Ordinal)).SelectMany(OfficialSuite.Groups))
        {
            if (IndependentJudge.Excluded(JsonNode.Parse(group.Schema)) is { } reason)
            {
                excluded[reason] = excluded.GetValueOrDefault(reason) + group.Cases.Count;
                continue;
            }

            var remotes = OfficialSuite.UsesRemotes(group.Schema) ? OfficialSuite.RemotesOf(group.Draft).Where(other => !other.Key.Contains("/metaschema-", StringComparison.Ordinal)) : null;
            var judge = IndependentJudge.Of(group.Schema, remotes, assertsFormats: false);
            foreach (var test in group.Cases)
            {
                if (IndependentJudge.ExcludedValue(JsonNode.Parse(test.Json)) is { } why)
                {
                    excluded[why] = excluded.GetValueOrDefault(why) + 1;
                    continue;
                }

                asked++;
                if (judge.IsValid(test.Json) != test.Valid) wrong.Add($"{group.Key} / {test.Name}: {group.Schema} {test.Json} should be {test.Valid}");
            }
        }

        output.WriteLine($"{asked} cases judged");
        foreach (var (reason, cases) in excluded) output.WriteLine($"{cases} cases not asked about, because it {reason}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(excluded.Values.Sum() < asked / 20);
    }
}
