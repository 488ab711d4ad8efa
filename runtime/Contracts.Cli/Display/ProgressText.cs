using System.Globalization;
using Contracts.Runware;

namespace Contracts.Cli;

/// <summary>Puts progress into words.</summary>
internal static class ProgressText
{
    public static string Of(RunwareProgress progress) => progress.Stage switch
    {
        RunwareStage.Submitting => "Submitting",
        RunwareStage.Accepted => "Accepted",
        RunwareStage.Processing when progress.Trouble is { } trouble => $"Processing: {Counts(progress)}; polling again after: {trouble.Message}",
        RunwareStage.Processing => $"Processing: {Counts(progress)}",
        _ => $"Finished: {Counts(progress)}",
    };

    private static string Counts(RunwareProgress progress)
    {
        var failed = progress.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Failed} failed") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Finished} of {progress.Expected} ready{failed}");
    }
}
