using System;
using JsonContracts.Schema.Comparison;
using JsonContracts.Schema.Evaluation;

namespace JsonContracts.Generator.Comparison;

/// <summary>The differences in words, the same in the build and at the prompt.</summary>
public static class ChangeText
{
    private const int LongestValue = 30;

    /// <summary>What kind of difference it is, in a word or two.</summary>
    public static string Of(SchemaChange change) => (change.Kind, change.OldIsValid.Holds, change.NewIsReadable.Holds) switch
    {
        (ChangeKind.Undecided, true, false) => "more or the same",
        (ChangeKind.Undecided, false, true) => "fewer or the same",
        _ => Of(change.Kind),
    };

    private static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "new",
        ChangeKind.Removed => "gone",
        ChangeKind.Renamed => "renamed",
        ChangeKind.Narrowed => "fewer values",
        ChangeKind.Widened => "more values",
        ChangeKind.Replaced => "other values",
        ChangeKind.Undecided => "cannot tell",
        ChangeKind.Default => "default",
        ChangeKind.Deprecated => "deprecated",
        ChangeKind.Description => "words",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of change."),
    };

    /// <summary>What code that uses a member notices, in a word or two.</summary>
    public static string Of(SurfaceEffect effect) => effect switch
    {
        SurfaceEffect.Breaks => "breaks the build",
        SurfaceEffect.Warns => "warns",
        SurfaceEffect.Refuses => "refuses values",
        SurfaceEffect.Differs => "behaves differently",
        SurfaceEffect.Adds => "new",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "No effect on code."),
    };

    /// <summary>What becomes of the values of one revision in the hands of the other.</summary>
    public static string Of(InclusionVerdict verdict) => verdict switch
    {
        InclusionVerdict.Holds => "compatible",
        InclusionVerdict.Fails => "breaks",
        InclusionVerdict.Undecided => "may break",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "No answer."),
    };

    /// <summary>What a change of the schema breaks, with what a value that shows it has at the place; empty when it breaks nothing.</summary>
    public static string EffectOf(SchemaChange change, ContractDiff diff) => diff.CompatibilityOf(change) switch
    {
        { Holds: true } => "",
        { Refusal: { } finding } => $"{Of(InclusionVerdict.Fails)}: {(change.IsAt(finding) ? "" : $"`{finding.Pointer}` ")}{Actual(finding)}",
        _ => Of(InclusionVerdict.Undecided),
    };

    private static string Actual(Finding finding) => finding.IsMissing ? "missing" : Short(finding.Actual, LongestValue);

    /// <summary>A text of a bearable length.</summary>
    public static string Short(string text, int length) => text.Length <= length ? text : text.Substring(0, length - 1) + "…";
}
