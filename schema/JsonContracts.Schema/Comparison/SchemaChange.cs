using System.Linq;
using JsonContracts.Schema.Evaluation;
using JsonContracts.Schema.Text;

namespace JsonContracts.Schema.Comparison;

/// <summary>What became of a place in the values that a contract describes.</summary>
public enum ChangeKind
{
    /// <summary>A member that the contract did not name.</summary>
    Added,

    /// <summary>A member that the contract no longer names.</summary>
    Removed,

    /// <summary>A member that probably has a new name: its rules are the same.</summary>
    Renamed,

    /// <summary>Fewer values are allowed.</summary>
    Narrowed,

    /// <summary>More values are allowed.</summary>
    Widened,

    /// <summary>Some values are no longer allowed, and others newly are.</summary>
    Replaced,

    /// <summary>The rules differ; whether any value notices could not be decided.</summary>
    Undecided,

    /// <summary>Another default.</summary>
    Default,

    /// <summary>It is to be used no longer; it is as good as before.</summary>
    Deprecated,

    /// <summary>Other words, the same values.</summary>
    Description,
}

/// <summary>One difference between two revisions of a contract.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Place">The names that lead to the place in a value; <c>*</c> stands for every item.</param>
/// <param name="Text">What differs, as a phrase.</param>
/// <param name="OldIsValid">Whether values of the old revision stay valid as far as this place goes.</param>
/// <param name="NewIsReadable">Whether values of the new revision are valid for the old one as far as this place goes.</param>
public sealed record SchemaChange(ChangeKind Kind, EquatableArray<string> Place, string Text, Inclusion OldIsValid, Inclusion NewIsReadable)
{
    /// <summary>The place as a JSON Pointer.</summary>
    public string Path => JsonPointer.Of(Place);

    /// <summary>Whether a finding is about what stands at the place, and not about something inside it.</summary>
    public bool IsAt(Finding finding)
    {
        var tokens = JsonPointer.Tokens(finding.Pointer);
        return tokens.Count == Place.Count && Place.Zip(tokens, (name, token) => name == "*" || name == token).All(same => same);
    }

    /// <summary>The JSON Pointer to the part of the old schema; null when there is none.</summary>
    public string? OldPointer { get; init; }

    /// <summary>The JSON Pointer to the part of the new schema; null when there is none.</summary>
    public string? NewPointer { get; init; }
}
