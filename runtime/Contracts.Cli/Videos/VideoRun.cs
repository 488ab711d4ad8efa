using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Contracts.Runware;

namespace Contracts.Cli;

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
    public async Task<int> ExecuteAsync(Func<IProgress<RunwareProgress>, IAsyncEnumerable<VideoInferenceResult>> start, CancellationToken cancellationToken)
    {
        using var folder = new VideoFolder(settings.Output);
        await host.TellAsync($"Task {task.Uuid}").ConfigureAwait(false);
        try
        {
            await _display.ShowAsync(() => KeepAllAsync(start(_display), folder, cancellationToken)).ConfigureAwait(false);
            return await FinishAsync().ConfigureAwait(false);
        }
        catch (RunwareException failure)
        {
            return await FailAsync(failure).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            return await StopAsync(stop).ConfigureAwait(false);
        }
    }

    private async Task KeepAllAsync(IAsyncEnumerable<VideoInferenceResult> videos, VideoFolder folder, CancellationToken cancellationToken)
    {
        await foreach (var video in videos.ConfigureAwait(false))
        {
            await KeepAsync(video, folder, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A video that cannot be downloaded does not keep the others from it; it is paid for, so its address is told.</summary>
    private async Task KeepAsync(VideoInferenceResult video, VideoFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            var saved = new SavedVideo(video, await folder.SaveAsync(video, cancellationToken).ConfigureAwait(false));
            _saved.Add(saved);
            await _display.AfterwardsAsync(() => _report.WriteAsync(saved)).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsLoss(failure, cancellationToken))
        {
            _hasLost = true;
            var line = ErrorLine.Of($"video {video.VideoUuid} is finished but could not be downloaded: {failure.Message} ({VideoFolder.AddressOf(video)})");
            await _display.AfterwardsAsync(() => host.TellAsync(line)).ConfigureAwait(false);
        }
    }

    /// <summary>A download that is too slow is cancelled by its client, not by the user.</summary>
    private static bool IsLoss(Exception failure, CancellationToken cancellationToken) => failure is HttpRequestException or IOException or UnauthorizedAccessException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<int> FinishAsync()
    {
        var cost = _saved.Sum(saved => saved.Video.Cost ?? 0);
        if (_saved.Count > 1) await host.TellAsync(string.Create(CultureInfo.InvariantCulture, $"{_saved.Count} videos, {cost} USD together.")).ConfigureAwait(false);
        if (!_hasLost) return ExitCode.Done;
        return _saved.Count > 0 ? ExitCode.Partial : ExitCode.Failed;
    }

    private async Task<int> FailAsync(RunwareException failure)
    {
        await host.TellAsync(ErrorLine.Of(failure.Message)).ConfigureAwait(false);
        if (settings.Verbose && failure.RawBody.Length > 0) await host.TellAsync(failure.RawBody).ConfigureAwait(false);
        if (failure.MayBeRunning) await TellHowToResumeAsync().ConfigureAwait(false);
        if (failure is { Category: RunwareErrorCategory.Timeout, MayBeRunning: true }) return ExitCode.Timeout;
        return _saved.Count > 0 ? ExitCode.Partial : ExitCode.ApiError;
    }

    private async Task<int> StopAsync(OperationCanceledException stop)
    {
        if (stop is RunwareCanceledException { MayBeRunning: false })
        {
            await host.TellAsync($"Cancelled before task {task.Uuid} was sent.").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }

        await host.TellAsync($"Cancelled. Task {task.Uuid} may go on.").ConfigureAwait(false);
        await TellHowToResumeAsync().ConfigureAwait(false);
        return ExitCode.Cancelled;
    }

    private async Task TellHowToResumeAsync()
    {
        await host.TellAsync($"Resume it with: {ResumeLine()}").ConfigureAwait(false);
        if (service.IsEmulated) await host.TellAsync("(Not this one: it ran in the emulator of this process, which ends now.)").ConfigureAwait(false);
    }

    private string ResumeLine()
    {
        var line = $"contracts resume {task.Uuid}";
        if (task.NumberResults > 1) line += string.Create(CultureInfo.InvariantCulture, $" --number-results {task.NumberResults}");
        if (settings.Output != RunOptions.CurrentFolder) line += $" --output {Quoted(settings.Output)}";
        if (settings.Endpoint is { } endpoint) line += $" --endpoint {endpoint}";
        return line;
    }

    private static string Quoted(string text) => text.Contains(' ', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
