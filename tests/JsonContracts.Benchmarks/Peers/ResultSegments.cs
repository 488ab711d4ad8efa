using System;
using static JsonContracts.Benchmarks.Peers.Segments;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>A finished video written by hand in <see cref="Segments"/>, without members of a newer service.</summary>
internal static class ResultSegments
{
    public static int Write(PollAnswer answer, byte[] output)
    {
        var at = Copy("{\"data\":["u8, output, 0);
        for (var i = 0; i < answer.Data.Length; i++)
        {
            if (i > 0) output[at++] = (byte)',';
            at = Write(answer.Data[i], output, at);
        }

        return Copy("]}"u8, output, at);
    }

    public static int Write(VideoResult result, byte[] output) => Write(result, output, 0);

    private static int Write(VideoResult result, byte[] output, int at)
    {
        if (result.Others is not null) throw new NotSupportedException("Nobody wrote segments for other members.");
        at = Uuid(result.TaskUuid, output, ToTaskUuid(result.TaskType, output, at));
        at = Uuid(result.VideoUuid, output, ToVideoUuid(result.Status, output, at));
        if (result.VideoUrl is { } url) at = Text(url.OriginalString, output, Copy(",\"videoURL\":"u8, output, at));
        if (result.VideoBase64Data is { } base64) at = Text(base64, output, Copy(",\"videoBase64Data\":"u8, output, at));
        if (result.VideoDataUri is { } dataUri) at = Text(dataUri, output, Copy(",\"videoDataURI\":"u8, output, at));
        if (result.MediaUuid is { } media) at = Uuid(media, output, Copy(",\"mediaUUID\":"u8, output, at));
        if (result.MediaUrl is { } mediaUrl) at = Text(mediaUrl.OriginalString, output, Copy(",\"mediaURL\":"u8, output, at));
        if (result.Seed is { } seed) at = Number(seed, output, Copy(",\"seed\":"u8, output, at));
        if (result.NsfwContent is { } unsafeContent) at = Copy(unsafeContent ? ",\"NSFWContent\":true"u8 : ",\"NSFWContent\":false"u8, output, at);
        if (result.Cost is { } cost) at = Number(cost, output, Copy(",\"cost\":"u8, output, at));
        return Copy("}"u8, output, at);
    }

    // What the schema knows is one segment up to the next value. It also lets others be.
    private static int ToTaskUuid(string type, byte[] output, int at) => type switch
    {
        "videoInference" => Copy("{\"taskType\":\"videoInference\",\"taskUUID\":"u8, output, at),
        "getResponse" => Copy("{\"taskType\":\"getResponse\",\"taskUUID\":"u8, output, at),
        var other => Copy(",\"taskUUID\":"u8, output, Text(other, output, Copy("{\"taskType\":"u8, output, at))),
    };

    private static int ToVideoUuid(string? status, byte[] output, int at) => status switch
    {
        null => Copy(",\"videoUUID\":"u8, output, at),
        "success" => Copy(",\"status\":\"success\",\"videoUUID\":"u8, output, at),
        var other => Copy(",\"videoUUID\":"u8, output, Text(other, output, Copy(",\"status\":"u8, output, at))),
    };
}
