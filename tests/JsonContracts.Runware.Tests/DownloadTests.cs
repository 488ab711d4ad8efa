using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware.Emulator;

namespace JsonContracts.Runware.Tests;

/// <summary>Results come to the disk whole, or not at all.</summary>
#pragma warning disable CA1001 // The runner of the tests disposes them, without being IDisposable.
public sealed class DownloadTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private RunwareEmulator _emulator = null!;
    private RunwareClient _client = null!;
    private Uri _address = null!;
    private byte[] _bytes = null!;

    public async Task InitializeAsync()
    {
        _emulator = await RunwareEmulator.StartAsync();
        _client = new(Fixture.Key, new() { Endpoint = _emulator.Endpoint, TimeProvider = new SkippingTime(), Retry = { Jitter = 0 } });
        _address = (await _client.RunSingleAsync(new VideoInference { Model = "acme:videos@1" })).VideoUrl!;
        using var http = new System.Net.Http.HttpClient();
        _bytes = await http.GetByteArrayAsync(_address);
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_comes_with_its_length_its_hash_and_its_type()
    {
        var path = Path.Combine(_folder, "boat.mp4");

        var download = await _client.DownloadAsync(_address, path);

        Assert.Equal(new RunwareDownload(_bytes.Length, Convert.ToHexString(SHA256.HashData(_bytes)).ToLowerInvariant(), "video/mp4"), download);
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(path));
        Assert.DoesNotContain("Authorization", _emulator.Requests[^1].Headers.Keys);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_where_it_broke()
    {
        static Fault Cut(int after) => new() { When = request => !request.IsApiCall, CutAfter = after };
        _emulator.Inject(Cut(1000), Fault.Dropped with { When = request => !request.IsApiCall }, Cut(500), Fault.OfStatus(503) with { When = request => !request.IsApiCall });
        using var target = new MemoryStream();

        var download = await _client.DownloadAsync(_address, target);

        Assert.Equal(_bytes, target.ToArray());
        Assert.Equal(Convert.ToHexString(SHA256.HashData(_bytes)).ToLowerInvariant(), download.Sha256);
        Assert.Equal(
            [null, "bytes=1000-", "bytes=1000-", "bytes=1500-", "bytes=1500-"],
            _emulator.Requests.Where(request => !request.IsApiCall).Skip(1).Select(request => request.Headers.GetValueOrDefault("Range")));
    }

    [Theory]
    [InlineData(404, RunwareErrorCategory.NotFound)]
    [InlineData(302, RunwareErrorCategory.Unknown)]
    [InlineData(500, RunwareErrorCategory.ServerError)]
    public async Task A_file_that_is_not_there_leaves_none_behind(int status, RunwareErrorCategory category)
    {
        _emulator.Inject([.. Enumerable.Repeat(Fault.OfStatus(status) with { When = request => !request.IsApiCall }, 4)]);
        var path = Path.Combine(_folder, "boat.mp4");

        var failure = await Assert.ThrowsAsync<RunwareException>(() => _client.DownloadAsync(_address, path));

        Assert.Equal((category, false), (failure.Category, failure.MayBeRunning));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_file_that_is_too_large_leaves_none_behind()
    {
        var path = Path.Combine(_folder, "boat.mp4");

        var failure = await Assert.ThrowsAsync<RunwareException>(() => _client.DownloadAsync(_address, path, maxBytes: _bytes.Length - 1));

        Assert.Equal($"The file is larger than the {_bytes.Length - 1} bytes that are allowed.", failure.Message);
        Assert.False(File.Exists(path));
        Assert.Equal(_bytes.Length, (await _client.DownloadAsync(_address, path, maxBytes: _bytes.Length)).Length);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept()
    {
        var path = Path.Combine(_folder, "boat.mp4");
        await File.WriteAllTextAsync(path, "mine");

        await Assert.ThrowsAsync<IOException>(() => _client.DownloadAsync(_address, path));

        Assert.Equal("mine", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_target_that_takes_nothing_is_no_failure_of_the_network()
    {
        await using var full = new MemoryStream(new byte[10]);

        await Assert.ThrowsAsync<NotSupportedException>(() => _client.DownloadAsync(_address, full));

        Assert.Equal(2, _emulator.Requests.Count(request => !request.IsApiCall));
    }

    [Fact]
    public async Task A_file_that_changes_meanwhile_is_not_mixed()
    {
        var other = (await _client.RunSingleAsync(new VideoInference { Model = "acme:videos@1" })).VideoUrl!;
        var elsewhere = false;
        using var http = new System.Net.Http.HttpClient(new Redirecting(() => elsewhere ? other : _address));
        await using var client = new RunwareClient(http, new() { ApiKey = Fixture.Key, Endpoint = _emulator.Endpoint, TimeProvider = new SkippingTime() });
        _emulator.Inject(new Fault { When = request => elsewhere = !request.IsApiCall, CutAfter = 1000 });

        var failure = await Assert.ThrowsAsync<RunwareException>(() => client.DownloadAsync(_address, new MemoryStream()));

        Assert.Equal("The file changed while it was downloaded.", failure.Message);
    }

    [Fact]
    public async Task Only_the_web_is_downloaded_from()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _client.DownloadAsync(new Uri("file:///etc/passwd"), new MemoryStream()));
        await Assert.ThrowsAsync<ArgumentException>(() => _client.DownloadAsync(new Uri("data:text/plain,boat"), new MemoryStream()));
    }

    [Fact]
    public async Task A_download_can_be_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        _emulator.Inject(HangingAfter(cancelling.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.DownloadAsync(_address, Path.Combine(_folder, "boat.mp4"), cancellationToken: cancelling.Token));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static Fault HangingAfter(Action asked) => new()
    {
        When = request =>
        {
            if (request.IsApiCall) return false;
            asked();
            return true;
        },
        Delay = TimeSpan.FromMinutes(5),
    };

    /// <summary>A first call that gives up after some bytes, as one whose process ends.</summary>
    private async Task<string> LeaveBehindAsync(int bytes)
    {
        var path = Path.Combine(_folder, "boat.mp4");
        _emulator.Inject([new Fault { When = request => !request.IsApiCall, CutAfter = bytes }, .. Enumerable.Repeat(Fault.Dropped with { When = request => !request.IsApiCall }, 4)]);
        await Assert.ThrowsAsync<RunwareException>(() => _client.DownloadAsync(_address, path));
        return path;
    }

    [Fact]
    public async Task What_an_earlier_call_left_behind_is_gone_on_with()
    {
        var path = await LeaveBehindAsync(1000);
        Assert.Equal(["boat.mp4.part", "boat.mp4.part.etag"], Files());
        Assert.Equal(1000, new FileInfo(path + ".part").Length);
        await using var other = new RunwareClient(Fixture.Key, new() { Endpoint = _emulator.Endpoint, TimeProvider = new SkippingTime() });

        var download = await other.DownloadAsync(_address, path);

        Assert.Equal(new RunwareDownload(_bytes.Length, Convert.ToHexString(SHA256.HashData(_bytes)).ToLowerInvariant(), "video/mp4"), download);
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal(["boat.mp4"], Files());
        Assert.Equal("bytes=1000-", _emulator.Requests[^1].Headers["Range"]);
        Assert.NotEmpty(_emulator.Requests[^1].Headers["If-Range"]);
    }

    /// <summary>Another version, another address, a part that is longer than the file, a note that nobody can read: it begins anew.</summary>
    [Theory]
    [InlineData("version", "\"another\"", true)]
    [InlineData("address", "http://127.0.0.1/other.mp4", false)]
    [InlineData("length", "", true)]
    [InlineData("note", "", false)]
    public async Task What_is_of_another_file_is_not_mixed_in(string difference, string other, bool asksForTheRest)
    {
        var path = await LeaveBehindAsync(1000);
        var lines = await File.ReadAllLinesAsync(path + ".part.etag");
        await File.WriteAllBytesAsync(path + ".part", new byte[difference == "length" ? _bytes.Length + 1 : 900]);
        await File.WriteAllLinesAsync(path + ".part.etag", difference switch { "version" => [lines[0], other], "address" => [other, lines[1]], "note" => ["?"], _ => lines });

        var download = await _client.DownloadAsync(_address, path);

        Assert.Equal(Convert.ToHexString(SHA256.HashData(_bytes)).ToLowerInvariant(), download.Sha256);
        Assert.Equal(_bytes, await File.ReadAllBytesAsync(path));
        Assert.Equal(["boat.mp4"], Files());
        Assert.Equal(asksForTheRest, _emulator.Requests.Where(request => !request.IsApiCall).Skip(6).First().Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task A_part_of_somebody_else_is_not_touched()
    {
        var path = Path.Combine(_folder, "boat.mp4");
        await File.WriteAllTextAsync(path + ".part", "mine");

        await Assert.ThrowsAsync<IOException>(() => _client.DownloadAsync(_address, path));

        Assert.Equal("mine", await File.ReadAllTextAsync(path + ".part"));
        Assert.Equal(["boat.mp4.part"], Files());
    }

    [Fact]
    public async Task A_file_is_downloaded_by_one_at_a_time()
    {
        var path = Path.Combine(_folder, "boat.mp4");
        _emulator.Inject(new Fault { When = request => !request.IsApiCall, Delay = TimeSpan.FromSeconds(1) });
        var first = _client.DownloadAsync(_address, path);

        await Assert.ThrowsAsync<IOException>(() => _client.DownloadAsync(_address, path));

        Assert.Equal(_bytes.Length, (await first).Length);
        Assert.Equal(["boat.mp4"], Files());
    }

    /// <summary>A file that is gone, or too large, leaves nothing: no later call could go on with it.</summary>
    [Fact]
    public async Task What_cannot_be_gone_on_with_is_not_left_behind()
    {
        var path = await LeaveBehindAsync(1000);

        await Assert.ThrowsAsync<RunwareException>(() => _client.DownloadAsync(_address, path, maxBytes: 2000));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_half_way_leaves_its_bytes()
    {
        using var cancelling = new CancellationTokenSource();
        var path = Path.Combine(_folder, "boat.mp4");
        _emulator.Inject(
            new Fault { When = request => !request.IsApiCall, CutAfter = 1000 },
            HangingAfter(cancelling.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.DownloadAsync(_address, path, cancellationToken: cancelling.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.DownloadAsync(_address, path, cancellationToken: cancelling.Token));
        Assert.Equal(1000, new FileInfo(path + ".part").Length);
        Assert.Equal(_bytes.Length, (await _client.DownloadAsync(_address, path)).Length);
        Assert.Equal("bytes=1000-", _emulator.Requests[^1].Headers["Range"]);
    }

    private IEnumerable<string?> Files() => Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private sealed class Redirecting(Func<Uri> address) : System.Net.Http.DelegatingHandler(new System.Net.Http.SocketsHttpHandler())
    {
        protected override Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == System.Net.Http.HttpMethod.Get) request.RequestUri = address();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
