using System;
using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>What the emulator itself needs from a checked video task.</summary>
internal sealed record VideoOrder(Guid TaskUuid, JsonElement Request)
{
    /// <summary>A century: nobody waits longer, and no clock holds much more.</summary>
    private const double LongestSeconds = 100 * 365.25 * 24 * 60 * 60;

    /// <summary>The UUID as the caller wrote it: whoever compares texts finds the task again.</summary>
    public string TaskUuidText { get; } = Request.Text("taskUUID")!;

    public Clip Clip { get; } = Clip.Of(Request.Text("outputFormat"));

    public int NumberResults { get; } = (int)(Request.Number("numberResults") ?? 1);

    public bool IncludeCost { get; } = Request.IsTrue("includeCost");

    /// <summary><c>mode</c> wins over <c>checkContent</c> when both are given.</summary>
    public bool ChecksSafety { get; } = Request.Member("safety") is { } safety
        && (safety.Text("mode") is { } mode ? mode != "none" : safety.IsTrue("checkContent"));

    public TimeSpan? TimeToLive { get; } = Request.Number("ttl") is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, LongestSeconds)) : null;

    public string? WebhookUrl { get; } = Request.Text("webhookURL");

    public string? UploadEndpoint { get; } = Request.Text("uploadEndpoint");

    public bool HasDelivery => WebhookUrl is not null || UploadEndpoint is not null;
}
