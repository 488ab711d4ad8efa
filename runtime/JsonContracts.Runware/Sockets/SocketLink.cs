using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>One open WebSocket: sends frames, and hands what comes to those that wait for it.</summary>
internal sealed class SocketLink : IDisposable
{
    private static readonly byte[] s_ping = "[{\"taskType\":\"ping\",\"ping\":true}]"u8.ToArray();

    private readonly RunwareClientOptions _options;
    private readonly Redaction _redaction;
    private readonly ClientWebSocket _socket = new();
    private readonly List<SocketAnswer> _waiting = [];
    private Timer? _pings;
    private long _heard;

    private SocketLink(RunwareClientOptions options, Redaction redaction) => (_options, _redaction) = (options, redaction);

    public bool IsOpen => _socket.State == WebSocketState.Open;

    private SemaphoreSlim Turn { get; } = new(1);

    public static async Task<SocketLink> ConnectAsync(RunwareClientOptions options, Redaction redaction, CancellationToken cancellationToken)
    {
        var link = new SocketLink(options, redaction);
        try
        {
            link._socket.Options.SetRequestHeader("User-Agent", options.UserAgent);
            await link._socket.ConnectAsync(options.WebSocketEndpoint, cancellationToken).ConfigureAwait(false);
            link.Begin();
            return link;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>Sends a task, and has its answer handed to whoever waits for it.</summary>
    public async Task SendAsync(byte[] task, SocketAnswer answer, CancellationToken cancellationToken)
    {
        lock (_waiting) _waiting.Add(answer);
        if (!IsOpen) throw new WebSocketException("The connection is closed.");
        await WriteAsync([(byte)'[', .. task, (byte)']'], cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Forget(SocketAnswer answer)
    {
        lock (_waiting) _waiting.Remove(answer);
    }

    /// <summary>Closes the connection; whoever waits learns of it.</summary>
    public void Dispose()
    {
        _pings?.Dispose();
        _socket.Dispose();
        End(new WebSocketException("The connection was closed."));
    }

    private void Begin()
    {
        // The service counts real seconds, whatever clock waits and limits have.
        _heard = Environment.TickCount64;
        _pings = new Timer(static link => _ = ((SocketLink)link!).PingAsync(), this, _options.WebSocketPingInterval, _options.WebSocketPingInterval);
        _ = ReadAsync();
    }

    /// <summary>The service closes a connection that says nothing; one that hears nothing is dead.</summary>
    private async Task PingAsync()
    {
        try
        {
            if (Environment.TickCount64 - Interlocked.Read(ref _heard) > _options.WebSocketDeadAfter.TotalMilliseconds) _socket.Abort();
            else await WriteAsync(s_ping, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // Whoever reads learns the same, and tells those that wait.
        }
    }

    /// <summary>A cancelled write would abort the connection of all; a frame that was begun is finished, whoever still waits for it.</summary>
    private async Task WriteAsync(byte[] frame, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None).ConfigureAwait(false);
        }
        catch
        {
            // It goes on saying that it is open until whoever reads has learned of it, and the next attempt would be lost on it, too.
            _socket.Abort();
            throw;
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReceiveAsync().ConfigureAwait(false) is { } frame)
            {
                Interlocked.Exchange(ref _heard, Environment.TickCount64);
                Route(_redaction.Of(frame));
            }

            _socket.Abort();
            End(new WebSocketException("The service closed the connection."));
        }
#pragma warning disable CA1031 // Whatever ends the reading is told to those that wait; there is nobody else.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            _socket.Abort();
            End(broken);
        }
    }

    private async Task<byte[]?> ReceiveAsync()
    {
        var frame = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await _socket.ReceiveAsync(frame.GetMemory(4096), CancellationToken.None).ConfigureAwait(false);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            frame.Advance(read.Count);
            if (frame.WrittenCount > _options.MaxResponseBytes) throw new WebSocketException($"A frame is larger than the {_options.MaxResponseBytes} bytes that MaxResponseBytes allows.");
            if (read.EndOfMessage) return frame.WrittenSpan.ToArray();
        }
    }

    /// <summary>
    /// Hands each part of a frame to the task that it names. What names none is for the only one that waits, or the only one of its kind;
    /// what is for nobody was for somebody who left, and is noted.
    /// </summary>
    private void Route(byte[] frame)
    {
        List<SocketAnswer> waiting;
        lock (_waiting) waiting = [.. _waiting];
        try
        {
            using var document = JsonDocument.Parse(frame);
            var items = EnvelopeParts.Of(document.RootElement, "data");
            var errors = EnvelopeParts.ErrorsOf(document.RootElement);
            var told = items.Concat(errors).GroupBy(part => OwnerOf(part, waiting)).Where(owner => owner.Key is not null).Select(owner => owner.Key!).ToList();
            foreach (var owner in told)
            {
                owner.Take(told.Count == 1 ? frame : null, [.. items.Where(item => OwnerOf(item, waiting) == owner)], [.. errors.Where(error => OwnerOf(error, waiting) == owner)]);
            }

            if (told.Count == 0 && items.Count + errors.Count == 0 && waiting.Count == 1) waiting[0].Take(frame, [], []);
            else if (told.Count == 0 && !items.TrueForAll(item => item.Says("taskType", "ping"u8))) Log.Unclaimed(_options.Logger, frame.Length);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            if (waiting.Count == 1) waiting[0].Take(frame, [], []);
            else Log.Unclaimed(_options.Logger, frame.Length);
        }
    }

    /// <summary>An authentication has the UUID of the task that needs it; what names that is about the task.</summary>
    private static SocketAnswer? OwnerOf(JsonElement part, List<SocketAnswer> waiting) => EnvelopeParts.OwnerOf(
        part, waiting, answer => answer.Task.Type == SocketAnswer.Authentication ? answer.Task with { Uuid = default } : answer.Task);

    private void End(Exception broken)
    {
        List<SocketAnswer> waiting;
        lock (_waiting)
        {
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var answer in waiting) answer.Fail(broken);
    }
}
