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

    private readonly Session _session;
    private readonly RetriedCalls _calls;
    private readonly TaskIdentity _task;
    private readonly int _expected;
    private readonly Deadline _deadline;
    private readonly ProgressReports _progress;
    private readonly TaskState<TResult> _state;
    private readonly List<TResult> _early = [];
    private byte[]? _question;
    private RunwareException? _conflict;
    private bool _mayBeRunning;
    private bool _isAccepted;
    private int _polls;

    /// <summary>Begins a run; its time counts from now on.</summary>
    /// <param name="session">What it shares with the other runs of the client.</param>
    /// <param name="task">The task.</param>
    /// <param name="expected">How many results it has.</param>
    /// <param name="progress">Learns where the run stands.</param>
    /// <param name="timeout">The time it may take, if that is not what the options say.</param>
    /// <param name="calls">What the submission goes over, if it does not go alone.</param>
    public TaskRun(Session session, TaskIdentity task, int expected, IProgress<RunwareProgress>? progress, TimeSpan? timeout, RetriedCalls? calls = null)
    {
        _session = session;
        _calls = calls ?? session.Retried;
        _task = task;
        _expected = expected;
        _deadline = session.DeadlineIn(timeout);
        _progress = new ProgressReports(progress, Options, task.Uuid, expected, _deadline);
        _state = new TaskState<TResult>(task, expected);
    }

    private RunwareClientOptions Options => _session.Options;

    /// <summary>How the task ended, when the answer to its submission told it.</summary>
    public RunwareOutcome<TResult>? Outcome => _state.IsOver ? new(_task.Uuid, _early, _state.Failure) : null;

    /// <summary>Sends the task and waits for its acceptance, or for its results when they come with it.</summary>
    public async Task SubmitAsync(byte[] payload, CancellationToken cancellationToken)
    {
        _progress.Report(RunwareStage.Submitting);
        using var activity = Telemetry.Start("runware submit", _task.Uuid);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            _mayBeRunning = true;
            await _calls.SendAsync(payload, _task, _deadline, Judge, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException canceled)
        {
            throw Canceled(canceled, cancellationToken);
        }

        if (_conflict is { } conflict) await ConfirmAsync(conflict, cancellationToken).ConfigureAwait(false);
        _isAccepted = true;
        _session.Accepted.Add(_task.Uuid);
        Log.Accepted(Options.Logger, _task.Uuid, _deadline.Elapsed);
        _progress.Report(RunwareStage.Accepted);
        if (_state.IsOver) Note(_early.Count);
    }

    private void Judge(Reply reply, bool isRetry)
    {
        switch (Acceptances.Of(reply, _task))
        {
            case Acceptance.Accepted:
                _state.AbsorbAnswer(reply, _deadline.Elapsed, _early);
                if (_task.IsImmediate && !_state.IsOver) throw Failures.Unrecognized(reply, _task.Uuid, "without a result");
                break;
            case Acceptance.Conflict when _task.IsImmediate || _session.Accepted.Contains(_task.Uuid):
                throw Failures.Refused(reply, _task.Uuid);
            case Acceptance.Conflict when isRetry:
                // The first attempt got through, and only its answer was lost.
                break;
            case Acceptance.Conflict:
                _conflict = Failures.Refused(reply, _task.Uuid);
                break;
            default:
                throw new InvalidOperationException("An answer says nothing else of a task.");
        }
    }

    /// <summary>
    /// Somebody below may have sent the task twice. A service that tells of it has it; where the question itself goes wrong, later ones decide.
    /// </summary>
    private async Task ConfirmAsync(RunwareException conflict, CancellationToken cancellationToken)
    {
        try
        {
            _early.AddRange(await PollAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (RunwareException)
        {
            throw conflict;
        }

        if (!_state.IsKnown && _state.Trouble is not { Category: RunwareErrorCategory.Connection }) throw conflict;
    }

    /// <summary>Polls an accepted task to its end.</summary>
    /// <returns>Each result, as soon as it is there. The failures of others are thrown after the last one.</returns>
    public async IAsyncEnumerable<TResult> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var result in _early) yield return result;

        // A task that was accepted earlier has had its time already.
        var wait = _isAccepted ? Options.Polling.InitialDelay : TimeSpan.Zero;
        var schedule = new PollingSchedule(Options.Polling);
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

    /// <summary>Polls an accepted task to its end, and keeps what comes of it.</summary>
    public async Task<RunwareOutcome<TResult>> ToEndAsync(CancellationToken cancellationToken)
    {
        var results = new List<TResult>();
        try
        {
            await foreach (var result in FollowAsync(cancellationToken).ConfigureAwait(false)) results.Add(result);
            return new RunwareOutcome<TResult>(_task.Uuid, results, null);
        }
        catch (RunwareException failure)
        {
            return new RunwareOutcome<TResult>(_task.Uuid, results, failure);
        }
    }

    private async ValueTask WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_deadline.Clamp(wait), Options.TimeProvider, cancellationToken).ConfigureAwait(false);
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
                var limit = _deadline.Clamp(Options.AttemptTimeout);
                _question ??= TaskPayload.GetResponse(_task.Uuid);
                using var reply = await _session.Transport.PostAsync(_question, _task, limit, cancellationToken).ConfigureAwait(false);
                _state.Absorb(reply, _deadline.Elapsed, results);
            }
            catch (OperationCanceledException canceled)
            {
                throw Canceled(canceled, cancellationToken);
            }
            catch (RunwareException failure) when (failure.IsRetryable)
            {
                // Nobody answers a client that is gone.
                if (_session.IsDisposed) throw failure.ButMayBeRunning();
                _state.Miss(failure);
            }
        }

        Note(results.Count);
        return results;
    }

    private void Note(int results)
    {
        if (_state.Trouble is { } trouble) Log.PollFailed(Options.Logger, _task.Uuid, _polls, trouble.Message);
        else Log.Polled(Options.Logger, _task.Uuid, _polls, _state.Finished, _expected, _state.Errors.Count);
        Telemetry.Results.Add(results);
        if (_state.IsOver)
        {
            Telemetry.Errors.Add(_state.Errors.Count);
            Telemetry.Duration.Record(_deadline.Elapsed.TotalSeconds);
            Log.Ended(Options.Logger, _task.Uuid, _deadline.Elapsed, _state.Finished, _state.Errors.Count);
        }

        _progress.Report(_state.IsOver ? RunwareStage.Finished : RunwareStage.Processing, _state, _polls);
    }

    private RunwareException TimedOut() => Failures.TimedOut(_deadline.Timeout, _state.Errors, _task.Uuid, _state.Trouble);

    private RunwareCanceledException Canceled(OperationCanceledException? canceled, CancellationToken cancellationToken) =>
        new(_task.Uuid, _mayBeRunning, canceled, cancellationToken);
}
