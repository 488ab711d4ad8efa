using System;
using System.Text.Json;
using static JsonContracts.Benchmarks.Peers.HandReader;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>
/// The request read by hand with the pieces of <see cref="HandReader"/>. Members are asked for in the order of the schema, so that one pass
/// takes them all; those in another order are taken by more passes. A pass that takes none has met one that is unknown.
/// </summary>
internal static class RequestReader
{
    public static KlingRequest[] ReadAll(byte[] utf8) => HandReader.Read(utf8, Requests);

    public static KlingRequest Read(byte[] utf8) => HandReader.Read(utf8, Request);

    private static KlingRequest[] Requests(ref Utf8JsonReader reader) => List(ref reader, Request);

    private static KlingRequest Request(ref Utf8JsonReader reader)
    {
        Guid? task = null;
        OutputType? type = null;
        OutputFormat? format = null;
        int? quality = null;
        Uri? hook = null;
        DeliveryMethod? delivery = null;
        Uri? endpoint = null;
        Safety? safety = null;
        long? ttl = null;
        bool? cost = null;
        int? results = null;
        MediaInputs? inputs = null;
        string? positive = null;
        string? negative = null;
        long? width = null;
        long? height = null;
        double? duration = null;
        double? scale = null;
        Provider? provider = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "taskType"u8)) Constant(ref reader, "videoInference"u8);
            if (Member(ref reader, "taskUUID"u8)) task = Uuid(ref reader);
            if (Member(ref reader, "outputType"u8)) type = Type(ref reader);
            if (Member(ref reader, "outputFormat"u8)) format = Format(ref reader);
            if (Member(ref reader, "outputQuality"u8)) quality = Int32(ref reader);
            if (Member(ref reader, "webhookURL"u8)) hook = new Uri(Text(ref reader));
            if (Member(ref reader, "deliveryMethod"u8)) delivery = Delivery(ref reader);
            if (Member(ref reader, "uploadEndpoint"u8)) endpoint = new Uri(Text(ref reader));
            if (Member(ref reader, "safety"u8)) safety = Safety(ref reader);
            if (Member(ref reader, "ttl"u8)) ttl = Int64(ref reader);
            if (Member(ref reader, "includeCost"u8)) cost = Boolean(ref reader);
            if (Member(ref reader, "numberResults"u8)) results = Int32(ref reader);
            if (Member(ref reader, "inputs"u8)) inputs = Inputs(ref reader);
            if (Member(ref reader, "model"u8)) Constant(ref reader, "klingai:kling-video@2.6-standard"u8);
            if (Member(ref reader, "positivePrompt"u8)) positive = Text(ref reader);
            if (Member(ref reader, "negativePrompt"u8)) negative = Text(ref reader);
            if (Member(ref reader, "width"u8)) width = Int64(ref reader);
            if (Member(ref reader, "height"u8)) height = Int64(ref reader);
            if (Member(ref reader, "duration"u8)) duration = Double(ref reader);
            if (Member(ref reader, "CFGScale"u8)) scale = Double(ref reader);
            if (Member(ref reader, "providerSettings"u8)) provider = Provider(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new KlingRequest
        {
            TaskUuid = task ?? throw new JsonException(),
            OutputType = type,
            OutputFormat = format,
            OutputQuality = quality,
            WebhookUrl = hook,
            DeliveryMethod = delivery,
            UploadEndpoint = endpoint,
            Safety = safety,
            Ttl = ttl,
            IncludeCost = cost,
            NumberResults = results,
            Inputs = inputs,
            PositivePrompt = positive ?? throw new JsonException(),
            NegativePrompt = negative,
            Width = width,
            Height = height,
            Duration = duration,
            CfgScale = scale,
            ProviderSettings = provider,
        };
    }

    private static Safety Safety(ref Utf8JsonReader reader)
    {
        bool? check = null;
        SafetyMode? mode = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "checkContent"u8)) check = Boolean(ref reader);
            if (Member(ref reader, "mode"u8)) mode = Mode(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new Safety { CheckContent = check, Mode = mode };
    }

    private static MediaInputs Inputs(ref Utf8JsonReader reader)
    {
        FrameInput[]? frames = null;
        string[]? videos = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "frameImages"u8)) frames = List(ref reader, FrameInput);
            if (Member(ref reader, "referenceVideos"u8)) videos = List(ref reader, Text);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new MediaInputs { FrameImages = frames, ReferenceVideos = videos };
    }

    private static FrameInput FrameInput(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return new FrameInput { Image = Text(ref reader) };
        string? image = null;
        Frame? frame = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "image"u8)) image = Text(ref reader);
            if (Member(ref reader, "frame"u8)) frame = reader.TokenType == JsonTokenType.Number ? FrameIndex(ref reader) : FrameName(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new FrameInput { Image = image ?? throw new JsonException(), Frame = frame, IsPinned = true };
    }

    private static Provider Provider(ref Utf8JsonReader reader)
    {
        KlingAi? klingai = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "klingai"u8)) klingai = KlingAi(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new Provider { Klingai = klingai };
    }

    private static KlingAi KlingAi(ref Utf8JsonReader reader)
    {
        CharacterOrientation? orientation = null;
        bool? keep = null;
        bool? sound = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "characterOrientation"u8)) orientation = Orientation(ref reader);
            if (Member(ref reader, "keepOriginalSound"u8)) keep = Boolean(ref reader);
            if (Member(ref reader, "sound"u8)) sound = Boolean(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new KlingAi { CharacterOrientation = orientation, KeepOriginalSound = keep, Sound = sound };
    }

    private static void Constant(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (!Skip(ref reader, text)) throw new JsonException();
    }

    private static OutputType Type(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "URL"u8)) return OutputType.Url;
        throw new JsonException();
    }

    private static OutputFormat Format(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "MP4"u8)) return OutputFormat.Mp4;
        if (Skip(ref reader, "WEBM"u8)) return OutputFormat.Webm;
        if (Skip(ref reader, "MOV"u8)) return OutputFormat.Mov;
        throw new JsonException();
    }

    private static DeliveryMethod Delivery(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "async"u8)) return DeliveryMethod.Async;
        throw new JsonException();
    }

    private static SafetyMode Mode(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "none"u8)) return SafetyMode.None;
        if (Skip(ref reader, "fast"u8)) return SafetyMode.Fast;
        if (Skip(ref reader, "full"u8)) return SafetyMode.Full;
        throw new JsonException();
    }

    private static Frame FrameName(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "first"u8)) return Frame.First;
        if (Skip(ref reader, "last"u8)) return Frame.Last;
        throw new JsonException();
    }

    private static Frame FrameIndex(ref Utf8JsonReader reader) => Int32(ref reader) switch
    {
        0 => Frame.FirstIndex,
        -1 => Frame.LastIndex,
        _ => throw new JsonException(),
    };

    private static CharacterOrientation Orientation(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "image"u8)) return CharacterOrientation.Image;
        if (Skip(ref reader, "video"u8)) return CharacterOrientation.Video;
        throw new JsonException();
    }
}
