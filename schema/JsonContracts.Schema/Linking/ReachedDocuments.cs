using System.Collections.Generic;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Linking;

/// <summary>The documents that one has to be linked with, near or far.</summary>
/// <param name="Paths">Their paths, without its own, in ordinal order.</param>
/// <param name="Known">
/// The addresses of all documents when one of these wants an address that none has: the fault tells which is nearest, and for that nobody
/// has to link the documents. None when all are found.
/// </param>
public sealed record ReachedDocuments(IReadOnlyList<string> Paths, EquatableArray<string> Known)
{
    /// <summary>No document but itself.</summary>
    public static ReachedDocuments None { get; } = new([], default);
}
