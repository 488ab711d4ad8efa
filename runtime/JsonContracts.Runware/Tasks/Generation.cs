using System;
using System.Net;
using System.Text.Json;

namespace JsonContracts.Runware;

internal enum GenerationState
{
    /// <summary>Says nothing about a result: an acknowledgement, an echo.</summary>
    None,

    /// <summary>Says something, but not what has become of it: a result when it fits the contract, else an acknowledgement.</summary>
    Unmarked,
    Running,
    Succeeded,
    Failed,
}

/// <summary>One item of an answer: what became of one of the results of a task.</summary>
/// <param name="Item">The item.</param>
/// <param name="Index">Its place among the items of the task; the order is stable, so it stands in for a missing UUID.</param>
/// <param name="State">What became of it.</param>
/// <param name="Identity">The UUID of what was made, when told.</param>
/// <param name="Error">Why it failed, when it did.</param>
internal readonly record struct Generation(JsonElement Item, int Index, GenerationState State, string? Identity, RunwareError? Error)
{
    /// <summary>The names under which the operations give the UUID of what they made.</summary>
    private static readonly string[] Identities = ["videoUUID", "imageUUID", "audioUUID", "mediaUUID", "maskImageUUID", "guideImageUUID"];

    /// <summary>Tells it from the others, in every poll.</summary>
    public string Key => State == GenerationState.Succeeded && Identity is not null ? Identity : $"item {Index}";

    /// <summary>0 to 100, when told.</summary>
    public double? Progress =>
        Item.Member("progress") is { ValueKind: JsonValueKind.Number } progress
        && progress.TryGetDouble(out var percent)
        && percent is >= 0 and <= 100
            ? percent
            : null;

    /// <param name="item">The item.</param>
    /// <param name="index">Its place among the items of the task.</param>
    /// <param name="status">The HTTP status of the poll.</param>
    /// <param name="task">The task it belongs to.</param>
    public static Generation Read(JsonElement item, int index, HttpStatusCode status, TaskIdentity task)
    {
        var identity = IdentityOf(item);
        var state = StateOf(item, identity);
        var error = state == GenerationState.Failed ? ErrorOf(item, status, task) : null;
        return new Generation(item, index, state, identity, error);
    }

    /// <summary>Only what is known to be an end is one. A status from the future means: not finished.</summary>
    private static GenerationState StateOf(JsonElement item, string? identity)
    {
        if ((item.Member("error") ?? item.Member("code")) is not null) return GenerationState.Failed;
        if (item.TextOf("status") is { } status) return StateOf(status);
        if (identity is not null) return GenerationState.Succeeded;
        return SaysMore(item) ? GenerationState.Unmarked : GenerationState.None;
    }

    /// <summary>Uploads of models have words of their own: <c>ready</c>, <c>failed</c>, and whatever names an error.</summary>
    private static GenerationState StateOf(string status)
    {
        if (status is "success" or "ready") return GenerationState.Succeeded;
        var isFailure = status == "failed" || status.Contains("error", StringComparison.OrdinalIgnoreCase);
        return isFailure ? GenerationState.Failed : GenerationState.Running;
    }

    private static bool SaysMore(JsonElement item)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (!member.NameEquals("taskType"u8) && !member.NameEquals("taskUUID"u8)) return true;
        }

        return false;
    }

    private static string? IdentityOf(JsonElement item)
    {
        foreach (var name in Identities)
        {
            if (item.TextOf(name) is { } identity) return identity;
        }

        return null;
    }

    private static RunwareError ErrorOf(JsonElement item, HttpStatusCode status, TaskIdentity task) =>
        ErrorReader.Read(item.Member("error") is { ValueKind: JsonValueKind.Object } nested ? nested : item, item, status, task);
}
