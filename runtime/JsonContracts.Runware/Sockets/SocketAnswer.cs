using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>What a task waits for: one frame, or as many as its results come in.</summary>
internal sealed class SocketAnswer(TaskIdentity task)
{
    public const string Authentication = "authentication";

    /// <summary>How long an error waits for results of the same task.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<Reply> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _items = [];
    private readonly List<string> _errors = [];

    public TaskIdentity Task => task;

    public Task<Reply> Completion => _completion.Task;

    /// <summary>The session that an authentication began or took up.</summary>
    public string? Session { get; private set; }

    public void Fail(Exception broken) => _completion.TrySetException(broken);

    /// <summary>Takes what a frame says of the task. Called by one reader at a time.</summary>
    /// <param name="frame">The frame, when it is about this task alone.</param>
    /// <param name="items">Its items about the task.</param>
    /// <param name="errors">Its errors about the task.</param>
    public void Take(byte[]? frame, IReadOnlyList<JsonElement> items, IReadOnlyList<JsonElement> errors)
    {
        if (task.Type == Authentication) Session = items.Select(item => item.TextOf("connectionSessionUUID")).FirstOrDefault(session => session is not null);
        lock (_items)
        {
            _items.AddRange(items.Select(item => item.GetRawText()));
            _errors.AddRange(errors.Select(error => error.GetRawText()));
            var isFirst = _items.Count + _errors.Count == items.Count + errors.Count;
            var isWhole = task.IsImmediate || !items.All(IsResult) || items.Count + errors.Count == 0 || errors.Any(IsConflict) || _items.Count + _errors.Count >= task.Expected;
            if (isWhole) _completion.TrySetResult(Reply(isFirst && frame is not null ? frame : Joined(), false));
            else if (_items.Count == 0) _ = CompleteLaterAsync();
        }
    }

    /// <summary>An error may refuse the whole task, or tell of one result whose siblings come next.</summary>
    private async Task CompleteLaterAsync()
    {
        await System.Threading.Tasks.Task.Delay(s_grace).ConfigureAwait(false);
        lock (_items)
        {
            if (_items.Count == 0) _completion.TrySetResult(Reply(Joined(), false));
        }
    }

    /// <summary>What came before it became too late: some results, but not all.</summary>
    public Reply? Partial()
    {
        lock (_items) return _items.Count > 0 ? Reply(Joined(), true) : null;
    }

    /// <summary>An acknowledgement and an answer to a poll come in one frame.</summary>
    private bool IsResult(JsonElement item) =>
        item.Member("status") is null && Generation.Read(item, 0, HttpStatusCode.OK, task).State is not GenerationState.None;

    /// <summary>The service has the task already, and says no more here.</summary>
    private static bool IsConflict(JsonElement error) => error.TextOf("code") == Failures.Conflict;

    private byte[] Joined() => EnvelopeParts.Join(_items, _errors);

    private Reply Reply(byte[] body, bool isPartial) => new(HttpStatusCode.OK, null, body, task) { IsOverSocket = true, IsPartial = isPartial };
}
