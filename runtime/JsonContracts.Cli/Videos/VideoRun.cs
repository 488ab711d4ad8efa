using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Follows one task to its end: shows the progress, keeps the videos, and tells how it went.</summary>
internal sealed class VideoRun(CliHost host, RunSettings settings, Service service, VideoTask task)
{
    private readonly VideoReport _report = new(host.Output, settings.Json);
    private readonly ProgressDisplay _display = ProgressDisplay.For(host);
    private readonly List<SavedVideo> _saved = [];
    private bool _hasLost;

    /// <summary>Runs the task.</summary>
    /// <param name="start">Begins the task, or goes on with it.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> ExecuteAsync(
        Func<IProgress<RunwareProgress>, IAsyncEnumerable<VideoInferenceResult>> start,
        CancellationToken cancellationToken)
    {
        using var folder = new VideoFolder(settings.Output);
        await host.TellAsync($"Task {task.Uuid}");
        try
        {
            await _display.ShowAsync(() => KeepAllAsync(start(_display), folder, cancellationToken));
            return await FinishAsync();
        }
        catch (RunwareException failure)
        {
            return await FailAsync(failure);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            return await StopAsync(stop);
        }
    }

    private async Task KeepAllAsync(IAsyncEnumerable<VideoInferenceResult> videos, VideoFolder folder, CancellationToken cancellationToken)
    {
        await foreach (var video in videos)
        {
            await KeepAsync(video, folder, cancellationToken);
        }
    }

    /// <summary>A video that cannot be downloaded does not keep the others from it; it is paid for, so its address is told.</summary>
    private async Task KeepAsync(VideoInferenceResult video, VideoFolder folder, CancellationToken cancellationToken)
    {
        SavedVideo saved;
        try
        {
            saved = new SavedVideo(video, await folder.SaveAsync(video, cancellationToken));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            _hasLost = true;
            var place = VideoFolder.AddressOf(video) is { } address ? $" from {address}" : "";
            var line = ErrorLine.Of($"Video {video.VideoUuid} could not be downloaded{place}: {failure.Message}");
            await _display.AfterwardsAsync(() => host.TellAsync(line));
            return;
        }

        _saved.Add(saved);
        await _display.AfterwardsAsync(() => _report.WriteAsync(saved));
    }

    private async Task<int> FinishAsync()
    {
        var cost = _saved.Aggregate(0m, (sum, saved) => Sum(sum, saved.Video.Cost ?? 0));
        if (_saved.Count > 1) await host.TellAsync(Invariant($"{_saved.Count} videos, {cost} USD together."));
        if (!_hasLost) return ExitCode.Done;
        return _saved.Count > 0 ? ExitCode.Partial : ExitCode.Failed;
    }

    /// <summary>A cost that nobody can pay is no reason to fail after success.</summary>
    private static decimal Sum(decimal sum, decimal cost) => cost > decimal.MaxValue - sum ? decimal.MaxValue : sum + cost;

    private async Task<int> FailAsync(RunwareException failure)
    {
        await host.TellAsync(ErrorLine.Of(failure.Message));
        if (settings.Verbose && failure.RawBody.Length > 0) await host.TellAsync(failure.RawBody);
        if (failure.MayBeRunning) await TellHowToResumeAsync();
        if (failure is { Category: RunwareErrorCategory.Timeout, MayBeRunning: true }) return ExitCode.Timeout;
        return _saved.Count > 0 ? ExitCode.Partial : ExitCode.ApiError;
    }

    private async Task<int> StopAsync(OperationCanceledException stop)
    {
        if (stop is RunwareCanceledException { MayBeRunning: false })
        {
            await host.TellAsync($"Cancelled before task {task.Uuid} was sent.");
            return ExitCode.Cancelled;
        }

        await host.TellAsync($"Cancelled. Task {task.Uuid} may go on.");
        await TellHowToResumeAsync();
        return ExitCode.Cancelled;
    }

    private async Task TellHowToResumeAsync()
    {
        await host.TellAsync($"Resume it with: {ResumeLine()}");
        if (service.IsEmulated) await host.TellAsync("(Not this one: it ran in the emulator of this process, which ends now.)");
    }

    private string ResumeLine()
    {
        var line = $"contracts runware resume {task.Uuid}";
        if (task.NumberResults > 1) line += Invariant($" --number-results {task.NumberResults}");
        if (settings.Output != RunOptions.CurrentFolder) line += $" --output {Quoted(settings.Output)}";
        if (settings.Endpoint is { } endpoint) line += $" --endpoint {endpoint}";
        return line;
    }

    private static string Quoted(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
