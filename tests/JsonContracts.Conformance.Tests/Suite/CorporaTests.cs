using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using JsonContracts.Conformance.Tests.Compiling;
using Xunit.Abstractions;

namespace JsonContracts.Conformance.Tests.Suite;

/// <summary>Schemas that people use every day, compiled, with documents found in public repositories, each of which is valid.</summary>
public sealed class CorporaTests(ITestOutputHelper output)
{
    private const string Corpora = "corpora";

    /// <summary>Schemas with documents that are refused on purpose: the keyword by which, and why.</summary>
    private static readonly Dictionary<string, (string Keyword, string Reason)> s_refused = new()
    {
        ["helm-chart-lock"] = ("format", "the addresses of some charts are aliases such as @stable, and the dialect asserts formats"),
    };

    [SharedFact(Corpora)]
    public void Contracts_accept_real_documents_and_give_them_back_as_they_were()
    {
        using var library = new ContractLibrary();
        var failures = new List<string>();
        var folders = Directory.GetDirectories(SharedData.Folder(Corpora)!).Order(StringComparer.Ordinal).ToList();
        foreach (var folder in folders)
        {
            var name = Path.GetFileName(folder);
            var errors = library.Add(name, File.ReadAllText(Path.Combine(folder, "schema.json")));
            Assert.Empty(errors);
        }

        foreach (var folder in folders.Where(folder => library.Contains(Path.GetFileName(folder)))) failures.AddRange(Failures(library, folder));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private List<string> Failures(ContractLibrary library, string folder)
    {
        var name = Path.GetFileName(folder);
        var contract = library.Get(name);
        var documents = File.ReadLines(Path.Combine(folder, "instances.jsonl")).ToList();
        var refused = documents.Where(document => s_refused.TryGetValue(name, out var refusal) && IsRefusedFor(contract, document, refusal.Keyword)).ToHashSet();
        Assert.Equal(s_refused.ContainsKey(name), refused.Count > 0);
        output.WriteLine($"{name}: {documents.Count} documents, {refused.Count} refused{(refused.Count > 0 ? ", because " + s_refused[name].Reason : "")}");
        return documents
            .Select(document => (Document: document, Verdict: Verdict.Of(contract, document)))
            .Where(one => !one.Verdict.Is(!refused.Contains(one.Document)))
            .Select(one => $"{name}: {one.Verdict}: {one.Document}")
            .ToList();
    }

    private static bool IsRefusedFor(Contract contract, string document, string keyword) =>
        contract.Read(document, out var violations) is null && violations.All(violation => violation.Keyword == keyword);
}
