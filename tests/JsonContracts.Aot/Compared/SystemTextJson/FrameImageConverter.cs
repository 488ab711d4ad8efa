using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compared;

/// <summary>An image alone is a string; with its frame it is an object, and the frame is a word or a number.</summary>
internal sealed class FrameImageConverter : JsonConverter<FrameImage>
{
    public override FrameImage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new FrameImage { Image = reader.GetString()! };
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An image is a string or an object.");
        string? image = null;
        Frame? frame = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isImage = reader.ValueTextEquals("image"u8);
            var isFrame = reader.ValueTextEquals("frame"u8);
            reader.Read();
            if (isImage) image = reader.GetString();
            else if (isFrame) frame = ReadFrame(ref reader);
            else reader.Skip();
        }

        return new FrameImage { Image = image ?? throw new JsonException("An image is missing."), Frame = frame };
    }

    public override void Write(Utf8JsonWriter writer, FrameImage value, JsonSerializerOptions options)
    {
        if (value.Frame is not { } frame)
        {
            writer.WriteStringValue(value.Image);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("image"u8, value.Image);
        writer.WritePropertyName("frame"u8);
        WriteFrame(writer, frame);
        writer.WriteEndObject();
    }

    private static Frame ReadFrame(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number) return reader.GetInt32() == 0 ? Frame.FirstIndex : Frame.LastIndex;
        return reader.ValueTextEquals("first"u8) ? Frame.First : Frame.Last;
    }

    private static void WriteFrame(Utf8JsonWriter writer, Frame frame)
    {
        if (frame is Frame.First) writer.WriteStringValue("first"u8);
        else if (frame is Frame.Last) writer.WriteStringValue("last"u8);
        else writer.WriteNumberValue(frame is Frame.FirstIndex ? 0 : -1);
    }
}
