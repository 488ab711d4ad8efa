using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Benchmarks.Peers;

/// <summary>A finished video, as one writes it by hand for System.Text.Json.</summary>
public sealed class VideoResult
{
    public string TaskType { get; set; } = "";

    [JsonPropertyName("taskUUID")]
    public Guid TaskUuid { get; set; }

    public string? Status { get; set; }

    [JsonPropertyName("videoUUID")]
    public Guid VideoUuid { get; set; }

    [JsonPropertyName("videoURL")]
    public Uri? VideoUrl { get; set; }

    public string? VideoBase64Data { get; set; }

    [JsonPropertyName("videoDataURI")]
    public string? VideoDataUri { get; set; }

    [JsonPropertyName("mediaUUID")]
    public Guid? MediaUuid { get; set; }

    [JsonPropertyName("mediaURL")]
    public Uri? MediaUrl { get; set; }

    public long? Seed { get; set; }

    [JsonPropertyName("NSFWContent")]
    public bool? NsfwContent { get; set; }

    public decimal? Cost { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

public sealed class PollAnswer
{
    public VideoResult[] Data { get; set; } = [];
}
