using System.Collections.Generic;
using System.Linq;
using System.Text;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Every case along both roads: the verdict, and where and for which keyword a value is refused.</summary>
public sealed class CasesTests(ITestOutputHelper output)
{
    [SharedFact(Cases.Folder)]
    public void Contracts_decide_and_explain_every_case_but_for_those_that_need_what_is_still_to_come()
    {
        using var library = new ContractLibrary();
        var found = new Dictionary<string, string>();
        foreach (var name in Cases.Names)
        {
            var errors = library.Add(name, Cases.SchemaOf(name));
            if (errors.Count > 0) found.Add(name, errors[0].ToString());
        }

        var judged = 0;
        foreach (var name in Cases.Names.Where(library.Contains))
        {
            if (library.ProblemsOf(name) is { } problems)
            {
                found.Add(name, problems);
                continue;
            }

            foreach (var one in Cases.Of(name))
            {
                judged++;
                if (Fault(library.Get(name), one) is { } fault) found.Add($"{name} / {one.Description}", $"{one.Json}: {fault}");
            }
        }

        output.WriteLine($"{judged} cases judged, {found.Count} deviations");
        KnownDeviations.Of("cases").Expect(found);
        PinnedCounts.Expect(Cases.Folder, $"{judged} judged");
    }

    private static string? Fault(Contract contract, Case one)
    {
        var verdict = Verdict.Of(contract, one.Json);
        if (!verdict.Is(one.Valid)) return $"should be {(one.Valid ? "valid" : "invalid")}: {verdict}";
        if (one.Valid) return null;
        contract.IsValidJson(Encoding.UTF8.GetBytes(one.Json), out var violations);
        return violations.Any(one.IsToldBy) ? null : $"{one.Keyword} at “{one.Path}” is not told: {string.Join(", ", violations.Select(violation => $"{violation.Keyword} at “{violation.Pointer}”"))}";
    }
}
