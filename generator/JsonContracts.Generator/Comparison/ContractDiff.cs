using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Reading;

namespace JsonContracts.Generator.Comparison;

/// <summary>How the version of a package with the contract has to grow, as semantic versioning counts.</summary>
public enum VersionStep
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Only words changed.</summary>
    Patch,

    /// <summary>More is possible; what was possible still is.</summary>
    Minor,

    /// <summary>Something breaks, or it could not be decided that nothing does.</summary>
    Major,
}

/// <summary>What a new revision of a contract means to those who use the old one: on the wire and in C#.</summary>
/// <param name="Schema">What changed in the schema, and whether old and new values understand each other.</param>
/// <param name="Surface">What changed in the generated types.</param>
/// <param name="Members">The member that holds what stands at a place, by the path of each change.</param>
/// <param name="IsReceived">Whether the contract describes what a service answers.</param>
public sealed record ContractDiff(
    SchemaComparison Schema, IReadOnlyList<SurfaceChange> Surface, IReadOnlyDictionary<string, string> Members, bool IsReceived)
{
    /// <summary>Whether the other side still understands: the service what is sent, or the caller what is received.</summary>
    public Inclusion Compatibility => IsReceived ? Schema.NewIsReadable : Schema.OldIsValid;

    /// <summary>The step that the version has to take.</summary>
    public VersionStep Step =>
        !Compatibility.Holds || Surface.Any(change => change.Effect == SurfaceEffect.Breaks) ? VersionStep.Major
        : Surface.Count > 0 || Schema.Changes.Any(change => change.Kind != ChangeKind.Description) ? VersionStep.Minor
        : Schema.Changes.Count > 0 ? VersionStep.Patch
        : VersionStep.None;

    /// <summary>Whether a change of the schema breaks, in the direction that the contract has.</summary>
    public Inclusion CompatibilityOf(SchemaChange change) => IsReceived ? change.NewIsReadable : change.OldIsValid;

    /// <summary>Compares two revisions of one contract, whose file is called the same whatever the files at hand are called.</summary>
    /// <param name="old">The revision that is in use.</param>
    /// <param name="new">The revision to come.</param>
    /// <param name="isReceived">Whether the contract describes what a service answers.</param>
    /// <param name="typeName">The name of the root type; null where each revision has its own word, or else the name of the file.</param>
    /// <param name="path">The file of the contract; null when it is that of the old revision.</param>
    /// <param name="cancellationToken">Stops the comparing.</param>
    public static ContractDiff Of(
        SchemaDocument old, SchemaDocument @new, bool isReceived, string? typeName = null, string? path = null, CancellationToken cancellationToken = default)
    {
        var (before, after) = (new Revision(old, isReceived), new Revision(@new, isReceived));
        var schema = SchemaComparison.Of(before, after, cancellationToken);
        string NameOf(SchemaDocument document) => new ContractInput(path ?? old.Path, "", "", typeName, "public", "false", null).RootIdentifier(document.Roots[0]);
        var (oldName, newName) = (NameOf(old), NameOf(@new));
        var (was, now) = (Types(old, oldName, isReceived), Types(@new, newName, isReceived));
        var surface = SurfaceComparison.Of(was, oldName, now, newName);
        var members = MembersOf(schema.Changes, [new MemberPaths(was, oldName), new MemberPaths(now, newName)]);
        var refusals = schema.Changes
            .Where(change => !after.IsReceived && !change.OldIsValid.Holds && change.Kind is not (ChangeKind.Removed or ChangeKind.Renamed))
            .Where(change => members.TryGetValue(change.Path, out var member) && surface.All(other => other.Member != member))
            .Select(change => new SurfaceChange(members[change.Path], SurfaceEffect.Refuses, change.Text));
        return new ContractDiff(schema, [.. surface, .. refusals], members, after.IsReceived);
    }

    /// <summary>Rules are no part of a type: where they narrow, members stay what they are, and fewer values get through.</summary>
    private static Dictionary<string, string> MembersOf(IEnumerable<SchemaChange> changes, MemberPaths[] paths)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (paths.Select(path => path.MemberAt(change.Place)).FirstOrDefault(member => member is not null) is { } found) members[change.Path] = found;
        }

        return members;
    }

    private static IReadOnlyList<Models.TypeModel> Types(SchemaDocument document, string name, bool isReceived) =>
        NamedContract.Alone(new ContractDocument(new ContractInput(document.Path, "", "", name, "public", isReceived ? "true" : "false", null), document)).Build()?.Types ?? default;
}
