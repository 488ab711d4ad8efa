using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace JsonContracts.Schema.Comparison;

/// <summary>
/// Two revisions of a contract compared by meaning: what changed at which place, and whether the values of one are values of the
/// other. Whatever is said to hold is proven, and whatever is said to fail comes with a value that shows it.
/// </summary>
public sealed class SchemaComparison
{
    private SchemaComparison(IReadOnlyList<SchemaChange> changes, Inclusion oldIsValid, Inclusion newIsReadable)
    {
        Changes = changes;
        OldIsValid = oldIsValid;
        NewIsReadable = newIsReadable;
    }

    /// <summary>What changed, in the order of the schema.</summary>
    public IReadOnlyList<SchemaChange> Changes { get; }

    /// <summary>Whether every value of the old revision is one of the new: what a caller sends stays valid.</summary>
    public Inclusion OldIsValid { get; }

    /// <summary>Whether every value of the new revision is one of the old: what a service sends can be read by code that was made before.</summary>
    public Inclusion NewIsReadable { get; }

    /// <summary>Compares two revisions.</summary>
    public static SchemaComparison Of(Revision old, Revision @new, CancellationToken cancellationToken = default)
    {
        var (forward, backward) = (new Direction(old, @new), new Direction(@new, old));
        var changes = new Differences(old, @new, forward, backward, cancellationToken).Find();
        return new SchemaComparison(
            changes,
            forward.Whole(changes.Select(change => change.OldIsValid)),
            backward.Whole(changes.Select(change => change.NewIsReadable)));
    }
}
