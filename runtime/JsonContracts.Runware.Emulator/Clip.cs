using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace JsonContracts.Runware.Emulator;

/// <summary>The file that stands for every video of one format: a second of a test picture, 160 by 90 pixels.</summary>
/// <param name="Extension">The ending of the file name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Bytes">The file.</param>
internal sealed record Clip(string Extension, string ContentType, byte[] Bytes)
{
    private static readonly FrozenDictionary<string, Clip> Clips = new Dictionary<string, Clip>
    {
        ["MP4"] = Load("mp4", "video/mp4"),
        ["WEBM"] = Load("webm", "video/webm"),
        ["MOV"] = Load("mov", "video/quicktime"),
    }.ToFrozenDictionary();

    /// <summary>The clip of an <c>outputFormat</c>; the default of the service is MP4.</summary>
    public static Clip Of(string? outputFormat) => Clips[outputFormat ?? "MP4"];

    private static Clip Load(string extension, string contentType)
    {
        using var resource = typeof(Clip).Assembly.GetManifestResourceStream($"clip.{extension}")
            ?? throw new InvalidOperationException($"The assembly holds no clip.{extension}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new Clip(extension, contentType, bytes);
    }
}
