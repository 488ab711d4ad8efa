using System;
using System.Linq;
using System.Net;
using System.Text;

namespace JsonContracts.Runware;

/// <summary>One answer of the service, read to its end.</summary>
internal sealed class Reply(HttpStatusCode status, TimeSpan? retryAfter, byte[] body, TaskIdentity task) : IDisposable
{
    /// <summary>The task that was asked about.</summary>
    public Guid TaskUuid => task.Uuid;

    public byte[] Body => body;

    public HttpStatusCode Status { get; } = status;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Where the service says to go instead; the client does not, for its key is not for others.</summary>
    public Uri? RedirectedTo { get; init; }

    /// <summary>A WebSocket has no status, and each answer is what it says.</summary>
    public bool IsOverSocket { get; init; }

    /// <summary>Whether more results of the task are to come.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How the service answered, in words.</summary>
    public string Manner => IsOverSocket ? "over the WebSocket" : FormattableString.Invariant($"HTTP {(int)Status}");

    public Envelope Envelope { get; } = Envelope.Parse(body, status, task);

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public string Text => Encoding.UTF8.GetString(body);

    /// <summary>The errors that are about a task, or about no task in particular; all of them when the call as a whole failed.</summary>
    public RunwareError[] ErrorsFor(Guid taskUuid) =>
        Envelope.Errors.Count == 0 ? [] : [.. Envelope.Errors.Where(error => !IsSuccess || error.TaskUuid is null || error.TaskUuid == taskUuid)];

    /// <summary>What the same answer says of one of several tasks.</summary>
    public Reply For(TaskIdentity one, byte[] itsBody) => new(Status, RetryAfter, itsBody, one) { RedirectedTo = RedirectedTo, IsOverSocket = IsOverSocket };

    /// <summary>Gives the items back; the errors and the text stay.</summary>
    public void Dispose() => Envelope.Dispose();
}
