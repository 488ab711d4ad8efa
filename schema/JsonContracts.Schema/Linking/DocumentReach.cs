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

    /// <summary>The paths of the documents that one has to be linked with, itself excluded, in ordinal order.</summary>
    public IReadOnlyList<string> From(DocumentAddresses start)
    {
        if (start.Wanted.IsEmpty && !start.MayWantMore && start.Own.All(IsOnlyOne)) return [];
        var reached = new HashSet<string>(StringComparer.Ordinal) { start.Path };
        var open = new Stack<DocumentAddresses>([start]);
        while (open.Count > 0)
        {
            foreach (var next in Next(open.Pop()).Where(next => reached.Add(next.Path))) open.Push(next);
        }

        return reached.Where(path => path != start.Path).OrderBy(path => path, StringComparer.Ordinal).ToList();
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

    /// <summary>Where an address is unknown, all documents matter: the fault tells which of them is nearest.</summary>
    private IEnumerable<DocumentAddresses> Next(DocumentAddresses document)
    {
        var targets = document.Wanted.Select(wanted => (Wanted: wanted, Target: Target(wanted))).Where(link => link.Target is not null || !link.Wanted.IsOptional).Select(link => link.Target).ToList();
        if (document.MayWantMore || targets.Contains(null)) return Documents;
        return document.Own.Concat(targets).SelectMany(address => _owners[address!]);
    }

    private string? Target(WantedAddress wanted) =>
        new[] { wanted.Uri, wanted.File }.FirstOrDefault(address => address is not null && _owners.ContainsKey(address));
}
