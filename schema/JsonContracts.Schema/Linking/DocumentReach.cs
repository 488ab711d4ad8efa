using System;
using System.Collections.Generic;
using System.Linq;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>
/// Which documents of a project each one has to be linked with: those that it refers to, near or far. The others have no say in what it
/// means.
/// </summary>
/// <param name="Documents">The addresses of all documents.</param>
public sealed record DocumentReach(EquatableArray<DocumentAddresses> Documents)
{
    private readonly Dictionary<string, List<DocumentAddresses>> _owners = Owners(Documents);
    private readonly Lazy<EquatableArray<string>> _known = new(() => Documents.OrderBy(document => document.Path, StringComparer.Ordinal).SelectMany(document => document.Answering).Distinct(StringComparer.Ordinal).ToEquatableArray());

    /// <summary>The documents that one has to be linked with.</summary>
    public ReachedDocuments From(DocumentAddresses start)
    {
        if (start.Wanted.IsEmpty && !start.MayWantMore && start.Own.All(IsOnlyOne)) return ReachedDocuments.None;
        var isAllFound = true;
        var reached = new HashSet<string>(StringComparer.Ordinal) { start.Path };
        var open = new Stack<DocumentAddresses>([start]);
        while (open.Count > 0)
        {
            var document = open.Pop();
            isAllFound &= document.Wanted.All(IsFound);
            foreach (var next in Next(document).Where(next => reached.Add(next.Path))) open.Push(next);
        }

        return new ReachedDocuments(reached.Where(path => path != start.Path).OrderBy(path => path, StringComparer.Ordinal).ToList(), isAllFound ? default : _known.Value);
    }

    /// <inheritdoc/>
    public bool Equals(DocumentReach? other) => other is not null && Documents == other.Documents;

    /// <inheritdoc/>
    public override int GetHashCode() => Documents.GetHashCode();

    private static Dictionary<string, List<DocumentAddresses>> Owners(EquatableArray<DocumentAddresses> documents)
    {
        var owners = new Dictionary<string, List<DocumentAddresses>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var address in document.Own)
            {
                if (!owners.TryGetValue(address, out var same)) owners[address] = same = [];
                same.Add(document);
            }
        }

        return owners;
    }

    private bool IsOnlyOne(string address) => _owners[address].Count == 1;

    private bool IsFound(WantedAddress wanted) => wanted.IsOptional || Target(wanted) is not null;

    private IEnumerable<DocumentAddresses> Next(DocumentAddresses document) => document.MayWantMore
        ? Documents
        : document.Own.Concat(document.Wanted.Select(Target).OfType<string>()).SelectMany(address => _owners[address]);

    private string? Target(WantedAddress wanted) =>
        new[] { wanted.Uri, wanted.File }.FirstOrDefault(address => address is not null && _owners.ContainsKey(address));
}
