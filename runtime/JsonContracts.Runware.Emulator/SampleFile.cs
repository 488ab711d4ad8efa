using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// A file: that of an upload, or the one that stands for everything that is made in its format. For videos that is a second of a test picture,
/// 160 by 90 pixels; for images the same with 32 by 32; for sounds a short tone; for shapes a triangle.
/// </summary>
/// <param name="Extension">The ending of the file name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Bytes">The file.</param>
internal sealed record SampleFile(string Extension, string ContentType, byte[] Bytes)
{
    private static readonly FrozenDictionary<string, SampleFile> Files = new Dictionary<string, SampleFile>
    {
        ["MP4"] = Load("clip.mp4", "video/mp4"),
        ["WEBM"] = Load("clip.webm", "video/webm"),
        ["MOV"] = Load("clip.mov", "video/quicktime"),
        ["JPG"] = Load("picture.jpg", "image/jpeg"),
        ["PNG"] = Load("picture.png", "image/png"),
        ["WEBP"] = Load("picture.webp", "image/webp"),
        ["SVG"] = Load("drawing.svg", "image/svg+xml"),
        ["MP3"] = Load("tone.mp3", "audio/mpeg"),
        ["WAV"] = Load("tone.wav", "audio/wav"),
        ["FLAC"] = Load("tone.flac", "audio/flac"),
        ["OGG"] = Load("tone.ogg", "audio/ogg"),
        ["GLB"] = Load("shape.glb", "model/gltf-binary"),
        ["FBX"] = Load("shape.fbx", "application/octet-stream"),
        ["SAFETENSORS"] = Load("model.safetensors", "application/octet-stream"),
    }.ToFrozenDictionary();

    /// <summary>The file as a data URI.</summary>
    public string DataUri => $"data:{ContentType};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>The file of an <c>outputFormat</c>.</summary>
    public static SampleFile Of(string outputFormat) => Files[outputFormat];

    private static SampleFile Load(string name, string contentType)
    {
        using var resource = typeof(SampleFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new SampleFile(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], contentType, bytes);
    }
}
