using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;

namespace JsonContracts.Runware;

/// <summary>Makes the exceptions of this client: every way in which a call or a task can fail, and its sentence.</summary>
internal static class Failures
{
    private const int ExcerptLength = 200;

    /// <summary>What fits on a screen.</summary>
    private const int LongestMessage = 4000;

    private const int MostSentences = 20;

    /// <summary>The service has a task with this UUID already.</summary>
    public const string Conflict = "conflictTaskUUID";

    public static RunwareException NoConnection(Uri endpoint, Guid taskUuid, Exception inner) =>
        new(RunwareErrorCategory.Connection, $"No answer came from {endpoint.Authority}: {Reason(inner)}", inner)
        {
            TaskUuid = taskUuid,
            MayBeRunning = !IsSureUnsent(inner),
        };

    public static RunwareException NoSocket(Uri endpoint, Guid taskUuid, Exception inner, bool mayBeRunning) =>
        new(RunwareErrorCategory.Connection, $"No answer came from {endpoint.Authority}: {Reason(inner)}", inner) { TaskUuid = taskUuid, MayBeRunning = mayBeRunning };

    public static RunwareException NotSent(Guid taskUuid, ObjectDisposedException inner) =>
        new(RunwareErrorCategory.Connection, $"Task {taskUuid} was not sent: the client was disposed before.", inner) { TaskUuid = taskUuid };

    public static RunwareException TooSlow(TimeSpan? limit, Guid taskUuid, Exception inner) =>
        new(
            RunwareErrorCategory.Timeout,
            $"No complete answer came within {(limit is { } time ? Seconds(time) : "the time-out of the HTTP client")}.",
            inner)
        {
            TaskUuid = taskUuid,
            MayBeRunning = true,
        };

    /// <summary>A text without its end: whoever reads on would take a part for the whole.</summary>
    public static RunwareException Truncated(Guid taskUuid) =>
        new(RunwareErrorCategory.Connection, $"The text of task {taskUuid} ended without saying why; a part of it is missing.") { TaskUuid = taskUuid, MayBeRunning = true };

    public static RunwareException TooLarge(HttpStatusCode status, int limit, byte[] start, Guid taskUuid) =>
        new(RunwareErrorCategory.Unknown, Invariant($"The answer is larger than the {limit} bytes that MaxResponseBytes allows."))
        {
            Status = status,
            RawBody = Encoding.UTF8.GetString(start.AsSpan(0, Math.Min(start.Length, RunwareException.MaxRawBodyLength))),
            TaskUuid = taskUuid,
            MayBeRunning = true,
        };

    /// <summary>The call as a whole failed: an HTTP error, with or without a readable body, or a list of errors.</summary>
    public static RunwareException Refused(Reply reply, Guid taskUuid)
    {
        var errors = reply.ErrorsFor(taskUuid);
        var category = errors.Length > 0 ? errors[0].Category : ErrorCatalogue.Categorize(reply.Status);
        var reason = errors.Length > 0 ? Sentences(errors) : Excerpt(reply);
        var hints = string.Concat(Hints(reply, errors));
        var message = Invariant($"Runware answered {reply.Manner} for task {taskUuid}: {Short(reason)}{hints}");
        return Of(reply, category, errors, taskUuid, message, ErrorCatalogue.IsTransient(reply.Status) || HasConflict(errors));
    }

    /// <summary>The answer is a success, but not what the protocol promises.</summary>
    public static RunwareException Unrecognized(Reply reply, Guid taskUuid, string problem)
    {
        var message = Invariant($"Runware answered {reply.Manner} for task {taskUuid}, but {problem}: {Excerpt(reply)}");
        return Of(reply, RunwareErrorCategory.ServerError, [], taskUuid, message, true, reply.IsSuccess);
    }

    /// <summary>A result that is none.</summary>
    public static RunwareError Misfit(JsonElement item, ContractViolations violations, TaskIdentity task) => new()
    {
        Code = "unrecognizedResponse",
        Category = RunwareErrorCategory.ServerError,
        Message = $"The result breaks its contract: {string.Join(" ", violations.Select(violation => $"{violation.Message}."))}",
        TaskType = task.Type,
        TaskUuid = task.Uuid,
        Json = item.GetRawText(),
    };

    /// <summary>The task ended, and not every generation of it succeeded.</summary>
    public static RunwareException Ended(Reply reply, IReadOnlyList<RunwareError> errors, Guid taskUuid, int finished, int expected)
    {
        var share = finished > 0 ? Invariant($"delivered {finished} of {expected} results") : "delivered nothing";
        return Of(reply, errors[0].Category, errors, taskUuid, $"Task {taskUuid} {share}: {Short(Sentences(errors))}", false);
    }

    public static RunwareException TimedOut(TimeSpan timeout, IReadOnlyList<RunwareError> errors, Guid taskUuid, RunwareException? trouble)
    {
        var why = trouble is null ? "" : $" The latest trouble: {trouble.Message}";
        var message = $"After {Seconds(timeout)}, task {taskUuid} is not finished; it may go on, and can be resumed by its UUID.{why}";
        return new RunwareException(RunwareErrorCategory.Timeout, message, trouble)
        {
            Errors = errors,
            Status = trouble?.Status,
            RawBody = trouble?.RawBody ?? "",
            TaskUuid = taskUuid,
            MayBeRunning = true,
        };
    }

    private static RunwareException Of(
        Reply reply, RunwareErrorCategory category, IReadOnlyList<RunwareError> errors, Guid taskUuid, string message, bool mayBeRunning, bool isUnrecognized = false) =>
        new(category, message)
        {
            IsUnrecognized = isUnrecognized,
            Errors = errors,
            Status = reply.IsOverSocket ? null : reply.Status,
            RawBody = reply.Text,
            TaskUuid = taskUuid,
            RetryAfter = reply.RetryAfter,
            MayBeRunning = mayBeRunning,
        };

    /// <summary>True when the connection was never there, so that nothing can have arrived.</summary>
    private static bool IsSureUnsent(Exception broken) => broken is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>Whether the service knows a task of this UUID: what was sent may have arrived before, through somebody who sends again.</summary>
    public static bool HasConflict(IEnumerable<RunwareError> errors) => errors.Any(error => error.Code == Conflict);

    private static IEnumerable<string> Hints(Reply reply, IReadOnlyList<RunwareError> errors)
    {
        if (reply.RetryAfter is { } asked) yield return $" It asks to wait {Seconds(asked)}.";
        if (reply.RedirectedTo is { } target) yield return $" It points to {target}, where this client does not go.";
        if (HasConflict(errors)) yield return " A task with this UUID is there already: follow it with ResumeAsync, or give another request a UUID of its own, which a copy made by `with` does not have.";
    }

    private static string Sentences(IReadOnlyList<RunwareError> errors)
    {
        var sentences = string.Join(" | ", errors.Take(MostSentences).Select(ErrorText.Of));
        return errors.Count <= MostSentences ? sentences : Invariant($"{sentences} | and {errors.Count - MostSentences} more");
    }

    private static string Short(string text) => text.Length <= LongestMessage ? text : $"{text[..LongestMessage]}…";

    /// <summary>What broke, and what broke it: “Connection reset by peer” stands at the bottom.</summary>
    private static string Reason(Exception broken) =>
        broken.GetBaseException() is var cause && cause != broken ? $"{broken.Message} ({cause.Message})" : broken.Message;

    private static string Excerpt(Reply reply)
    {
        var text = string.Join(' ', reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) return "an empty body";
        return text.Length <= ExcerptLength ? text : $"{text[..ExcerptLength]}…";
    }

    private static string Seconds(TimeSpan span) => Invariant($"{span.TotalSeconds:0.###} s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
