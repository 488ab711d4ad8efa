using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JsonContracts.Runware.Emulator;

/// <summary>One result that an accepted task is going to make.</summary>
/// <param name="TaskUuid">The task.</param>
/// <param name="Index">The place of the result in its task, from 0.</param>
/// <param name="Request">The task object as it was sent.</param>
public sealed record Generation(Guid TaskUuid, int Index, JsonElement Request);

/// <summary>How the making of one result ends.</summary>
public sealed record Outcome
{
    private Outcome(ApiFailure? failure) => Failure = failure;

    /// <summary>The result is made.</summary>
    public static Outcome Success { get; } = new((ApiFailure?)null);

    /// <summary>
    /// Members of the result beside, or instead of, the usual ones: such as newer services send, or another <c>NSFWContent</c>. Only
    /// used for a success. A member of null takes the usual one away.
    /// </summary>
    public JsonObject Members { get; init; } = [];

    internal ApiFailure? Failure { get; }

    /// <summary>The result is not made.</summary>
    /// <param name="code">The code of the error, for example <c>timeoutProvider</c>.</param>
    /// <param name="message">The message of the error.</param>
    /// <param name="form">Where in the answer to a poll the failure stands.</param>
    public static Outcome Failed(string code, string message, FailureForm form = FailureForm.Errors) =>
        new(new ApiFailure(code, message, form));
}

/// <summary>The three ways in which answers to polls are known to tell that a result failed.</summary>
public enum FailureForm
{
    /// <summary>An entry in <c>errors</c>, with <c>"status": "error"</c>.</summary>
    Errors,

    /// <summary>An item in <c>data</c> with <c>"status": "error"</c> and an <c>error</c> object.</summary>
    NestedError,

    /// <summary>An item in <c>data</c> with <c>"status": "error"</c> and the <c>code</c> and <c>message</c> beside it.</summary>
    FlatError,
}

/// <summary>A failed result as answers tell it.</summary>
internal sealed record ApiFailure(string Code, string Message, FailureForm Form);
