using System;
using System.Text;

namespace JsonContracts.Runware.Emulator;

/// <summary>Reads a file that stands in a task: a data URI, or Base64 text whose first bytes tell what it is.</summary>
internal static class UploadedFile
{
    /// <summary>Reads the file; null when the text holds none.</summary>
    public static SampleFile? Read(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var isDataUri = text.StartsWith("data:", StringComparison.Ordinal) && comma > 0;
        var bytes = Decode(isDataUri ? text[(comma + 1)..] : text);
        if (bytes is not { Length: > 0 }) return null;
        var (extension, contentType) = isDataUri ? Named(text["data:".Length..comma]) : Recognized(bytes);
        return new SampleFile(extension, contentType, bytes);
    }

    private static byte[]? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static (string Extension, string ContentType) Named(string head) => head.Split(';')[0] switch
    {
        "image/png" => ("png", "image/png"),
        "image/jpeg" => ("jpg", "image/jpeg"),
        "image/webp" => ("webp", "image/webp"),
        "image/gif" => ("gif", "image/gif"),
        "video/mp4" => ("mp4", "video/mp4"),
        "video/webm" => ("webm", "video/webm"),
        "audio/mpeg" => ("mp3", "audio/mpeg"),
        "audio/wav" => ("wav", "audio/wav"),
        "model/gltf-binary" => ("glb", "model/gltf-binary"),
        _ => ("bin", "application/octet-stream"),
    };

    private static (string Extension, string ContentType) Recognized(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 12));
        if (start.StartsWith("\u0089PNG", StringComparison.Ordinal)) return ("png", "image/png");
        if (start.StartsWith("\u00ff\u00d8", StringComparison.Ordinal)) return ("jpg", "image/jpeg");
        if (start.StartsWith("RIFF", StringComparison.Ordinal)) return start.EndsWith("WEBP", StringComparison.Ordinal) ? ("webp", "image/webp") : ("wav", "audio/wav");
        if (start.StartsWith("glTF", StringComparison.Ordinal)) return ("glb", "model/gltf-binary");
        return start.Length > 8 && start[4..8] == "ftyp" ? ("mp4", "video/mp4") : ("bin", "application/octet-stream");
    }
}
