using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace JsonContracts.Runware.Emulator;

/// <summary>One accepted task: its videos finish one after the other, by the number of polls or by the clock.</summary>
internal sealed class VideoTask
{
    private readonly RunwareEmulatorOptions _options;
    private readonly Uri _videosUrl;
    private readonly Action<VideoTask, Video> _onFinished;
    private readonly DateTimeOffset _acceptedAt;
    private readonly Lock _gate = new();
    private int _polls;

    public VideoTask(VideoOrder order, RunwareEmulatorOptions options, Uri videosUrl, Action<VideoTask, Video> onFinished)
    {
        Order = order;
        _options = options;
        _videosUrl = videosUrl;
        _onFinished = onFinished;
        _acceptedAt = _options.TimeProvider.GetUtcNow();
        Videos = [.. Enumerable.Range(0, order.NumberResults).Select(index => new Video(order, OutcomeOf(index)))];
    }

    public VideoOrder Order { get; }

    public IReadOnlyList<Video> Videos { get; }

    /// <summary>When the video at a place is finished, counted from now; null when polls decide.</summary>
    public TimeSpan? TimeUntil(int index) => _options.TimeUntilSuccess is { } first
        ? TimeFor(first, index) - Elapsed
        : null;

    /// <summary>Finishes the videos that are due.</summary>
    public void Advance()
    {
        lock (_gate)
        {
            var now = _options.TimeProvider.GetUtcNow();
            for (var index = 0; index < Videos.Count; index++)
            {
                if (Progress(index) >= 1 && Videos[index].Finish(now))
                {
                    _onFinished(this, Videos[index]);
                }
            }
        }
    }

    /// <summary>Tells the whole state: every finished video and, unless the options say otherwise, every unfinished one.</summary>
    public void AnswerPoll(Answer answer)
    {
        lock (_gate)
        {
            _polls++;
            Advance();
            for (var index = 0; index < Videos.Count; index++)
            {
                Tell(Videos[index], Progress(index), answer);
            }
        }
    }

    /// <summary>The result of a finished video as webhooks tell it: without a status, and in <c>errors</c> when it failed.</summary>
    public JsonObject WebhookBody(Video video) => video.Failure is { } failure
        ? new JsonObject { ["errors"] = new JsonArray(ErrorOf(video, failure)) }
        : video.Result(_videosUrl, _options.PricePerVideo);

    private static JsonObject ErrorOf(Video video, ApiFailure failure)
    {
        var error = ApiError.Of(failure.Code, failure.Message);
        foreach (var (name, value) in video.Item("error"))
        {
            error[name] = value?.DeepClone();
        }

        return error;
    }

    private Outcome OutcomeOf(int index) =>
        _options.Outcomes?.Invoke(new Generation(Order.TaskUuid, index, Order.Request)) ?? Outcome.Success;

    /// <summary>How much of a video is made, from 0 to 1.</summary>
    private double Progress(int index)
    {
        var (done, needed) = _options.TimeUntilSuccess is { } first
            ? (Elapsed.Ticks, TimeFor(first, index).Ticks)
            : (_polls, Math.Max(1, _options.PollsUntilSuccess) + index);
        return done >= needed ? 1 : (double)done / needed;
    }

    private TimeSpan Elapsed => _options.TimeProvider.GetUtcNow() - _acceptedAt;

    private static TimeSpan TimeFor(TimeSpan first, int index) => first * (1 + (index / 4.0));

    private void Tell(Video video, double progress, Answer answer)
    {
        if (video.FinishedAt is null)
        {
            if (_options.ListsUnfinished)
            {
                var item = video.Item(_options.ProcessingStatus);
                item["progress"] = (int)(progress * 100);
                answer.AddData(item);
            }
        }
        else if (video.Failure is { } failure)
        {
            TellFailure(video, failure, answer);
        }
        else
        {
            var result = video.Result(_videosUrl, _options.PricePerVideo);
            result.Insert(2, "status", "success");
            answer.AddData(result);
        }
    }

    private static void TellFailure(Video video, ApiFailure failure, Answer answer)
    {
        if (failure.Form is FailureForm.Errors)
        {
            answer.AddError(ErrorOf(video, failure));
            return;
        }

        var item = video.Item("error");
        var place = item;
        if (failure.Form is FailureForm.NestedError)
        {
            item["error"] = place = [];
        }

        place["code"] = failure.Code;
        place["message"] = failure.Message;
        answer.AddData(item);
    }
}
