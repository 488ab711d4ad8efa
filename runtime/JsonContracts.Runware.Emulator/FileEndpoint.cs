using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace JsonContracts.Runware.Emulator;

/// <summary>Serves the finished files and the uploaded ones, with HEAD and ranges, as long as they live.</summary>
internal sealed class FileEndpoint(TaskStore store, MediaStore media, TimeProvider timeProvider)
{
    public Task HandleAsync(HttpContext context)
    {
        var file = (string?)context.Request.RouteValues["file"] ?? "";
        var result = Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "D", out var uuid)
            && Find(uuid) is { } found
            && Path.GetExtension(file) == $".{found.File.Extension}"
                ? Results.Bytes(
                    found.File.Bytes,
                    found.File.ContentType,
                    enableRangeProcessing: true,
                    lastModified: found.At,
                    entityTag: new EntityTagHeaderValue($"\"{uuid}\""))
                : Results.NotFound();
        return result.ExecuteAsync(context);
    }

    private (SampleFile File, DateTimeOffset? At)? Find(Guid uuid)
    {
        if (media.Find(uuid) is { } uploaded) return (uploaded, null);
        return store.FindProduct(uuid) is { File: { } file } product && product.CanBeDownloaded(timeProvider.GetUtcNow())
            ? (file, product.FinishedAt)
            : null;
    }
}
