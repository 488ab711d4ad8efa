using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>One task from its submission, or its resumption, to its end: one clock, one limit, one state.</summary>
internal sealed class TaskRun<TResult>
    where TResult : class, IJsonContract<TResult>
{
    /// <summary>A task may be finished long before the hour that a service asks to wait.</summary>
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(1);

    private readonly Connection _connection;
    private readonly RetriedCalls _retried;
    private readonly RunwareClientOptions _options;
    private readonly TaskIdentity _task;
    private readonly int _expected;
    private readonly Deadline _deadline;
    private readonly ProgressReports _progress;
    private readonly TaskState<TResult> _state;
    private byte[]? _question;
    private bool _mayBeRunning;
    private bool _isAccepted;
    private int _polls;

    public TaskRun(
        Connection connection,
        RetriedCalls retried,
        RunwareClientOptions options,
        TaskIdentity task,
        int expected,
        IProgress<RunwareProgress>? progress)
    {
        _connection = connection;
        _retried = retried;
        _options = options;
        _task = task;
        _expected = expected;
        _deadline = new Deadline(options.TimeProvider, options.Polling.Timeout);
        _progress = new ProgressReports(progress, options, task.Uuid, expected, _deadline);
        _state = new TaskState<TResult>(task, expected);
    }

    /// <summary>Sends the task and waits for its acceptance.</summary>
    public async Task SubmitAsync(byte[] payload, CancellationToken cancellationToken)
    {
        _progress.Report(RunwareStage.Submitting);
        using var activity = Telemetry.Start("runware submit", _task.Uuid);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _mayBeRunning = true;
            await _retried.SendAsync(payload, _task, _deadline, Acceptance.Require, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            throw Canceled(canceled, cancellationToken);
        }

        _isAccepted = true;
        Log.Accepted(_options.Logger, _task.Uuid, _deadline.Elapsed);
        _progress.Report(RunwareStage.Accepted);
    }

    /// <summary>Polls an accepted task to its end.</summary>
    /// <returns>Each result, as soon as it is there. The failures of others are thrown after the last one.</returns>
    public async IAsyncEnumerable<TResult> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A task that was accepted earlier has had its time already.
        var wait = _isAccepted ? _options.Polling.InitialDelay : TimeSpan.Zero;
        var schedule = new PollingSchedule(_options.Polling);
        _isAccepted = _mayBeRunning = true;
        while (!_state.IsOver)
        {
            await WaitAsync(wait, cancellationToken).ConfigureAwait(false);
            foreach (var result in await PollAsync(cancellationToken).ConfigureAwait(false))
            {
                if (cancellationToken.IsCancellationRequested) throw Canceled(null, cancellationToken);
                yield return result;
            }

            wait = schedule.Next();
            if (_state.Trouble?.RetryAfter is { } asked && asked > wait) wait = asked < s_longestAsked ? asked : s_longestAsked;
        }

        if (_state.Failure is { } failure) throw failure;
    }

    private async ValueTask WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_deadline.Clamp(wait), _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            throw Canceled(canceled, cancellationToken);
        }

        if (_deadline.HasPassed) throw TimedOut();
    }

    private async ValueTask<List<TResult>> PollAsync(CancellationToken cancellationToken)
    {
        _polls++;
        Telemetry.Polls.Add(1);
        List<TResult> results = [];
        using (Telemetry.Start("runware poll", _task.Uuid))
        {
            try
            {
                var limit = _deadline.Clamp(_options.AttemptTimeout);
                _question ??= TaskPayload.GetResponse(_task.Uuid);
                using var reply = await _connection.PostAsync(_question, _task, limit, cancellationToken).ConfigureAwait(false);
                _state.Absorb(reply, _deadline.Elapsed, results);
            }
            catch (OperationCanceledException canceled)
            {
                throw Canceled(canceled, cancellationToken);
            }
            catch (RunwareException failure) when (failure.IsRetryable)
            {
                _state.Miss(failure);
            }
        }

        Note(results.Count);
        return results;
    }

    private void Note(int results)
    {
        if (_state.Trouble is { } trouble) Log.PollFailed(_options.Logger, _task.Uuid, _polls, trouble.Message);
        else Log.Polled(_options.Logger, _task.Uuid, _polls, _state.Finished, _expected, _state.Errors.Count);
        Telemetry.Results.Add(results);
        if (_state.IsOver)
        {
            Telemetry.Errors.Add(_state.Errors.Count);
            Telemetry.Duration.Record(_deadline.Elapsed.TotalSeconds);
            Log.Ended(_options.Logger, _task.Uuid, _deadline.Elapsed, _state.Finished, _state.Errors.Count);
        }

        _progress.Report(_state.IsOver ? RunwareStage.Finished : RunwareStage.Processing, _state, _polls);
    }

    private RunwareException TimedOut() => Failures.TimedOut(_options.Polling.Timeout, _state.Errors, _task.Uuid, _state.Trouble);

    private RunwareCanceledException Canceled(OperationCanceledException? canceled, CancellationToken cancellationToken) =>
        new(_task.Uuid, _mayBeRunning, canceled, cancellationToken);
}
