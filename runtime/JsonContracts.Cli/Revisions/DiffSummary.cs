using System.Collections.Generic;
using System.Linq;
using JsonContracts.Generator.Comparison;
using JsonContracts.Schema.Comparison;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>What a comparison comes to, in a sentence.</summary>
internal static class DiffSummary
{
    private const int MaxPlaces = 8;
    private const string ButCode = ", but code that uses its types has to change";

    public static string Of(ContractDiff diff) => (diff.Compatibility.Verdict, diff.IsReceived) switch
    {
        (InclusionVerdict.Holds, _) when diff.Step == VersionStep.None => "Nothing changed.",
        (InclusionVerdict.Holds, _) when diff.Step == VersionStep.Patch => "Only words changed.",
        (InclusionVerdict.Holds, false) => $"Every request of the old revision is valid in the new one{(diff.Step == VersionStep.Major ? ButCode : "")}.",
        (InclusionVerdict.Holds, true) => $"Every answer of the new revision can be read by code made for the old one{(diff.Step == VersionStep.Major ? ButCode : "")}.",
        (InclusionVerdict.Fails, false) => "Requests of the old revision are refused by the new one, for example:",
        (InclusionVerdict.Fails, true) => "Answers of the new revision cannot be read by code made for the old one, for example:",
        (_, false) => "Whether every request of the old revision is valid in the new one could not be decided; no request was found that is not.",
        _ => "Whether every answer of the new revision can be read by code made for the old one could not be decided; no answer was found that cannot.",
    };

    /// <summary>The places where nothing but words changed, below an empty line; nothing when there are none.</summary>
    public static IEnumerable<string> WordsOf(ContractDiff diff)
    {
        var places = diff.Schema.Changes.Where(change => change.Kind == ChangeKind.Description).Select(change => change.Path.Length == 0 ? "the whole" : change.Path).Distinct().ToList();
        if (places.Count == 0) return [];
        var more = places.Count > MaxPlaces ? Invariant($" and {places.Count - MaxPlaces} more") : "";
        return ["", $"Other words at {string.Join(", ", places.Take(MaxPlaces))}{more}"];
    }

    /// <summary>The step of the version, as tools write it.</summary>
    public static string StepOf(ContractDiff diff) => diff.Step switch
    {
        VersionStep.Major => "major",
        VersionStep.Minor => "minor",
        VersionStep.Patch => "patch",
        _ => "none",
    };
}
