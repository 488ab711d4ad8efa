using System.Collections.Generic;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using JsonContracts.Conformance.Tests.Known;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>The schemas of the store become C# without warnings, all in one project, and decide on documents as their authors do.</summary>
public sealed class SchemaStoreTests(ITestOutputHelper output)
{
    [SharedFact(SchemaStore.Folder)]
    public void Contracts_decide_as_the_authors_say()
    {
        using var library = new ContractLibrary();
        var found = new Dictionary<string, string>();
        var errors = library.AddProject(SchemaStore.Names.Select(name => (name, SchemaStore.AddressOf(name), SchemaStore.FurtherAddressesOf(name), SchemaStore.SchemaOf(name))));
        foreach (var (name, error) in errors) found.Add(name, error.ToString());

        var judged = 0;
        foreach (var name in SchemaStore.Names.Where(library.Contains))
        {
            if (library.ProblemsOf(name) is { } problems)
            {
                found.Add(name, problems);
                continue;
            }

            foreach (var (document, json, valid) in SchemaStore.DocumentsOf(name))
            {
                var verdict = Verdict.Of(library.Get(name), json);
                judged++;
                if (!verdict.Is(valid)) found.Add(document, $"should be {(valid ? "valid" : "invalid")}: {verdict}");
            }
        }

        output.WriteLine($"{library.Keys.Count} schemas generated, {judged} documents judged, {found.Count} deviations");
        KnownDeviations.Of(SchemaStore.Folder).Expect(found);
        PinnedCounts.Expect(SchemaStore.Folder, $"{library.Keys.Count} schemas, {judged} documents");
    }
}
