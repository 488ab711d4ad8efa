using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The generated contracts against the official test suite, along both roads.</summary>
public sealed class OfficialSuiteTests(CompiledSuite suite, ITestOutputHelper output) : IClassFixture<CompiledSuite>
{
    public static TheoryData<string> Files => new(OfficialSuite.Files);

    [SharedTheory(OfficialSuite.Folder)]
    [MemberData(nameof(Files))]
    public void Contracts_decide_as_the_specification_says(string file)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (judged, unrepresentable) = (0, 0);
        foreach (var group in OfficialSuite.Groups(file))
        {
            var errors = suite.ErrorsOf(group);
            if (errors.Count > 0)
            {
                found.Add(group.Key, errors[0].GetMessage(null));
                continue;
            }

            foreach (var test in group.Cases)
            {
                var verdict = Verdict.Of(suite.ContractOf(group), test.Json);
                judged++;
                if (verdict.Unrepresentable && test.Valid) unrepresentable++;
                if (!verdict.Is(test.Valid)) found.Add($"{group.Key} / {test.Name}", $"{test.Json} should be {(test.Valid ? "valid" : "invalid")}: {verdict}");
            }
        }

        output.WriteLine($"{file}: {judged} cases judged, {unrepresentable} valid ones that no C# type holds, {found.Count} deviations");
        Assert.True(found.Count == 0, string.Join('\n', found.Select(one => $"{one.Key}: {one.Value}")));
        PinnedCounts.Expect(file, $"{judged} judged");
    }
}
