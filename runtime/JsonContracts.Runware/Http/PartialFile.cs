using System;
using System.IO;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// A file on its way: <c>boat.mp4.part</c>, which becomes <c>boat.mp4</c> when it is complete, and beside it in <c>boat.mp4.part.etag</c> where it
/// comes from and which version it is of. What an earlier call left behind is taken up when the server knows that version.
/// </summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _source;
    private bool _isKept;

    private PartialFile(string path, string source, FileStream stream) => (_path, _source, Stream) = (path, source, stream);

    /// <summary>What is there; to be written at its end.</summary>
    public FileStream Stream { get; }

    /// <summary>The version that an earlier call began; null when there is nothing to go on with.</summary>
    public EntityTagHeaderValue? Version { get; private set; }

    private string Part => PartOf(_path);

    private string Tag => TagOf(_path);

    /// <summary>Opens what an earlier call left behind, or begins a file. Nobody else can have it open.</summary>
    /// <exception cref="IOException">The file is there already, a part of somebody else's is, or it cannot be written.</exception>
    public static async Task<PartialFile> OpenAsync(string path, Uri address, CancellationToken cancellationToken)
    {
        if (File.Exists(path)) throw new IOException($"The file '{path}' is there already.");
        var isTakenUp = File.Exists(TagOf(path));
        var stream = new FileStream(PartOf(path), isTakenUp ? FileMode.OpenOrCreate : FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        var file = new PartialFile(path, address.GetLeftPart(UriPartial.Path), stream);
        try
        {
            if (isTakenUp) await file.ReadTagAsync(cancellationToken).ConfigureAwait(false);
            if (file.Version is null) stream.SetLength(0);
            await file.RememberAsync(file.Version, cancellationToken).ConfigureAwait(false);
            return file;
        }
        catch
        {
            file._isKept = isTakenUp;
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Notes which version comes, for a later call to go on with.</summary>
    public Task RememberAsync(EntityTagHeaderValue? version, CancellationToken cancellationToken)
    {
        Version = version is { IsWeak: false } ? version : null;
        return File.WriteAllLinesAsync(Tag, [_source, $"{Version}"], cancellationToken);
    }

    /// <summary>Lets a later call go on, if it can.</summary>
    public void Keep() => _isKept = Version is not null && Stream.Length > 0;

    /// <summary>The file is complete, and gets its name.</summary>
    /// <exception cref="IOException">Somebody else gave it to a file meanwhile.</exception>
    public async Task CompleteAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        File.Move(Part, _path);
    }

    /// <summary>Closes the file. What is neither complete nor kept is deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (_isKept) return;
        File.Delete(Part);
        File.Delete(Tag);
    }

    private async Task ReadTagAsync(CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(Tag, cancellationToken).ConfigureAwait(false);
        Version = lines.Length == 2 && lines[0] == _source && EntityTagHeaderValue.TryParse(lines[1], out var version) && Stream.Length > 0 ? version : null;
    }

    private static string PartOf(string path) => path + ".part";

    private static string TagOf(string path) => path + ".part.etag";
}
