using System;
using System.Text.Json;
using static JsonContracts.Benchmarks.Peers.HandReader;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>A finished video read by hand as the request is in <see cref="RequestReader"/>, without members of a newer service.</summary>
internal static class ResultReader
{
    public static PollAnswer ReadAnswer(byte[] utf8) => HandReader.Read(utf8, Answer);

    public static VideoResult Read(byte[] utf8) => HandReader.Read(utf8, Result);

    private static PollAnswer Answer(ref Utf8JsonReader reader)
    {
        VideoResult[]? data = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "data"u8)) data = List(ref reader, Result);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new PollAnswer { Data = data ?? throw new JsonException() };
    }

    private static VideoResult Result(ref Utf8JsonReader reader)
    {
        string? type = null;
        Guid? task = null;
        string? status = null;
        Guid? video = null;
        Uri? url = null;
        string? base64 = null;
        string? dataUri = null;
        Guid? media = null;
        Uri? mediaUrl = null;
        long? seed = null;
        bool? unsafeContent = null;
        decimal? cost = null;
        Skip(ref reader, JsonTokenType.StartObject);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            if (Member(ref reader, "taskType"u8)) type = TaskType(ref reader);
            if (Member(ref reader, "taskUUID"u8)) task = Uuid(ref reader);
            if (Member(ref reader, "status"u8)) status = Status(ref reader);
            if (Member(ref reader, "videoUUID"u8)) video = Uuid(ref reader);
            if (Member(ref reader, "videoURL"u8)) url = new Uri(Text(ref reader));
            if (Member(ref reader, "videoBase64Data"u8)) base64 = Text(ref reader);
            if (Member(ref reader, "videoDataURI"u8)) dataUri = Text(ref reader);
            if (Member(ref reader, "mediaUUID"u8)) media = Uuid(ref reader);
            if (Member(ref reader, "mediaURL"u8)) mediaUrl = new Uri(Text(ref reader));
            if (Member(ref reader, "seed"u8)) seed = Int64(ref reader);
            if (Member(ref reader, "NSFWContent"u8)) unsafeContent = Boolean(ref reader);
            if (Member(ref reader, "cost"u8)) cost = Decimal(ref reader);
            if (reader.TokenStartIndex == start) throw new JsonException();
        }

        reader.Read();
        return new VideoResult
        {
            TaskType = type ?? throw new JsonException(),
            TaskUuid = task ?? throw new JsonException(),
            Status = status,
            VideoUuid = video ?? throw new JsonException(),
            VideoUrl = url,
            VideoBase64Data = base64,
            VideoDataUri = dataUri,
            MediaUuid = media,
            MediaUrl = mediaUrl,
            Seed = seed,
            NsfwContent = unsafeContent,
            Cost = cost,
        };
    }

    // What the schema knows is a constant. It also lets others be.
    private static string TaskType(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "videoInference"u8)) return "videoInference";
        if (Skip(ref reader, "getResponse"u8)) return "getResponse";
        return Text(ref reader);
    }

    private static string Status(ref Utf8JsonReader reader)
    {
        if (Skip(ref reader, "success"u8)) return "success";
        return Text(ref reader);
    }
}
