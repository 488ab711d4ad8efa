using System;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// Something that goes wrong with one HTTP request. The members combine: a delay, then at most one of a dropped connection, a cut
/// answer and another answer.
/// </summary>
public sealed record Fault
{
    /// <summary>Which request the fault waits for. Null, the default, is the next call of the API.</summary>
    public Func<ReceivedRequest, bool>? When { get; init; }

    /// <summary>
    /// Whether the request takes effect and only its answer is lost or replaced. False, the default: the request never reaches the
    /// service.
    /// </summary>
    public bool TakesEffect { get; init; }

    /// <summary>How long the request waits before anything else happens, by the clock of the emulator.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is closed without an answer.</summary>
    public bool DropsConnection { get; init; }

    /// <summary>When given, the real answer is cut off after this many bytes of its body, and the connection is closed.</summary>
    public int? CutAfter { get; init; }

    /// <summary>The HTTP status of another answer. Null means 200 when there is a <see cref="Body"/>, and no other answer otherwise.</summary>
    public int? Status { get; init; }

    /// <summary>The <c>Retry-After</c> header of the other answer: seconds, or an HTTP date.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The body of the other answer; empty when null.</summary>
    public string? Body { get; init; }

    /// <summary>The <c>Content-Type</c> of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The service is not well: an answer with a status and no body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">The <c>Retry-After</c> header.</param>
    public static Fault OfStatus(int status, string? retryAfter = null) => new() { Status = status, RetryAfter = retryAfter };

    /// <summary>The service refuses in its own words: an <c>errors</c> array with one entry.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The code of the entry, for example <c>conflictTaskUUID</c>.</param>
    /// <param name="message">The message of the entry.</param>
    public static Fault OfError(int status, string code, string message) => new()
    {
        Status = status,
        Body = new JsonObject { ["data"] = new JsonArray(), ["errors"] = new JsonArray(ApiError.Of(code, message)) }.ToJsonString(),
    };

    /// <summary>The service answers with a text of its own, whatever that is.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="status">The HTTP status.</param>
    public static Fault OfBody(string body, string contentType = "application/json", int status = 200) =>
        new() { Status = status, Body = body, ContentType = contentType };

    /// <summary>The connection breaks before the request takes effect.</summary>
    public static Fault Dropped { get; } = new() { DropsConnection = true };

    /// <summary>The request takes effect, and then the connection breaks before the answer arrives.</summary>
    public static Fault AnswerLost { get; } = new() { DropsConnection = true, TakesEffect = true };

    internal bool ReplacesAnswer => Status is not null || Body is not null;
}
