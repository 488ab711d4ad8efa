using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Files of this machine as inputs: checked, then inlined or uploaded once.</summary>
public class LocalFileTests
{
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n and more"u8];

    public static TheoryData<string, string> Types => new()
    {
        { "PNG", "image/png" }, { "JPG", "image/jpeg" }, { "WEBP", "image/webp" }, { "MP4", "video/mp4" }, { "MOV", "video/quicktime" }, { "WEBM", "video/webm" },
        { "MP3", "audio/mpeg" }, { "WAV", "audio/wav" }, { "FLAC", "audio/flac" }, { "OGG", "audio/ogg" }, { "GLB", "model/gltf-binary" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_bytes_tell_what_a_file_is(string format, string type)
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint, TimeProvider = new SkippingTime() });
        var task = format is "GLB" ? "3dInference" : format is "MP3" or "WAV" or "FLAC" or "OGG" ? "audioInference" : format is "MP4" or "MOV" or "WEBM" ? "videoInference" : "imageInference";
        var made = await client.RunSingleAsync(RawRequest.Parse(System.Text.Encoding.UTF8.GetBytes($$"""{"taskType":"{{task}}","model":"acme:any@1","outputFormat":"{{format}}"}""")));
        var address = made.Json.TryGetProperty("outputs", out var outputs)
            ? outputs.GetProperty("files")[0].GetProperty("url").GetString()!
            : made.Json.EnumerateObject().Single(member => member.Name.EndsWith("URL", StringComparison.Ordinal)).Value.GetString()!;
        using var http = new HttpClient();

        var file = await LocalFile.ReadAsync(await http.GetStreamAsync(new Uri(address)));

        Assert.Equal(type, file.ContentType);
    }

    [Fact]
    public async Task A_file_is_uploaded_once_however_often_it_is_used()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });
        await using var other = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });
        var file = LocalFile.Of(s_png);

        var uuids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.UploadAsync(file)));

        Assert.Single(uuids.Distinct());
        Assert.Single(emulator.Requests);
        Assert.NotEqual(uuids[0], await other.UploadAsync(file));
        using var http = new HttpClient();
        Assert.Equal(s_png, await http.GetByteArrayAsync(new Uri(emulator.Endpoint, $"/files/{uuids[0]}.png")));
    }

    [Fact]
    public async Task An_upload_that_failed_is_tried_anew()
    {
        await using var emulator = await RunwareEmulator.StartAsync();
        await using var client = new RunwareClient(Fixture.Key, new() { Endpoint = emulator.Endpoint });
        var file = LocalFile.Of(s_png);
        emulator.Inject(Fault.OfError(402, "insufficientCredits", "None left."));

        await Assert.ThrowsAsync<RunwareException>(() => client.UploadAsync(file));

        Assert.NotEqual(Guid.Empty, await client.UploadAsync(file));
    }

    [Fact]
    public void A_file_is_inlined_as_a_data_URI() =>
        Assert.Equal($"data:image/heic;base64,{Convert.ToBase64String(s_png)}", LocalFile.Of(s_png, "image/heic").ToDataUri());

    [Fact]
    public async Task What_is_empty_unknown_or_too_large_is_refused_before_it_is_sent()
    {
        Assert.Throws<ArgumentException>(() => LocalFile.Of([]));
        Assert.Throws<ArgumentException>(() => LocalFile.Of("boat"u8));
        await Assert.ThrowsAsync<ArgumentException>(() => LocalFile.ReadAsync(new MemoryStream(s_png), maxBytes: s_png.Length - 1));
        Assert.Equal(s_png.Length, (await LocalFile.ReadAsync(new MemoryStream(s_png), maxBytes: s_png.Length)).Length);
    }

    [Fact]
    public async Task A_file_is_read_from_the_disk()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, s_png);

        Assert.Equal("image/png", (await LocalFile.ReadAsync(path)).ContentType);
        File.Delete(path);
        await Assert.ThrowsAsync<FileNotFoundException>(() => LocalFile.ReadAsync(path));
    }
}
