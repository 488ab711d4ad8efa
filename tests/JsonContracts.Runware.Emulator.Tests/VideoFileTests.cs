using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace JsonContracts.Runware.Emulator.Tests;

public sealed class VideoFileTests
{
    public static TheoryData<string?, string, string, int, string> Formats => new()
    {
        // outputFormat, ending, content type, where its container says what it is, and how
        { null, "mp4", "video/mp4", 4, "ftypisom" },
        { "MP4", "mp4", "video/mp4", 4, "ftypisom" },
        { "MOV", "mov", "video/quicktime", 4, "ftypqt  " },
        { "WEBM", "webm", "video/webm", 24, "webm" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_file_has_the_format_that_was_asked_for(string? format, string ending, string type, int offset, string signature)
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });

        var url = await MakeVideoAsync(service, format);
        using var response = await service.Http.GetAsync(url);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.EndsWith("." + ending, url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(signature, Encoding.ASCII.GetString(bytes, offset, signature.Length));
        Assert.InRange(bytes.Length, 1_000, 20_000);
    }

    [NeedsFfprobeTheory]
    [InlineData("MP4", "mov,mp4,m4a,3gp,3g2,mj2", "h264")]
    [InlineData("MOV", "mov,mp4,m4a,3gp,3g2,mj2", "h264")]
    [InlineData("WEBM", "matroska,webm", "vp9")]
    public async Task Ffprobe_reads_the_file(string format, string container, string codec)
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await service.Http.GetByteArrayAsync(await MakeVideoAsync(service, format)));

            using var ffprobe = Process.Start(new ProcessStartInfo(
                "ffprobe",
                ["-v", "error", "-count_frames", "-show_entries", "format=format_name,duration:stream=codec_name,nb_read_frames", "-of", "csv=p=0", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = await ffprobe.StandardOutput.ReadToEndAsync();

            Assert.Equal("", await ffprobe.StandardError.ReadToEndAsync());
            Assert.Equal([$"{codec},12", $"\"{container}\",1.000000"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task HEAD_tells_the_length_without_the_file()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var url = await MakeVideoAsync(service);
        var length = (await service.Http.GetByteArrayAsync(url)).Length;

        using var head = new HttpRequestMessage(HttpMethod.Head, url);
        using var response = await service.Http.SendAsync(head);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(0, 9, HttpStatusCode.PartialContent, 10)]
    [InlineData(100, 100, HttpStatusCode.PartialContent, 1)]
    [InlineData(1_000_000, null, HttpStatusCode.RequestedRangeNotSatisfiable, 0)]
    public async Task A_range_of_the_file_can_be_read(int from, int? to, HttpStatusCode status, int length)
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var url = await MakeVideoAsync(service);
        var whole = await service.Http.GetByteArrayAsync(url);

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(from, to);
        using var response = await service.Http.SendAsync(request);
        var part = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(length, part.Length);
        Assert.Equal(length == 0 ? [] : whole[from..(from + length)], part);
        Assert.Equal(whole.Length, response.Content.Headers.ContentRange?.Length);
    }

    [Fact]
    public async Task A_file_lives_as_long_as_its_ttl()
    {
        var clock = new FakeTimeProvider();
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1, TimeProvider = clock });
        var mortal = await MakeVideoAsync(service, members: """{"ttl":60}""");
        var immortal = await MakeVideoAsync(service);

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, mortal));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(service, mortal));
        clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, immortal));
    }

    [Fact]
    public async Task Other_files_do_not_exist()
    {
        await using var service = await Service.StartAsync(new() { PollsUntilSuccess = 1 });
        var url = await MakeVideoAsync(service);

        foreach (var other in (string[])[Path.ChangeExtension(url.AbsolutePath, "mov"), $"/files/{Guid.NewGuid()}.mp4", "/files/none", "/files/.."])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(service, new Uri(url, other)));
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(Service service, Uri url)
    {
        using var response = await service.Http.GetAsync(url);
        return response.StatusCode;
    }

    private static async Task<Uri> MakeVideoAsync(Service service, string? format = null, string members = "{}")
    {
        var taskUuid = Guid.NewGuid();
        await service.SubmitAsync(taskUuid, format is null ? members : $$"""{"outputFormat":"{{format}}"}""");
        var reply = await service.PollUntilFinishedAsync(taskUuid);
        return new Uri(Assert.Single(reply.Data).GetProperty("videoURL").GetString()!);
    }
}

/// <summary>A theory that shows as skipped where ffprobe is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsFfprobeTheoryAttribute : TheoryAttribute
{
    public NeedsFfprobeTheoryAttribute()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ffprobe", "-version") { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip = "ffprobe is not installed.";
        }
    }
}
