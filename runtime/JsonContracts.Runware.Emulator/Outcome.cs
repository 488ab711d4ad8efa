using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>One video that an accepted task is going to make.</summary>
/// <param name="TaskUuid">The task.</param>
/// <param name="Index">The place of the video in its task, from 0.</param>
/// <param name="Request">The task object as it was sent.</param>
public sealed record Generation(Guid TaskUuid, int Index, JsonElement Request);

/// <summary>How the making of one video ends.</summary>
public sealed record Outcome
{
    private Outcome(ApiFailure? failure) => Failure = failure;

    /// <summary>The video is made.</summary>
    public static Outcome Success { get; } = new((ApiFailure?)null);

    /// <summary>
    /// Members of the result beside, or instead of, the usual ones: such as newer services send, or another <c>NSFWContent</c>. Only
    /// used for a success. A member of null takes the usual one away.
    /// </summary>
    public JsonObject Members { get; init; } = [];

    internal ApiFailure? Failure { get; }

    /// <summary>The video is not made.</summary>
    /// <param name="code">The code of the error, for example <c>timeoutProvider</c>.</param>
    /// <param name="message">The message of the error.</param>
    /// <param name="form">Where in the answer to a poll the failure stands.</param>
    public static Outcome Failed(string code, string message, FailureForm form = FailureForm.Errors) =>
        new(new ApiFailure(code, message, form));
}

/// <summary>The three ways in which answers to polls are known to tell that a video failed.</summary>
public enum FailureForm
{
    /// <summary>An entry in <c>errors</c>, with <c>"status": "error"</c>.</summary>
    Errors,

    /// <summary>An item in <c>data</c> with <c>"status": "error"</c> and an <c>error</c> object.</summary>
    NestedError,

    /// <summary>An item in <c>data</c> with <c>"status": "error"</c> and the <c>code</c> and <c>message</c> beside it.</summary>
    FlatError,
}

/// <summary>A failed video as answers tell it.</summary>
internal sealed record ApiFailure(string Code, string Message, FailureForm Form);
