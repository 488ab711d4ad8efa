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
        at = Uuid(result.TaskUuid, output, Copy(TaskType(result.TaskType), output, at));
        at = Uuid(result.VideoUuid, output, Copy(Status(result.Status), output, at));
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

    /// <summary>Up to the next value, as one segment.</summary>
    private static ReadOnlySpan<byte> TaskType(string type) => type switch
    {
        "videoInference" => "{\"taskType\":\"videoInference\",\"taskUUID\":"u8,
        "getResponse" => "{\"taskType\":\"getResponse\",\"taskUUID\":"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static ReadOnlySpan<byte> Status(string? status) => status switch
    {
        null => ",\"videoUUID\":"u8,
        "success" => ",\"status\":\"success\",\"videoUUID\":"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
