using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Benchmarks.Peers;

/// <summary>The request as one writes it by hand for System.Text.Json: equal members of equal types. Settable members
/// are what its generated code reads fastest: <c>init</c> and <c>required</c> would make it gather all values in arrays first.</summary>
public sealed class KlingRequest
{
    public string TaskType { get; set; } = "videoInference";

    [JsonPropertyName("taskUUID")]
    public Guid TaskUuid { get; set; }

    public OutputType? OutputType { get; set; }

    public OutputFormat? OutputFormat { get; set; }

    public int? OutputQuality { get; set; }

    [JsonPropertyName("webhookURL")]
    public Uri? WebhookUrl { get; set; }

    public DeliveryMethod? DeliveryMethod { get; set; }

    public Uri? UploadEndpoint { get; set; }

    public Safety? Safety { get; set; }

    public long? Ttl { get; set; }

    public bool? IncludeCost { get; set; }

    public int? NumberResults { get; set; }

    public MediaInputs? Inputs { get; set; }

    public string Model { get; set; } = "klingai:kling-video@2.6-standard";

    public string PositivePrompt { get; set; } = "";

    public string? NegativePrompt { get; set; }

    public long? Width { get; set; }

    public long? Height { get; set; }

    public double? Duration { get; set; }

    [JsonPropertyName("CFGScale")]
    public double? CfgScale { get; set; }

    public Provider? ProviderSettings { get; set; }
}

public sealed class Safety
{
    public bool? CheckContent { get; set; }

    public SafetyMode? Mode { get; set; }
}

public sealed class MediaInputs
{
    public FrameInput[]? FrameImages { get; set; }

    public string[]? ReferenceVideos { get; set; }
}

/// <summary>An image alone, or one with the frame it is pinned to.</summary>
[JsonConverter(typeof(FrameInputConverter))]
public sealed class FrameInput
{
    public string Image { get; set; } = "";

    public Frame? Frame { get; set; }

    public bool IsPinned { get; set; }
}

public sealed class Provider
{
    public KlingAi? Klingai { get; set; }
}

public sealed class KlingAi
{
    public CharacterOrientation? CharacterOrientation { get; set; }

    public bool? KeepOriginalSound { get; set; }

    public bool? Sound { get; set; }
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
