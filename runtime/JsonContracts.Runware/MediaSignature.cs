using System;

namespace JsonContracts.Runware;

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class MediaSignature
{
    /// <summary>The media type; null when the bytes do not tell.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "image/png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff])) return "image/jpeg";
        if (bytes.StartsWith("GIF8"u8)) return "image/gif";
        if (bytes.StartsWith("BM"u8)) return "image/bmp";
        if (bytes.StartsWith("RIFF"u8)) return Riff(bytes);
        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return bytes[8..10].SequenceEqual("qt"u8) ? "video/quicktime" : "video/mp4";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1a, 0x45, 0xdf, 0xa3])) return "video/webm";
        if (bytes.StartsWith("ID3"u8) || (bytes.Length > 2 && bytes[0] == 0xff && (bytes[1] & 0xe6) == 0xe2)) return "audio/mpeg";
        if (bytes.StartsWith("fLaC"u8)) return "audio/flac";
        if (bytes.StartsWith("OggS"u8)) return "audio/ogg";
        if (bytes.StartsWith("glTF"u8)) return "model/gltf-binary";
        return bytes.StartsWith("PK\u0003\u0004"u8) ? "application/zip" : null;
    }

    private static string? Riff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12) return null;
        if (bytes[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        return bytes[8..12].SequenceEqual("WAVE"u8) ? "audio/wav" : null;
    }
}
