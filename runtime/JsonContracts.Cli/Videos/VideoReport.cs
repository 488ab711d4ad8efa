using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Prints finished videos as results of the command.</summary>
internal sealed class VideoReport(TextWriter output, bool asJson)
{
    public Task WriteAsync(SavedVideo saved) => asJson
        ? JsonLine.WriteAsync(output, writer =>
        {
            var video = saved.Video;
            writer.WriteString("path", saved.Path);
            writer.WriteString("taskUUID", video.TaskUuid);
            writer.WriteString("videoUUID", video.VideoUuid);
            writer.WriteString("videoURL", VideoFolder.AddressOf(video)?.OriginalString);
            if (video.Seed is { } seed) writer.WriteNumber("seed", seed);
            else writer.WriteNull("seed");
            if (video.Cost is { } cost) writer.WriteNumber("cost", cost);
            else writer.WriteNull("cost");
            if (video.NsfwContent is { } unsafeContent) writer.WriteBoolean("NSFWContent", unsafeContent);
            else writer.WriteNull("NSFWContent");
        })
        : output.WriteLineAsync(Line(saved));

    private static string Line(SavedVideo saved)
    {
        var seed = saved.Video.Seed is { } number ? number.ToString(CultureInfo.InvariantCulture) : "unknown";
        var cost = saved.Video.Cost is { } dollars ? Invariant($"{dollars} USD") : "unknown";
        var warning = saved.Video.NsfwContent is true ? "\tflagged as unsafe" : "";
        return $"{saved.Path}\tseed {seed}\tcost {cost}{warning}";
    }
}

/// <summary>A finished video and its file.</summary>
internal sealed record SavedVideo(VideoInferenceResult Video, string Path);
