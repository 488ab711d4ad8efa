using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// Sends finished results to the webhook and the upload endpoint of their task. Only to loopback addresses, whatever the request
/// says; at most 256 wait, the others are dropped; each is tried four times at most.
/// </summary>
internal sealed class Deliveries : IAsyncDisposable
{
    private const int Attempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _timeProvider;
    private readonly Channel<Delivery> _waiting = Channel.CreateBounded<Delivery>(
        new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = ConnectToLoopbackAsync,
    });
    private readonly Task _working;

    public Deliveries(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _working = WorkAsync();
    }

    /// <summary>When time finishes the results of a task, somebody has to look: there may be no poll.</summary>
    public void Accepted(AcceptedTask task)
    {
        for (var index = 0; index < task.Products.Count && task.Order.HasDelivery; index++)
        {
            if (task.TimeUntil(index) is not null)
            {
                _ = AdvanceWhenDueAsync(task, index);
            }
        }
    }

    /// <summary>A result is finished: it is sent where its task wants it.</summary>
    public void Finished(AcceptedTask task, Product product)
    {
        if (task.Order.WebhookUrl is { } webhook)
        {
            var json = task.WebhookBody(product).ToJsonString();
            Enqueue(HttpMethod.Post, webhook, Encoding.UTF8.GetBytes(json), "application/json");
        }

        if (task.Order.UploadEndpoint is { } upload && product is { Failure: null, File: { } file })
        {
            Enqueue(HttpMethod.Put, upload, file.Bytes, file.ContentType);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Timers may ring a little early, hence the loop.</summary>
    private async Task AdvanceWhenDueAsync(AcceptedTask task, int index)
    {
        while (task.TimeUntil(index) is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), _timeProvider, _stopping.Token)
                .ConfigureAwait(false);
        }

        task.Advance();
    }

    private void Enqueue(HttpMethod method, string address, byte[] body, string contentType)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var target) && target.Scheme is "http" or "https" && target.IsLoopback)
        {
            _waiting.Writer.TryWrite(new Delivery(method, target, body, contentType));
        }
    }

    private async Task WorkAsync()
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = _stopping.Token };
        await Parallel.ForEachAsync(_waiting.Reader.ReadAllAsync(_stopping.Token), parallel, DeliverAsync).ConfigureAwait(false);
    }

    private async ValueTask DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !await TrySendAsync(delivery, cancellationToken).ConfigureAwait(false) && attempt < Attempts; attempt++)
        {
            await Task.Delay(FirstPause * (1 << (attempt - 1)), _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TrySendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(delivery.Method, delivery.Target) { Content = new ByteArrayContent(delivery.Body) };
            request.Content.Headers.ContentType = new(delivery.ContentType);
            using var response = await _http.SendAsync(request, patience.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>A name may claim to be loopback; the address it stands for is what counts.</summary>
    private static async ValueTask<Stream> ConnectToLoopbackAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        var loopback = addresses.Where(IPAddress.IsLoopback).ToArray();
        if (loopback.Length == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is not a loopback address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(loopback, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed record Delivery(HttpMethod Method, Uri Target, byte[] Body, string ContentType);
}
