using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>The request as one writes it by hand for System.Text.Json: equal members of equal types.</summary>
public sealed record KlingRequest
{
    public string TaskType { get; init; } = "videoInference";

    [JsonPropertyName("taskUUID")]
    public required Guid TaskUuid { get; init; }

    public OutputType? OutputType { get; init; }

    public OutputFormat? OutputFormat { get; init; }

    public int? OutputQuality { get; init; }

    [JsonPropertyName("webhookURL")]
    public Uri? WebhookUrl { get; init; }

    public DeliveryMethod? DeliveryMethod { get; init; }

    public Uri? UploadEndpoint { get; init; }

    public Safety? Safety { get; init; }

    public long? Ttl { get; init; }

    public bool? IncludeCost { get; init; }

    public int? NumberResults { get; init; }

    public MediaInputs? Inputs { get; init; }

    public string Model { get; init; } = "klingai:kling-video@2.6-standard";

    public required string PositivePrompt { get; init; }

    public string? NegativePrompt { get; init; }

    public long? Width { get; init; }

    public long? Height { get; init; }

    public double? Duration { get; init; }

    [JsonPropertyName("CFGScale")]
    public double? CfgScale { get; init; }

    public Provider? ProviderSettings { get; init; }
}

public sealed record Safety
{
    public bool? CheckContent { get; init; }

    public SafetyMode? Mode { get; init; }
}

public sealed record MediaInputs
{
    public FrameInput[]? FrameImages { get; init; }

    public string[]? ReferenceVideos { get; init; }
}

/// <summary>An image alone, or one with the frame it is pinned to.</summary>
[JsonConverter(typeof(FrameInputConverter))]
public sealed record FrameInput
{
    public required string Image { get; init; }

    public Frame? Frame { get; init; }

    public bool IsPinned { get; init; }
}

public sealed record Provider
{
    public KlingAi? Klingai { get; init; }
}

public sealed record KlingAi
{
    public CharacterOrientation? CharacterOrientation { get; init; }

    public bool? KeepOriginalSound { get; init; }

    public bool? Sound { get; init; }
}

public enum OutputType
{
    [JsonStringEnumMemberName("URL")]
    Url,
}

public enum OutputFormat
{
    [JsonStringEnumMemberName("MP4")]
    Mp4,
    [JsonStringEnumMemberName("WEBM")]
    Webm,
    [JsonStringEnumMemberName("MOV")]
    Mov,
}

public enum DeliveryMethod
{
    [JsonStringEnumMemberName("async")]
    Async,
}

public enum SafetyMode
{
    [JsonStringEnumMemberName("none")]
    None,
    [JsonStringEnumMemberName("fast")]
    Fast,
    [JsonStringEnumMemberName("full")]
    Full,
}

public enum CharacterOrientation
{
    [JsonStringEnumMemberName("image")]
    Image,
    [JsonStringEnumMemberName("video")]
    Video,
}

public enum Frame
{
    First,
    Last,
    FirstIndex,
    LastIndex,
}

/// <summary>The two forms of a frame, which System.Text.Json has no words for.</summary>
internal sealed class FrameInputConverter : JsonConverter<FrameInput>
{
    public override FrameInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new FrameInput { Image = reader.GetString()! };
        string? image = null;
        Frame? frame = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isImage = reader.ValueTextEquals("image"u8);
            reader.Read();
            if (isImage) image = reader.GetString();
            else frame = ReadFrame(ref reader);
        }

        return new FrameInput { Image = image ?? throw new JsonException(), Frame = frame, IsPinned = true };
    }

    public override void Write(Utf8JsonWriter writer, FrameInput value, JsonSerializerOptions options)
    {
        if (!value.IsPinned)
        {
            writer.WriteStringValue(value.Image);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("image"u8, value.Image);
        if (value.Frame is { } frame)
        {
            writer.WritePropertyName("frame"u8);
            if (frame is Frame.First) writer.WriteStringValue("first"u8);
            else if (frame is Frame.Last) writer.WriteStringValue("last"u8);
            else writer.WriteNumberValue(frame is Frame.FirstIndex ? 0 : -1);
        }

        writer.WriteEndObject();
    }

    private static Frame ReadFrame(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number) return reader.GetInt32() == 0 ? Frame.FirstIndex : Frame.LastIndex;
        return reader.ValueTextEquals("first"u8) ? Frame.First : Frame.Last;
    }
}
