using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// One file on its way from where the service keeps it. A connection that breaks is taken up where it broke, as long as each attempt brings
/// something or fewer than the allowed retries failed in a row. The key is not sent along.
/// </summary>
internal sealed class Download(Func<HttpClient> http, RunwareClientOptions options, Uri address, Stream target, long limit, PartialFile? part = null) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private EntityTagHeaderValue? _version;
    private string? _contentType;
    private long _length;
    private bool _isOfEarlierCall;

    public async Task<RunwareDownload> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TakeUpAsync(cancellationToken).ConfigureAwait(false);
            return await RetryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException or RunwareException { IsTransient: true })
        {
            part?.Keep();
            throw;
        }
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Reads what an earlier call left behind: the hash is that of the whole file.</summary>
    private async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        if (part?.Version is not { } version) return;
        var buffer = new byte[BufferSize];
        for (int read; (read = await part.Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; _length += read) _hash.AppendData(buffer, 0, read);
        (_version, _isOfEarlierCall) = (version, true);
    }

    private async Task<RunwareDownload> RetryAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            var before = _length;
            try
            {
                await AttemptAsync(cancellationToken).ConfigureAwait(false);
                return new RunwareDownload(_length, Convert.ToHexString(_hash.GetHashAndReset()).ToLowerInvariant(), _contentType);
            }
            catch (RunwareException failure) when (failure.IsTransient && (_length > before || failures < options.Retry.MaxRetries))
            {
                if (_length > before) failures = 0;
                await Task.Delay(failure.RetryAfter is { } asked && asked < options.Retry.MaxDelay ? asked : Wait(failures), options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private TimeSpan Wait(int failures)
    {
        var doubled = options.Retry.BaseDelay.TotalSeconds * Math.Pow(2, failures);
        return doubled < options.Retry.MaxDelay.TotalSeconds ? TimeSpan.FromSeconds(doubled) : options.Retry.MaxDelay;
    }

    private async Task AttemptAsync(CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(options.AttemptTimeout, options.TimeProvider);
        using var caller = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), clock);
        try
        {
            using var request = Compose();
            using var response = await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token).ConfigureAwait(false);
            if (_isOfEarlierCall && MustBeginAnew(response))
            {
                await AttemptAsync(cancellationToken).ConfigureAwait(false);
                return;
            }

            var skipped = Judge(response);
            if (part is not null && !Equals(part.Version, _version)) await AtTargetAsync(part.RememberAsync(_version, clock.Token)).ConfigureAwait(false);
            var body = await response.Content.ReadAsStreamAsync(clock.Token).ConfigureAwait(false);
            await CopyAsync(body, skipped, clock).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is not (RunwareException or TargetException))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var category = clock.IsCancellationRequested ? RunwareErrorCategory.Timeout : RunwareErrorCategory.Connection;
            throw new RunwareException(category, FormattableString.Invariant($"The download from {address.Authority} broke off after {_length} bytes: {broken.Message}"), broken);
        }
        catch (TargetException refused)
        {
            throw refused.InnerException!;
        }
    }

    private HttpRequestMessage Compose()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (_length == 0) return request;
        request.Headers.Range = new RangeHeaderValue(_length, null);
        if (_version is { IsWeak: false }) request.Headers.IfRange = new RangeConditionHeaderValue(_version);
        return request;
    }

    /// <summary>The file may be another one by now: then what an earlier call left behind is thrown away.</summary>
    private bool MustBeginAnew(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)) return false;
        _isOfEarlierCall = false;
        if (response.StatusCode == HttpStatusCode.PartialContent && Equals(_version, response.Headers.ETag)) return false;
        target.SetLength(0);
        _hash.GetHashAndReset();
        (_length, _version) = (0, null);
        return response.StatusCode != HttpStatusCode.OK;
    }

    /// <summary>Takes an answer that goes on where the last one broke, or one that begins anew with the same file.</summary>
    /// <returns>How many bytes of it are there already.</returns>
    private long Judge(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
        {
            var target = response.Headers.Location is { } elsewhere ? $" It points to {elsewhere}, where this client does not go." : "";
            throw new RunwareException(ErrorCatalogue.Categorize(response.StatusCode), FormattableString.Invariant($"{address.Authority} answered HTTP {(int)response.StatusCode} for a download.{target}"))
            {
                Status = response.StatusCode,
                RetryAfter = response.Headers.RetryAfter?.Delta,
            };
        }

        var isPart = response.StatusCode == HttpStatusCode.PartialContent;
        var range = response.Content.Headers.ContentRange;
        var isOther = (_length > 0 && _version is not null && !_version.Equals(response.Headers.ETag)) || (isPart && range?.From != _length);
        if (isOther) throw Final("The file changed while it was downloaded.");

        var whole = isPart ? range?.Length : response.Content.Headers.ContentLength;
        if (whole > limit) throw TooLarge();
        _version = response.Headers.ETag;
        _contentType = response.Content.Headers.ContentType?.MediaType;
        return isPart ? 0 : _length;
    }

    private async Task CopyAsync(Stream body, long skipped, CancellationTokenSource clock)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, clock.Token).ConfigureAwait(false)) > 0;)
            {
                var known = (int)Math.Min(read, skipped);
                skipped -= known;
                await TakeAsync(buffer.AsMemory(known, read - known), clock.Token).ConfigureAwait(false);
                clock.CancelAfter(options.AttemptTimeout);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (_length + bytes.Length > limit) throw TooLarge();
        await AtTargetAsync(target.WriteAsync(bytes, cancellationToken).AsTask()).ConfigureAwait(false);
        _hash.AppendData(bytes.Span);
        _length += bytes.Length;
    }

    private static async Task AtTargetAsync(Task write)
    {
        try
        {
            await write.ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            throw new TargetException(refused);
        }
    }

    private RunwareException TooLarge() => Final(FormattableString.Invariant($"The file is larger than the {limit} bytes that are allowed."));

    private static RunwareException Final(string message) => new(RunwareErrorCategory.Unknown, message) { Status = HttpStatusCode.OK };

    /// <summary>A disk that is full is no affair of the network: it is not tried again, and told as it is.</summary>
    private sealed class TargetException(Exception inner) : Exception(null, inner);
}
