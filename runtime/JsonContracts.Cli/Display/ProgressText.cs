using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Puts progress into words.</summary>
internal static class ProgressText
{
    public static string Of(RunwareProgress progress) => progress.Stage switch
    {
        RunwareStage.Submitting => "Submitting",
        RunwareStage.Accepted => "Accepted",
        RunwareStage.Processing when progress.Trouble is { } trouble => $"Processing: {Counts(progress)}; no news: {trouble.Message}",
        RunwareStage.Processing => $"Processing: {Counts(progress)}",
        _ => $"Finished: {Counts(progress)}",
    };

    private static string Counts(RunwareProgress progress)
    {
        var failed = progress.Failed > 0 ? Invariant($", {progress.Failed} failed") : "";
        return Invariant($"{progress.Finished} of {progress.Expected} ready{failed}");
    }
}
