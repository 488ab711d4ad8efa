using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Downloads videos into a folder, each under a name of its own.</summary>
internal sealed class VideoFolder(string path) : IDisposable
{
    private static readonly string[] Extensions = [".mp4", ".webm", ".mov"];

    /// <summary>A download that hangs must not hold the other videos forever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>No video of a model comes near; a service gone wrong could fill the disk.</summary>
    private const long LargestVideo = 4L << 30;

    private readonly HttpClient _http = new() { Timeout = Patience };

    /// <summary>Makes the folder, before anything is paid for that could not be kept.</summary>
    /// <exception cref="CliException">It cannot be made, or takes no files.</exception>
    public static void Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            using var probe = File.Create(Path.Combine(path, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CliException.Failed($"The folder {path} cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>Where the service put a video; null when it gave no address.</summary>
    public static Uri? AddressOf(VideoInferenceResult video) => video.VideoUrl ?? video.MediaUrl;

    /// <summary>Downloads a video, under another name until it is complete.</summary>
    /// <returns>The path of the file.</returns>
    /// <exception cref="HttpRequestException">The file is not there, or its download broke off.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<string> SaveAsync(VideoInferenceResult video, CancellationToken cancellationToken)
    {
        var address = AddressOf(video) ?? throw new HttpRequestException("the answer has no address for it");
        var unfinished = PathOf($"{video.VideoUuid}.{Path.GetRandomFileName()}.part");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            var extension = await DownloadAsync(address, unfinished, deadline.Token);
            return MoveToFreeName(unfinished, video.VideoUuid.ToString(), extension);
        }
        catch (OperationCanceledException stop) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(Invariant($"the download took more than {Patience.TotalMinutes} minutes"), stop);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Copies what is at the address, and finds out the extension of its name.</summary>
    private async Task<string> DownloadAsync(Uri address, string file, CancellationToken cancellationToken)
    {
        if (address.Scheme is not ("http" or "https")) throw new HttpRequestException("its address is not one of the web");
        using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        if (response.Content.Headers.ContentType?.MediaType is { } type && IsText(type)) throw new HttpRequestException($"there is no video but {type}");
        await using var content = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        await CopyAsync(await response.Content.ReadAsStreamAsync(cancellationToken), content, cancellationToken);
        return ExtensionOf(address, response);
    }

    private static async Task CopyAsync(Stream source, FileStream target, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (target.Position + read > LargestVideo) throw new HttpRequestException(Invariant($"it is larger than {LargestVideo >> 30} GiB"));
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    /// <summary>A page that says what is wrong is no video, also when it comes with success.</summary>
    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private string MoveToFreeName(string unfinished, string name, string extension)
    {
        for (var copy = 1; ; copy++)
        {
            var target = PathOf(copy == 1 ? name + extension : Invariant($"{name}-{copy}{extension}"));
            try
            {
                File.Move(unfinished, target, overwrite: false);
                return target;
            }
            catch (IOException) when (File.Exists(target))
            {
                // The next name may be free.
            }
        }
    }

    private string PathOf(string name) => path == RunOptions.CurrentFolder ? name : Path.Combine(path, name);

    private static string ExtensionOf(Uri address, HttpResponseMessage response) =>
        Extensions.FirstOrDefault(extension => address.AbsolutePath.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        ?? response.Content.Headers.ContentType?.MediaType switch
        {
            "video/webm" => ".webm",
            "video/quicktime" => ".mov",
            _ => ".mp4",
        };
}
