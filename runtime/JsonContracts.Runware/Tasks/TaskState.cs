using System;
using System.Collections.Generic;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>
/// What is known of a task, poll by poll. Every poll tells the whole state again, so what was seen is told apart from what is
/// new; and the end is concluded from it, since the service does not announce one.
/// </summary>
internal sealed class TaskState<TResult>(TaskIdentity task, int expected)
    where TResult : class, IJsonContract<TResult>
{
    /// <summary>How long a task may be unknown: the service may learn of it a moment after it accepted it.</summary>
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(3);

    /// <summary>How long failures may stand alone, with fewer results than asked for and none in the making.</summary>
    private static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(2);

    private readonly HashSet<string> _seen = [];
    private readonly List<RunwareError> _errors = [];
    private Reply? _firstFailure;
    private TimeSpan? _silentSince;
    private TimeSpan? _unknownSince;

    public int Finished { get; private set; }

    public IReadOnlyList<RunwareError> Errors => _errors;

    /// <summary>0 to 100 over all results, or null as long as nothing is told.</summary>
    public double? Percent { get; private set; }

    /// <summary>Why the latest poll told nothing.</summary>
    public RunwareException? Trouble { get; private set; }

    /// <summary>Why results are missing, once it is certain that they will not come.</summary>
    public RunwareException? Failure { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Whether the service told anything of the task.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Takes in the answer to the submission. What it carries besides an acknowledgement, it carries completely.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="now">The time since the run began.</param>
    /// <param name="results">Takes the results in it.</param>
    public void AbsorbAnswer(Reply reply, TimeSpan now, List<TResult> results)
    {
        var generations = GenerationsOf(reply);
        TakeResults(generations, reply, results);
        if (Finished + _errors.Count == 0) return;
        TakeErrors(reply, generations);
        Measure(generations);
        if (generations.Exists(generation => generation.Item.Member("status") is not null)) Conclude(reply, IsRunning(generations), now);
        else if (!reply.IsPartial) End(_errors.Count > 0 ? Ended(reply) : null);
    }

    /// <summary>A poll without an answer.</summary>
    public void Miss(RunwareException trouble) => Trouble = trouble;

    /// <summary>Takes in an answer.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="now">The time since the run began.</param>
    /// <param name="results">Takes the results that are new in it.</param>
    public void Absorb(Reply reply, TimeSpan now, List<TResult> results)
    {
        Trouble = null;
        var generations = GenerationsOf(reply);
        TakeResults(generations, reply, results);
        var callErrors = TakeErrors(reply, generations);
        IsKnown |= generations.Count > 0 || _errors.Exists(error => error.Status == "error");
        Measure(generations);
        if (reply.IsSuccess && !reply.Envelope.IsRecognized) Trouble = Failures.Unrecognized(reply, task.Uuid, "in no known form");
        else if (callErrors || (!reply.IsSuccess && generations.Count == 0 && _errors.Count == 0)) JudgeCall(reply, now);
        else Conclude(reply, IsRunning(generations), now);
    }

    private List<Generation> GenerationsOf(Reply reply)
    {
        var generations = new List<Generation>(reply.Envelope.Data.Count);
        foreach (var item in reply.Envelope.Data)
        {
            if (IsOfTask(item)) generations.Add(Generation.Read(item, generations.Count, reply.Status, task));
        }

        return generations;
    }

    private bool IsOfTask(JsonElement item) => item.Member("taskUUID") is null || item.GuidOf("taskUUID") == task.Uuid;

    private void TakeResults(List<Generation> generations, Reply reply, List<TResult> results)
    {
        var before = results.Count;
        foreach (var generation in generations)
        {
            if (generation.State is GenerationState.None or GenerationState.Running || _seen.Contains(generation.Key)) continue;
            if (generation.Error is { } error) Fail(error, reply);
            else if (JsonContract.TryParse<TResult>(generation.Item.RawUtf8(), out var result, out var violations)) results.Add(result);
            else if (generation.State == GenerationState.Unmarked && !task.IsImmediate) continue;
            else Fail(Failures.Misfit(generation.Item, violations, task), reply);
            _seen.Add(generation.Key);
        }

        Finished += results.Count - before;
    }

    private static bool IsRunning(List<Generation> generations) => generations.Exists(generation => generation.State == GenerationState.Running);

    /// <summary>Takes the errors beside the items.</summary>
    /// <returns>True when one is about the call or the task as a whole, not about one generation.</returns>
    private bool TakeErrors(Reply reply, List<Generation> generations)
    {
        var callErrors = false;
        var index = 0;
        foreach (var error in reply.ErrorsFor(task.Uuid))
        {
            if (!IsOfGeneration(error, reply, generations)) callErrors = true;
            else if (!IsToldTwice(error, generations) && _seen.Add($"error {index++}")) Fail(error, reply);
        }

        return callErrors;
    }

    private bool IsOfGeneration(RunwareError error, Reply reply, List<Generation> generations)
    {
        if (error.Status == "error") return true;
        if (ErrorCatalogue.IsTransient(reply.Status) || error.Category == RunwareErrorCategory.NotFound) return false;
        return generations.Count > 0 || (error.NamesItsTask && error.TaskUuid == task.Uuid);
    }

    /// <summary>True when an item tells the same failure.</summary>
    private static bool IsToldTwice(RunwareError error, List<Generation> generations) =>
        generations.Exists(generation => generation.Error is { } told && told.Code == error.Code && told.Message == error.Message);

    private void Fail(RunwareError error, Reply reply)
    {
        _errors.Add(error);
        _firstFailure ??= reply;
    }

    private void Measure(List<Generation> generations)
    {
        var (sum, told) = (0.0, 0);
        foreach (var generation in generations)
        {
            if (generation.State != GenerationState.Running || generation.Progress is not { } progress) continue;
            sum += progress;
            told++;
        }

        var ended = Finished + _errors.Count;
        if (ended == 0 && told == 0) return;
        Percent = Math.Min(100, ((100.0 * ended) + sum) / Math.Max(expected, ended + told));
    }

    /// <summary>The poll failed as a call. That ends the run only when another poll would fail for the same reason.</summary>
    private void JudgeCall(Reply reply, TimeSpan now)
    {
        var failure = Failures.Refused(reply, task.Uuid);
        Trouble = failure;
        if (failure.IsRetryable) return;
        if (failure.Category != RunwareErrorCategory.NotFound) End(failure.ButMayBeRunning());
        else if (now - (_unknownSince ??= now) >= UnknownFor) End(failure);
    }

    private void Conclude(Reply reply, bool isRunning, TimeSpan now)
    {
        _unknownSince = null;
        var isAlone = !isRunning && _errors.Count > 0;
        if (!isAlone) _silentSince = null;
        else _silentSince ??= now;

        if (!isRunning && Finished + _errors.Count >= expected) End(_errors.Count > 0 ? Ended(reply) : null);
        else if (now - _silentSince >= SilentFor) End(Ended(reply).ButMayBeRunning());
    }

    private RunwareException Ended(Reply reply) => Failures.Ended(_firstFailure ?? reply, _errors, task.Uuid, Finished, expected);

    private void End(RunwareException? failure)
    {
        Failure = failure;
        IsOver = true;
    }
}
