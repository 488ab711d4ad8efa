using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;
using System.Threading;
using System.Threading.Tasks;

namespace Contracts.Runware;

/// <summary>Sends tasks and reads the answer: one POST, one attempt, one time limit, one size limit.</summary>
internal sealed class Connection(Func<HttpClient> http, RunwareClientOptions options)
{
    /// <summary>A shorter key is no real one, and could be a word of the protocol.</summary>
    private const int ShortestSecret = 8;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.ApiKey);

    /// <summary>Sends an array of tasks.</summary>
    /// <returns>The answer, whatever its status and content.</returns>
    /// <exception cref="RunwareException">None arrived, in time and within the limit of its size.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Reply> PostAsync(ReadOnlyMemory<byte> tasks, TaskIdentity task, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limit, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            using var request = Compose(tasks);
            var sending = http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            using var response = await sending.ConfigureAwait(false);
            var body = await ReadAsync(response, task, either.Token).ConfigureAwait(false);
            return new Reply(response.StatusCode, RetryAfterOf(response), Redact(Clean(body)), task);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            // The HTTP client may have a time-out of its own, or be disposed meanwhile.
            if (clock.IsCancellationRequested) throw Failures.TooSlow(limit, task.Uuid, late);
            if (late.InnerException is TimeoutException) throw Failures.TooSlow(null, task.Uuid, late);
            throw Failures.NoConnection(options.Endpoint, task.Uuid, late);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            // A connection that breaks while the caller cancels is the cancellation.
            cancellationToken.ThrowIfCancellationRequested();
            throw Failures.NoConnection(options.Endpoint, task.Uuid, broken);
        }
    }

    private HttpRequestMessage Compose(ReadOnlyMemory<byte> tasks)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint) { Content = new ReadOnlyMemoryContent(tasks) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        request.Headers.UserAgent.ParseAdd(options.UserAgent);
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, TaskIdentity task, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                body.Write(buffer, 0, read);
                if (body.Length <= options.MaxResponseBytes) continue;
                throw Failures.TooLarge(response.StatusCode, options.MaxResponseBytes, Redact(Clean(body.ToArray())), task.Uuid);
            }

            return body.ToArray();
        }
    }

    /// <summary>Text without a byte order mark, and without bytes that are no UTF-8: they would break every look at it.</summary>
    private static byte[] Clean(byte[] body)
    {
        if (body.AsSpan().StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        return Utf8.IsValid(body) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));
    }

    /// <summary>A service that quotes the key must not carry it into messages and logs.</summary>
    private byte[] Redact(byte[] body) => _secret.Length < ShortestSecret || body.AsSpan().IndexOf(_secret) < 0
        ? body
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(options.ApiKey, "***", StringComparison.Ordinal));

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - options.TimeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
