using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>A finished video, as one writes it by hand for System.Text.Json.</summary>
public sealed record VideoResult
{
    public required string TaskType { get; init; }

    [JsonPropertyName("taskUUID")]
    public required Guid TaskUuid { get; init; }

    public string? Status { get; init; }

    [JsonPropertyName("videoUUID")]
    public required Guid VideoUuid { get; init; }

    [JsonPropertyName("videoURL")]
    public Uri? VideoUrl { get; init; }

    public string? VideoBase64Data { get; init; }

    [JsonPropertyName("videoDataURI")]
    public string? VideoDataUri { get; init; }

    [JsonPropertyName("mediaUUID")]
    public Guid? MediaUuid { get; init; }

    [JsonPropertyName("mediaURL")]
    public Uri? MediaUrl { get; init; }

    public long? Seed { get; init; }

    [JsonPropertyName("NSFWContent")]
    public bool? NsfwContent { get; init; }

    public decimal? Cost { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

public sealed record PollAnswer
{
    public required VideoResult[] Data { get; init; }
}
