using System;
using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>What the emulator itself needs from a checked task.</summary>
/// <param name="TaskUuid">The name of the task.</param>
/// <param name="Received">The task as it came.</param>
/// <param name="Request">The task as it is spelled today.</param>
/// <param name="Kind">What it makes.</param>
internal sealed record TaskOrder(Guid TaskUuid, JsonElement Received, JsonElement Request, TaskKind Kind)
{
    /// <summary>A century: nobody waits longer, and no clock holds much more.</summary>
    private const double LongestSeconds = 100 * 365.25 * 24 * 60 * 60;

    /// <summary>The UUID as the caller wrote it: whoever compares texts finds the task again.</summary>
    public string TaskUuidText { get; } = Request.Text("taskUUID")!;

    public string TaskType { get; } = Request.Text("taskType")!;

    /// <summary>The type of the task as the caller spelled it.</summary>
    public string TaskTypeText { get; } = Received.Text("taskType")!;

    /// <summary>What is made; null for what is no file.</summary>
    public SampleFile? File { get; } = Kind.Form is ResultForm.Media or ResultForm.Files ? SampleFile.Of(Request.Text("outputFormat") ?? Kind.Format) : null;

    public string OutputType { get; } = Request.Text("outputType") ?? "URL";

    public int NumberResults { get; } = (int)(Request.Number(Kind.Count) ?? 1);

    /// <summary>Whether results are polled for. Whoever names a webhook does not wait for the answer.</summary>
    public bool IsAsync { get; } = Request.Text("deliveryMethod") is { } method ? method == "async" : Kind.IsAsync || Request.Text("webhookURL") is not null;

    public bool IncludeCost { get; } = Request.IsTrue("includeCost");

    /// <summary><c>mode</c> wins over <c>checkContent</c> when both are given.</summary>
    public bool ChecksSafety { get; } = Request.Member("safety") is { } safety
        && (safety.Text("mode") is { } mode ? mode != "none" : safety.IsTrue("checkContent"));

    public TimeSpan? TimeToLive { get; } = Request.Number("ttl") is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)) : null;

    public string? WebhookUrl { get; } = Request.Text("webhookURL");

    public string? UploadEndpoint { get; } = Request.Text("uploadEndpoint");

    public bool HasDelivery => WebhookUrl is not null || UploadEndpoint is not null;
}
