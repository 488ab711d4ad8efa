using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>
/// The optional part of the official suite, along both roads: formats that are asserted, patterns, large numbers, and more that the drafts
/// leave to whoever reads them. What is decided otherwise is listed with the reason.
/// </summary>
public sealed class OptionalSuiteTests(ITestOutputHelper output)
{
    /// <summary>The drafts whose schemas those of other drafts refer to.</summary>
    private static readonly string[] s_drafts = ["draft7", "draft2019-09", "draft2020-12"];

    [SharedFact(OfficialSuite.Folder)]
    public void Contracts_decide_as_the_optional_part_says_but_for_what_is_listed()
    {
        using var library = new ContractLibrary();
        var found = new Dictionary<string, string>();
        var groups = OfficialSuite.OptionalFiles.SelectMany(OfficialSuite.Groups).ToList();
        foreach (var group in groups)
        {
            var others = OfficialSuite.UsesRemotes(group.Schema) ? s_drafts.Where(draft => draft == group.Draft || group.Schema.Contains($"/{draft}/", StringComparison.Ordinal)).SelectMany(OfficialSuite.RemotesOf).DistinctBy(other => other.Key) : null;
            var errors = library.Add(group.Key, group.Schema, others, group.Key.Contains("/format", StringComparison.Ordinal));
            if (errors.Count > 0) found.Add(group.Key, errors[0].GetMessage(null));
        }

        var judged = 0;
        foreach (var group in groups.Where(group => library.Contains(group.Key)))
        {
            foreach (var test in group.Cases)
            {
                var verdict = Verdict.Of(library.Get(group.Key), test.Json);
                judged++;
                if (!verdict.Is(test.Valid)) found.Add($"{group.Key} / {test.Name}", $"{test.Json} should be {(test.Valid ? "valid" : "invalid")}: {verdict}");
            }
        }

        output.WriteLine($"{judged} cases judged, {found.Count} decided otherwise");
        KnownDeviations.Of("optional").Expect(found);
        PinnedCounts.Expect("optional", $"{judged} judged");
    }
}
