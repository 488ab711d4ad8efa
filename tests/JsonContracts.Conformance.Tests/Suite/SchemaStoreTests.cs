using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The schemas of the store become C# without warnings, all in one project, and decide on documents as their authors do.</summary>
public sealed class SchemaStoreTests(ITestOutputHelper output)
{
    /// <summary>How long a schema is at most that every run compiles. The others are a third, and take most of the time.</summary>
    private const int UsualLength = 20_000;

    [SharedFact(SchemaStore.Folder)]
    public void Contracts_decide_as_the_authors_say() => Judge("schemastore, usual", UsualNames());

    [ThoroughFact(SchemaStore.Folder)]
    public void Contracts_of_all_lengths_decide_as_the_authors_say() => Judge("schemastore", [.. SchemaStore.Names]);

    /// <summary>The names of the schemas that are of a usual length, and so is what they refer to.</summary>
    private static List<string> UsualNames()
    {
        var longer = SchemaStore.Names.Where(name => SchemaStore.SchemaOf(name).Length > UsualLength).ToHashSet();
        return [.. SchemaStore.Names.Where(name => !longer.Contains(name) && !longer.Any(other => SchemaStore.SchemaOf(name).Contains($"\"{other}.json", StringComparison.Ordinal)))];
    }

    private void Judge(string suite, IReadOnlyCollection<string> names)
    {
        using var library = new ContractLibrary();
        var found = new Dictionary<string, string>();
        var errors = library.AddProject(names.Select(name => (name, SchemaStore.AddressOf(name), SchemaStore.FurtherAddressesOf(name), SchemaStore.SchemaOf(name))));
        foreach (var (name, error) in errors) found.Add(name, error.ToString());

        var judged = 0;
        var shares = new List<(string Name, double Share, string Untyped)>();
        foreach (var name in names.Where(library.Contains))
        {
            if (library.ProblemsOf(name) is { } problems)
            {
                found.Add(name, problems);
                continue;
            }

            var ofDocuments = new List<TypedShare>();
            foreach (var (document, json, valid) in SchemaStore.DocumentsOf(name))
            {
                var verdict = Verdict.Of(library.Get(name), json);
                judged++;
                if (!verdict.Is(valid)) found.Add(document, $"should be {(valid ? "valid" : "invalid")}: {verdict}");
                else if (valid) ofDocuments.Add(TypedShare.Of(SchemaStore.SchemaOf(name), json, library.Get(name).Read(json, out _)));
            }

            if (ofDocuments.Count > 0) shares.Add((name, ofDocuments.Average(one => one.Share), string.Join(", ", ofDocuments.SelectMany(one => one.Untyped).GroupBy(one => one.Key, one => one.Value).OrderByDescending(same => same.Sum()).Take(3).Select(same => $"{same.Key} {same.Sum()}"))));
        }

        foreach (var (name, share, untyped) in shares.OrderBy(one => one.Share).ThenBy(one => one.Name)) output.WriteLine($"{share,7:P1} {name} {untyped}");
        var typed = string.Create(CultureInfo.InvariantCulture, $"{shares.Average(one => one.Share) * 100:F1} % of what {shares.Count} schemas speak of is typed, {shares.Count(one => one.Share == 1)} wholly");
        output.WriteLine(typed);
        output.WriteLine($"{library.Keys.Count} schemas generated, {judged} documents judged, {found.Count} deviations");
        KnownDeviations.Of(SchemaStore.Folder).Where(key => names.Contains(key.Split(" / ")[0])).Expect(found);
        KnownDeviations.Of("untyped").Where(names.Contains).Expect(shares.Where(one => one.Share < 0.5).ToDictionary(one => one.Name, one => one.Untyped));
        PinnedCounts.Expect(suite, $"{library.Keys.Count} schemas, {judged} documents; {typed}");
    }
}
