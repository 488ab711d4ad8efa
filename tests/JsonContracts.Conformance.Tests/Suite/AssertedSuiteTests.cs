using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>
/// The required part of the official suite once more, with formats that decide, as they do in a contract. The suite says of some texts that
/// they are valid only because <c>format</c> is an annotation by default; those, and no others, are refused. A group that neither names a
/// format nor refers to another document is not made twice: its C# is the same.
/// </summary>
public sealed class AssertedSuiteTests(ITestOutputHelper output)
{
    private const string ByDefault = "only an annotation by default";

    [ThoroughFact(OfficialSuite.Folder)]
    public void Formats_that_decide_change_only_what_is_valid_by_default()
    {
        var groups = OfficialSuite.Files.SelectMany(OfficialSuite.Groups).Where(MayMeetFormats).ToList();
        using var suite = new CompiledSuite(groups, assertsFormats: true);
        var found = new List<string>();
        var (judged, refused) = (0, 0);
        foreach (var group in groups)
        {
            found.AddRange(suite.ErrorsOf(group).Select(error => $"{group.Key}: {error.GetMessage(null)}"));
            if (suite.ErrorsOf(group).Count > 0) continue;
            foreach (var test in group.Cases)
            {
                var isByDefault = test.Name.EndsWith(ByDefault, StringComparison.Ordinal);
                judged++;
                if (isByDefault) refused++;
                if (!Verdict.Of(suite.ContractOf(group), test.Json).Is(test.Valid && !isByDefault)) found.Add($"{group.Key} / {test.Name}: {test.Json}");
            }
        }

        output.WriteLine($"{judged} cases judged, {refused} of them refused for their format, {found.Count} deviations");
        Assert.True(found.Count == 0, string.Join('\n', found));
        PinnedCounts.Expect("asserted", $"{judged} judged, {refused} refused for their format");
    }

    private static bool MayMeetFormats(SuiteGroup group)
    {
        var own = JsonNode.Parse(group.Schema)!;
        if (own is JsonObject root) root.Remove("$schema");
        var text = own.ToJsonString();
        return text.Contains("\"format\"", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
    }
}
