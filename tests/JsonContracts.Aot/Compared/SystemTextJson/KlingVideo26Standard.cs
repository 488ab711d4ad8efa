using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Compared;

/// <summary>The request as one writes it by hand: the same members with the same types and names.</summary>
internal sealed record KlingVideo26Standard
{
    [JsonPropertyName("taskType")]
    public string TaskType { get; init; } = "videoInference";

    [JsonPropertyName("taskUUID")]
    public Guid TaskUuid { get; init; } = Guid.NewGuid();

    [JsonPropertyName("outputType")]
    public OutputType? OutputType { get; init; }

    [JsonPropertyName("outputFormat")]
    public OutputFormat? OutputFormat { get; init; }

    [JsonPropertyName("outputQuality")]
    public int? OutputQuality { get; init; }

    [JsonPropertyName("webhookURL")]
    public Uri? WebhookUrl { get; init; }

    [JsonPropertyName("deliveryMethod")]
    public DeliveryMethod? DeliveryMethod { get; init; }

    [JsonPropertyName("uploadEndpoint")]
    public Uri? UploadEndpoint { get; init; }

    [JsonPropertyName("safety")]
    public SafetySettings? Safety { get; init; }

    [JsonPropertyName("ttl")]
    public long? Ttl { get; init; }

    [JsonPropertyName("includeCost")]
    public bool? IncludeCost { get; init; }

    [JsonPropertyName("numberResults")]
    public int? NumberResults { get; init; }

    [JsonPropertyName("inputs")]
    public Inputs? Inputs { get; init; }

    [JsonPropertyName("model")]
    public string Model { get; init; } = "klingai:kling-video@2.6-standard";

    [JsonPropertyName("positivePrompt")]
    public required string PositivePrompt { get; init; }

    [JsonPropertyName("negativePrompt")]
    public string? NegativePrompt { get; init; }

    [JsonPropertyName("width")]
    public long? Width { get; init; }

    [JsonPropertyName("height")]
    public long? Height { get; init; }

    [JsonPropertyName("duration")]
    public double? Duration { get; init; }

    [JsonPropertyName("CFGScale")]
    public double? CfgScale { get; init; }

    [JsonPropertyName("providerSettings")]
    public ProviderSettings? ProviderSettings { get; init; }
}

internal sealed record SafetySettings
{
    [JsonPropertyName("checkContent")]
    public bool? CheckContent { get; init; }

    [JsonPropertyName("mode")]
    public SafetyMode? Mode { get; init; }
}

internal sealed record Inputs
{
    [JsonPropertyName("frameImages")]
    public IReadOnlyList<FrameImage>? FrameImages { get; init; }

    [JsonPropertyName("referenceVideos")]
    public IReadOnlyList<string>? ReferenceVideos { get; init; }
}

[JsonConverter(typeof(FrameImageConverter))]
internal sealed record FrameImage
{
    public required string Image { get; init; }

    public Frame? Frame { get; init; }
}

internal sealed record ProviderSettings
{
    [JsonPropertyName("klingai")]
    public KlingAiSettings? Klingai { get; init; }
}

internal sealed record KlingAiSettings
{
    [JsonPropertyName("characterOrientation")]
    public CharacterOrientation? CharacterOrientation { get; init; }

    [JsonPropertyName("keepOriginalSound")]
    public bool? KeepOriginalSound { get; init; }

    [JsonPropertyName("sound")]
    public bool? Sound { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<OutputType>))]
internal enum OutputType
{
    [JsonStringEnumMemberName("URL")]
    Url,
}

[JsonConverter(typeof(JsonStringEnumConverter<OutputFormat>))]
internal enum OutputFormat
{
    [JsonStringEnumMemberName("MP4")]
    Mp4,

    [JsonStringEnumMemberName("WEBM")]
    Webm,

    [JsonStringEnumMemberName("MOV")]
    Mov,
}

[JsonConverter(typeof(JsonStringEnumConverter<DeliveryMethod>))]
internal enum DeliveryMethod
{
    [JsonStringEnumMemberName("async")]
    Async,
}

[JsonConverter(typeof(JsonStringEnumConverter<SafetyMode>))]
internal enum SafetyMode
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("fast")]
    Fast,

    [JsonStringEnumMemberName("full")]
    Full,
}

[JsonConverter(typeof(JsonStringEnumConverter<CharacterOrientation>))]
internal enum CharacterOrientation
{
    [JsonStringEnumMemberName("image")]
    Image,

    [JsonStringEnumMemberName("video")]
    Video,
}

internal enum Frame
{
    First,
    Last,
    FirstIndex,
    LastIndex,
}

[JsonSerializable(typeof(KlingVideo26Standard))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class RequestContext : JsonSerializerContext;
