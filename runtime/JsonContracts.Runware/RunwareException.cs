using System;
using System.Collections.Generic;
using System.Net;

namespace JsonContracts.Runware;

/// <summary>
/// A call or a task failed. The message says what happened and, where there is something to do, what; it never holds the
/// API key.
/// </summary>
public sealed class RunwareException : Exception
{
    /// <summary>The most characters of an answer that <see cref="RawBody"/> keeps: 65,536.</summary>
    public const int MaxRawBodyLength = 65_536;

    private readonly string _rawBody = "";
    private bool _mayBeRunning;

    /// <summary>Makes the exception.</summary>
    /// <param name="category">What kind of failure it is.</param>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What it came from.</param>
    public RunwareException(RunwareErrorCategory category, string message, Exception? innerException = null)
        : base(message, innerException) => Category = category;

    /// <summary>What kind of failure it is: that of the first of <see cref="Errors"/>, or else what the HTTP status says.</summary>
    public RunwareErrorCategory Category { get; }

    /// <summary>Every problem the service named, in its order. Empty when it named none: no connection, no JSON.</summary>
    public IReadOnlyList<RunwareError> Errors { get; init; } = [];

    /// <summary>The HTTP status of the answer; <see langword="null"/> when none arrived. It may be 200: tasks fail one by one.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The answer as text, at most <see cref="MaxRawBodyLength"/> characters of it. Empty when none arrived.</summary>
    public string RawBody
    {
        get => _rawBody;
        init => _rawBody = value.Length <= MaxRawBodyLength ? value : value[..MaxRawBodyLength];
    }

    /// <summary>The task that was being submitted or followed.</summary>
    public Guid? TaskUuid { get; init; }

    /// <summary>How long the service asked to wait before the next call, when it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True when the task was accepted, or may have been, and is not known to have ended: it may go on, and be billed. Follow
    /// it with <c>RunwareClient.ResumeAsync</c>.
    /// </summary>
    public bool MayBeRunning
    {
        get => _mayBeRunning;
        init => _mayBeRunning = value;
    }

    /// <summary>True when the same call may succeed later: for its <see cref="Category"/>, or for HTTP 408, 429 or 5xx.</summary>
    public bool IsRetryable => ErrorCatalogue.IsRetryable(Category) || (Status is { } status && ErrorCatalogue.IsTransient(status));

    /// <summary>Whether the answer is a success that does not say what it promises. The UUID makes it safe to ask again.</summary>
    internal bool IsUnrecognized { get; init; }

    /// <summary>True when this client sends again by itself: no answer or none that says anything, or HTTP 408, 429 or 5xx.</summary>
    internal bool IsTransient => IsUnrecognized || (Status is { } status
        ? ErrorCatalogue.IsTransient(status)
        : Category is RunwareErrorCategory.Connection or RunwareErrorCategory.Timeout or RunwareErrorCategory.RateLimit or RunwareErrorCategory.ServerError);

    /// <summary>The same, for another one of the tasks that were in the call.</summary>
    internal RunwareException About(Guid taskUuid) => TaskUuid == taskUuid
        ? this
        : new(Category, Message, InnerException)
        {
            Errors = Errors,
            Status = Status,
            RawBody = RawBody,
            TaskUuid = taskUuid,
            RetryAfter = RetryAfter,
            MayBeRunning = MayBeRunning,
            IsUnrecognized = IsUnrecognized,
        };

    /// <summary>Notes what only the whole run knows: an earlier attempt, or the acceptance, leaves the task running.</summary>
    internal RunwareException ButMayBeRunning()
    {
        _mayBeRunning = true;
        return this;
    }
}
