using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// A file of this machine as the input of tasks: inlined (<see cref="ToDataUri"/>), or uploaded once and then named by its UUID
/// (<c>RunwareClient.UploadAsync</c>). Its size and its type are checked before anything is sent.
/// </summary>
public sealed class LocalFile
{
    /// <summary>The most bytes of a file unless a call says otherwise: 32 MiB. The service names no limit; Base64 makes a third more of them.</summary>
    public const int DefaultMaxBytes = 32 * 1024 * 1024;

    private readonly byte[] _bytes;
    private readonly ConditionalWeakTable<RunwareClient, Upload> _uploads = [];

    private LocalFile(byte[] bytes, string contentType) => (_bytes, ContentType) = (bytes, contentType);

    /// <summary>The media type, such as <c>image/png</c>.</summary>
    public string ContentType { get; }

    /// <summary>How many bytes there are.</summary>
    public int Length => _bytes.Length;

    /// <summary>Takes a file by its bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contentType">Its media type; the first bytes tell it when it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">It is empty, or of no type that is known by its bytes.</exception>
    public static LocalFile Of(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        if (bytes.IsEmpty) throw new ArgumentException("The file is empty.", nameof(bytes));
        var type = contentType ?? MediaSignature.Of(bytes) ?? throw new ArgumentException("The bytes do not tell what the file is; its media type has to be named.", nameof(bytes));
        return new LocalFile(bytes.ToArray(), type);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="contentType">Its media type; the first bytes tell it when it is <see langword="null"/>.</param>
    /// <param name="maxBytes">The most bytes it may have.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="ArgumentException">It is empty, too large, or of no type that is known by its bytes.</exception>
    public static async Task<LocalFile> ReadAsync(string path, string? contentType = null, int maxBytes = DefaultMaxBytes, CancellationToken cancellationToken = default)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false)) return await ReadAsync(file, contentType, maxBytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a file from a stream, to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="contentType">Its media type; the first bytes tell it when it is <see langword="null"/>.</param>
    /// <param name="maxBytes">The most bytes it may have.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ArgumentException">It is empty, too large, or of no type that is known by its bytes.</exception>
    public static async Task<LocalFile> ReadAsync(Stream stream, string? contentType = null, int maxBytes = DefaultMaxBytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var limited = new LimitedStream(stream, maxBytes, () => new ArgumentException(FormattableString.Invariant($"The file is larger than the {maxBytes} bytes that are allowed."), nameof(stream)));
        using var bytes = new MemoryStream();
        await limited.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), contentType);
    }

    /// <summary>The whole file as text, for members that take data URIs.</summary>
    public string ToDataUri() => $"data:{ContentType};base64,{Convert.ToBase64String(_bytes)}";

    /// <summary>Sends it the first time; whoever asks meanwhile or later gets the same answer. An upload that failed is tried anew.</summary>
    internal async Task<Guid> UploadAsync(RunwareClient client, CancellationToken cancellationToken)
    {
        var upload = _uploads.GetValue(client, static _ => new Upload());
        await upload.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return upload.Uuid ??= (await client.RunSingleAsync(new MediaStorage { Operation = MediaOperation.Upload, Media = ToDataUri() }, cancellationToken: cancellationToken).ConfigureAwait(false)).MediaUuid;
        }
        finally
        {
            upload.Turn.Release();
        }
    }

    private sealed class Upload
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Guid? Uuid { get; set; }
    }
}
