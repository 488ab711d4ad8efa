using System;
using System.Text.Json;

namespace JsonContracts.Runware.Emulator;

/// <summary>What the emulator itself needs from a checked video task.</summary>
internal sealed record VideoOrder(Guid TaskUuid, JsonElement Request)
{
    public Clip Clip { get; } = Clip.Of(Request.Text("outputFormat"));

    public int NumberResults { get; } = (int)(Request.Number("numberResults") ?? 1);

    public bool IncludeCost { get; } = Request.IsTrue("includeCost");

    /// <summary><c>mode</c> wins over <c>checkContent</c> when both are given.</summary>
    public bool ChecksSafety { get; } = Request.Member("safety") is { } safety
        && (safety.Text("mode") is { } mode ? mode != "none" : safety.IsTrue("checkContent"));

    public TimeSpan? TimeToLive { get; } = Request.Number("ttl") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    public string? WebhookUrl { get; } = Request.Text("webhookURL");

    public string? UploadEndpoint { get; } = Request.Text("uploadEndpoint");

    public bool HasDelivery => WebhookUrl is not null || UploadEndpoint is not null;
}
