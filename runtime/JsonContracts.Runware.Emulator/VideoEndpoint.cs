using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace JsonContracts.Runware.Emulator;

/// <summary>Serves the finished videos, with HEAD and ranges, as long as they live.</summary>
internal sealed class VideoEndpoint(TaskStore store, TimeProvider timeProvider)
{
    public Task HandleAsync(HttpContext context)
    {
        var file = (string?)context.Request.RouteValues["file"] ?? "";
        var result = Find(file) is { } video
            ? Results.Bytes(
                video.Clip.Bytes,
                video.Clip.ContentType,
                enableRangeProcessing: true,
                lastModified: video.FinishedAt,
                entityTag: new EntityTagHeaderValue($"\"{video.Uuid}\""))
            : Results.NotFound();
        return result.ExecuteAsync(context);
    }

    private Video? Find(string file) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "D", out var uuid)
        && store.FindVideo(uuid) is { } video
        && Path.GetExtension(file) == $".{video.Clip.Extension}"
        && video.CanBeDownloaded(timeProvider.GetUtcNow())
            ? video
            : null;
}
