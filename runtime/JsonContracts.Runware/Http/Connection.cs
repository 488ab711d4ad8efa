using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>Sends tasks and reads the answer: one POST, one attempt, one time limit, one size limit.</summary>
internal sealed class Connection(Func<HttpClient> http, RunwareClientOptions options) : ITransport
{
    private const string EventStream = "text/event-stream";

    /// <summary>Most answers fit into it.</summary>
    private const int FirstBuffer = 4096;

    private readonly AuthenticationHeaderValue _authorization = new("Bearer", options.ApiKey);
    private readonly Redaction _redaction = new(options.ApiKey);

    /// <inheritdoc/>
    public async Task<Reply> PostAsync(byte[] payload, TaskIdentity task, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limit, options.TimeProvider);
        using var caller = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), clock);
        try
        {
            using var request = Compose(payload, "application/json");
            var sending = http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token);
            using var response = await sending.ConfigureAwait(false);
            var body = await ReadAsync(response, task, clock.Token).ConfigureAwait(false);
            return new Reply(response.StatusCode, RetryAfterOf(response), _redaction.Of(body), task) { RedirectedTo = response.Headers.Location };
        }
        catch (Exception broken) when (broken is not RunwareException)
        {
            throw Explain(broken, clock, limit, task, cancellationToken);
        }
    }

    /// <summary>Sends a task whose answer comes piece by piece.</summary>
    /// <returns>The pieces, each as an answer of its own, until the service says that there are no more or closes the connection.</returns>
    /// <exception cref="RunwareException">No piece came in time and within the limit of their size.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<Reply> StreamAsync(byte[] payload, TaskIdentity task, Deadline deadline, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var limit = deadline.Clamp(options.AttemptTimeout);
        using var clock = new CancellationTokenSource(limit, options.TimeProvider);
        using var caller = cancellationToken.UnsafeRegister(static clock => ((CancellationTokenSource)clock!).Cancel(), clock);
        using var request = Compose(payload, EventStream);
        using var response = await GuardAsync(new ValueTask<HttpResponseMessage>(http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token))).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != EventStream)
        {
            var body = await GuardAsync(ReadAsync(response, task, clock.Token)).ConfigureAwait(false);
            yield return new Reply(response.StatusCode, RetryAfterOf(response), _redaction.Of(body), task) { RedirectedTo = response.Headers.Location };
            yield break;
        }

        var stream = await GuardAsync(new ValueTask<Stream>(response.Content.ReadAsStreamAsync(clock.Token))).ConfigureAwait(false);
        using var limited = new LimitedStream(stream, options.MaxResponseBytes, () => Failures.TooLarge(response.StatusCode, options.MaxResponseBytes, [], task.Uuid));
        await using var events = SseParser.Create(limited, static (_, data) => data.ToArray()).EnumerateAsync(clock.Token).GetAsyncEnumerator(clock.Token);
        while (await GuardAsync(events.MoveNextAsync()).ConfigureAwait(false) && !events.Current.Data.AsSpan().SequenceEqual("[DONE]"u8))
        {
            yield return new Reply(response.StatusCode, null, _redaction.Of(events.Current.Data), task);
            limit = deadline.Clamp(options.AttemptTimeout);
            clock.CancelAfter(limit);
        }

        async ValueTask<T> GuardAsync<T>(ValueTask<T> step)
        {
            try
            {
                return await step.ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is not RunwareException)
            {
                throw Explain(broken, clock, limit, task, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Handlers of the application stand below, too: whatever they throw, the caller learns which task it was about. A connection that breaks
    /// while the caller cancels is the cancellation.
    /// </summary>
    private RunwareException Explain(Exception broken, CancellationTokenSource clock, TimeSpan limit, TaskIdentity task, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (broken is OperationCanceledException)
        {
            // The HTTP client may have a time-out of its own, or be disposed meanwhile.
            if (clock.IsCancellationRequested) return Failures.TooSlow(limit, task.Uuid, broken);
            if (broken.InnerException is TimeoutException) return Failures.TooSlow(null, task.Uuid, broken);
        }

        return Failures.NoConnection(options.Endpoint, task.Uuid, broken);
    }

    /// <summary>The options were checked, so no header is parsed again.</summary>
    private HttpRequestMessage Compose(byte[] payload, string accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint) { Content = new TaskContent(payload) };
        request.Headers.Authorization = _authorization;
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        return request;
    }

    private async ValueTask<byte[]> ReadAsync(HttpResponseMessage response, TaskIdentity task, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var (buffer, length) = (ArrayPool<byte>.Shared.Rent(FirstBuffer), 0);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                length += read;
                if (length > options.MaxResponseBytes || length == Array.MaxLength)
                {
                    throw Failures.TooLarge(response.StatusCode, options.MaxResponseBytes, _redaction.Of(buffer[..length]), task.Uuid);
                }

                if (length == buffer.Length) buffer = Grow(buffer);
            }

            return buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(full.Length * 2L, Array.MaxLength));
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - options.TimeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
