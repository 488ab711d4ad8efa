using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>An image as the user names it: a local file travels inside the request as a data URI, anything else stays what it is.</summary>
internal static class ImageFile
{
    /// <summary>The most that a local file may hold: 20 MiB, which are 27 MiB inside a request.</summary>
    public const int MaxMebibytes = 20;

    public static async Task<string> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (!File.Exists(text)) return LooksLikeFile(text) ? throw CliException.Refused($"There is no image file {text}.") : text;
        var bytes = await ContentAsync(text, cancellationToken);
        var type = MediaType(bytes) ?? throw CliException.Refused($"{text} is not an image of a known kind: PNG, JPEG, WEBP or GIF.");
        return $"data:{type};base64,{Convert.ToBase64String(bytes)}";
    }

    private static async Task<byte[]> ContentAsync(string path, CancellationToken cancellationToken)
    {
        var length = new FileInfo(path).Length;
        if (length > MaxMebibytes * 1024L * 1024L)
        {
            throw CliException.Refused(Invariant($"{path} has {length / 1048576.0:0.0} MiB; at most {MaxMebibytes} MiB can be sent."));
        }

        return await UserFile.ReadAsync(path, cancellationToken);
    }

    /// <summary>Base64 text and UUIDs have no dot; URLs and data URIs begin with a scheme.</summary>
    private static bool LooksLikeFile(string text) =>
        text.Contains('.', StringComparison.Ordinal) && !Uri.TryCreate(text, UriKind.Absolute, out _);

    private static string? MediaType(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        _ => null,
    };
}
