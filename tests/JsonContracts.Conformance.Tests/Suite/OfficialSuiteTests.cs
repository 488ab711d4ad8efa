using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using JsonContracts.Schema.Faults;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The generated contracts against the official test suite, along both roads.</summary>
public sealed class OfficialSuiteTests(CompiledSuite suite, ITestOutputHelper output) : IClassFixture<CompiledSuite>
{
    /// <summary>The keywords that assert something and are not read. Only for these may a group go without a judgement.</summary>
    private static readonly HashSet<string> s_unsupported =
    [
        "additionalItems", "contains", "dependencies", "dependentSchemas", "items", "maxContains", "minContains", "patternProperties",
        "prefixItems", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "$dynamicRef",
    ];

    public static TheoryData<string> Files => new(OfficialSuite.Files);

    [SharedTheory(OfficialSuite.Folder)]
    [MemberData(nameof(Files))]
    public void Contracts_decide_as_the_specification_says_but_for_the_listed_deviations(string file)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (judged, unrepresentable, unread) = (0, 0, new List<string>());
        foreach (var group in OfficialSuite.Groups(file))
        {
            var errors = suite.ErrorsOf(group);
            if (UnsupportedKeyword(group, errors) is { } keyword)
            {
                unread.Add($"    {group.Key} [{keyword}]");
                continue;
            }

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

        output.WriteLine($"{file}: {judged} cases judged, {unrepresentable} valid ones that no C# type holds, {found.Count} deviations, {unread.Count} groups with a keyword outside of the dialect");
        foreach (var line in unread) output.WriteLine(line);
        var expected = SuiteDeviations.All.Keys.Where(key => key.StartsWith(file + ": ", StringComparison.Ordinal)).ToHashSet();
        var surprises = found.Where(one => !expected.Contains(one.Key)).Select(one => $"{one.Key}: {one.Value}")
            .Concat(expected.Where(key => !found.ContainsKey(key)).Select(key => $"{key}: deviates no longer"))
            .ToList();
        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
        PinnedCounts.Expect(file, $"{judged} judged, {unread.Count} groups with a keyword outside of the dialect");
    }

    [SharedFact(OfficialSuite.Folder)]
    public void Every_deviation_names_a_file_of_the_suite()
    {
        Assert.All(SuiteDeviations.All.Keys, key => Assert.Contains(key.Split(": ")[0], OfficialSuite.Files));
    }

    /// <summary>
    /// The keyword for which a group cannot be read, its own or one of a schema that it refers to; null as soon as there is another
    /// fault, or a keyword is told of where it does not stand.
    /// </summary>
    private static string? UnsupportedKeyword(SuiteGroup group, IReadOnlyList<Diagnostic> errors)
    {
        var keywords = errors.Select(error => UnsupportedKeyword(group, error)).ToList();
        return keywords.Contains(null) ? null : keywords.FirstOrDefault();
    }

    private static string? UnsupportedKeyword(SuiteGroup group, Diagnostic error)
    {
        if (error.Id == FaultRules.FaultyTarget.Id) return "$ref to one of them";
        if (error.Id != FaultRules.UnsupportedKeyword.Id) return null;
        var keyword = error.GetMessage(null).Split('`')[1];
        var place = group.Schema.Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length);
        return s_unsupported.Contains(keyword) && place == $"\"{keyword}\"" ? keyword : null;
    }
}
