using System.Collections.Generic;
using System.Linq;
using System.Threading;
using JsonContracts.Generator.Comparison;
using JsonContracts.Generator.Pipeline;
using JsonContracts.Schema.Faults;
using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Text;

namespace JsonContracts.Generator.Baselines;

/// <summary>A contract and the revision of it that is in use.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Baseline">The file that it names as its baseline; null when there is none.</param>
internal sealed record Revisions(ContractDocument Contract, BaselineFile? Baseline)
{
    /// <summary>What breaks since the baseline, each at the part of the contract that causes it.</summary>
    public IEnumerable<SchemaFault> Faults(CancellationToken cancellationToken)
    {
        if (HasErrors(Contract.Document)) return [];
        if (Baseline?.Text is null) return [Unreadable("cannot be read")];
        var document = SchemaDocument.Read(Baseline.Path, Baseline.Text, Contract.Document.Options with { Overlay = Baseline.OverlayFile }, cancellationToken);
        if (HasErrors(document)) return [Unreadable("is no contract: " + document.Faults[0])];
        return Together(document.Roots.Select(root => Breaks(document.For(root), root.Pointer, cancellationToken)));
    }

    /// <summary>All that breaks in the roots. A part that several of them share is told of by the first.</summary>
    private static List<SchemaFault> Together(IEnumerable<IEnumerable<SchemaFault>> roots)
    {
        var faults = new List<SchemaFault>();
        var told = new HashSet<TextRange>();
        foreach (var root in roots)
        {
            var further = root.Distinct().Where(fault => !told.Contains(fault.Range)).ToList();
            faults.AddRange(further);
            told.UnionWith(further.Select(fault => fault.Range).Where(range => range.Length > 0));
        }

        return faults;
    }

    /// <summary>A schema that the baseline does not have yet breaks nothing.</summary>
    private static bool HasErrors(SchemaDocument document) =>
        document.Root is null || document.Faults.Any(fault => fault.Rule.Severity == FaultSeverity.Error && fault.Rule != FaultRules.NoSuchSchema);

    private IEnumerable<SchemaFault> Breaks(SchemaDocument old, string pointer, CancellationToken cancellationToken)
    {
        var document = Contract.Document;
        if (document.Roots.FirstOrDefault(root => root.Pointer == pointer) is not { } now) return [Break(Contract.Input.RootIdentifier(old.Roots[0]), "it is gone", null)];
        return Breaks(ContractDiff.Of(old, document.For(now), Contract.Input.IsResponse, Contract.Input.TypeName, Contract.Input.Path, cancellationToken), now);
    }

    private SchemaFault Unreadable(string problem) =>
        new(GeneratorFaults.UnreadableBaseline, Contract.Input.Path, default, EquatableArray.Of(Contract.Input.Baseline!, problem));

    private IEnumerable<SchemaFault> Breaks(ContractDiff diff, SchemaRoot root)
    {
        var breaking = diff.Surface.Where(change => change.Effect == SurfaceEffect.Breaks).ToList();
        foreach (var change in diff.Schema.Changes)
        {
            var members = breaking.Where(member => diff.Members.TryGetValue(change.Path, out var name) && member.Member == name).ToList();
            if (diff.CompatibilityOf(change).Holds && members.Count == 0) continue;
            breaking.RemoveAll(members.Contains);
            string[] effects = [ChangeText.EffectOf(change, diff), .. members.Select(Text)];
            yield return Break(change.Path.Length == 0 ? Contract.Input.RootIdentifier(root) : change.Path, $"{ChangeText.Of(change)}, {change.Text}; {string.Join("; ", effects.Where(effect => effect.Length > 0))}", change.NewPointer ?? change.OldPointer);
        }

        foreach (var change in breaking) yield return Break(change.Member, Text(change), null);
    }

    private static string Text(SurfaceChange change) => $"{change.Member} {change.Text}, which {ChangeText.Of(change.Effect)}";

    private SchemaFault Break(string what, string text, string? pointer) =>
        new(GeneratorFaults.BreakingChange, Contract.Input.Path, RangeOf(pointer ?? ""), EquatableArray.Of(what, text));

    /// <summary>The place of a part of the schema, or of what contained it when it is gone.</summary>
    private TextRange RangeOf(string pointer)
    {
        while (true)
        {
            if (Contract.Document.PlaceOf(pointer) is { Range: var range }) return pointer.Length == 0 ? new TextRange(range.Start, range.Start) : range;
            pointer = pointer.Substring(0, System.Math.Max(0, pointer.LastIndexOf('/')));
        }
    }
}
