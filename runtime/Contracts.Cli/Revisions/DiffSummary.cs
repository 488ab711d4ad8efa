using Contracts.Generator.Comparison;
using Contracts.Schema.Comparison;

namespace Contracts.Cli;

/// <summary>What a comparison comes to, in a sentence.</summary>
internal static class DiffSummary
{
    public static string Of(ContractDiff diff) => (diff.Compatibility.Verdict, diff.IsReceived) switch
    {
        (InclusionVerdict.Holds, _) when diff.Step == VersionStep.None => "Nothing changed.",
        (InclusionVerdict.Holds, false) => "Every request of the old revision is valid in the new one.",
        (InclusionVerdict.Holds, true) => "Every answer of the new revision can be read by code made for the old one.",
        (InclusionVerdict.Fails, false) => "Requests of the old revision are refused by the new one, for example:",
        (InclusionVerdict.Fails, true) => "Answers of the new revision cannot be read by code made for the old one, for example:",
        (_, false) => "Whether every request of the old revision is valid in the new one could not be decided; no request was found that is not.",
        _ => "Whether every answer of the new revision can be read by code made for the old one could not be decided; no answer was found that cannot.",
    };

    /// <summary>The step of the version, as tools write it.</summary>
    public static string StepOf(ContractDiff diff) => diff.Step switch
    {
        VersionStep.Major => "major",
        VersionStep.Minor => "minor",
        VersionStep.Patch => "patch",
        _ => "none",
    };
}
