using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Tests.Chaos;

/// <summary>
/// Stands between clients and a server on this machine, knows nothing but bytes, and lets things go wrong. What a client sends in one go is
/// taken for one exchange.
/// </summary>
internal sealed class ChaosProxy : IAsyncDisposable
{
    private static readonly Mishap[] s_mishaps = [.. Enum.GetValues<Mishap>().Except([Mishap.None])];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<Mishap, int> _happened = new();
    private readonly Task _accepting;
    private readonly IPEndPoint _server;
    private readonly Random _random;
    private readonly double _share;

    /// <param name="server">Where the server listens.</param>
    /// <param name="seed">Decides what happens.</param>
    /// <param name="share">The share of exchanges that something happens to.</param>
    public ChaosProxy(Uri server, int seed, double share)
    {
        (_server, _random, _share) = (new IPEndPoint(IPAddress.Loopback, server.Port), new Random(seed), share);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where clients find the server.</summary>
    public Uri AddressOf(Uri server) => new UriBuilder(server) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;

    /// <summary>How often each thing happened.</summary>
    public IReadOnlyDictionary<Mishap, int> Happened => _happened;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var exchange = new Exchange();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server, ended.Token);
                await Task.WhenAny(ForwardAsync(client, server, exchange, ended.Token), AnswerAsync(server, client, exchange, ended.Token));
            }
            catch (Exception broken) when (broken is SocketException or IOException or OperationCanceledException)
            {
                // That is what it is for.
            }

            await ended.CancelAsync();
        }
    }

    /// <summary>What the client sends: it decides what becomes of the exchange.</summary>
    private async Task ForwardAsync(Socket client, Socket server, Exchange exchange, CancellationToken end)
    {
        var buffer = new byte[256 * 1024];
        while (await client.ReceiveAsync(buffer, end) is > 0 and var count)
        {
            exchange.Mishap = Draw();
            _happened.AddOrUpdate(exchange.Mishap, 1, (_, times) => times + 1);
            if (exchange.Mishap is Mishap.Reset) client.LingerState = new LingerOption(true, 0);
            if (exchange.Mishap is Mishap.Drop or Mishap.Reset) return;
            if (exchange.Mishap is Mishap.Delay) await Task.Delay(TimeSpan.FromMilliseconds(30), end);
            if (exchange.Mishap is Mishap.Duplicate) await SendAlsoAsync(buffer.AsMemory(0, count), end);
            await SendAsync(server, buffer.AsMemory(0, count), end);
        }
    }

    /// <summary>Sends the same over a connection of its own, and waits for the beginning of an answer.</summary>
    private async Task SendAlsoAsync(ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await other.ConnectAsync(_server, end);
        await SendAsync(other, bytes, end);
        await Task.WhenAny(other.ReceiveAsync(new byte[1024], end).AsTask(), Task.Delay(TimeSpan.FromMilliseconds(200), end));
    }

    private static async Task AnswerAsync(Socket server, Socket client, Exchange exchange, CancellationToken end)
    {
        var buffer = new byte[256 * 1024];
        while (await server.ReceiveAsync(buffer, end) is > 0 and var count)
        {
            if (exchange.Mishap is Mishap.Lose) return;
            var isCut = exchange.Mishap is Mishap.Cut or Mishap.HalfClose;
            await SendAsync(client, buffer.AsMemory(0, isCut ? count / 2 : count), end);
            if (exchange.Mishap is Mishap.Cut) return;
            if (exchange.Mishap is not Mishap.HalfClose) continue;
            client.Shutdown(SocketShutdown.Send);
            await Task.Delay(TimeSpan.FromMilliseconds(300), end);
            return;
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        while (!bytes.IsEmpty) bytes = bytes[await to.SendAsync(bytes, end)..];
    }

    private Mishap Draw()
    {
        lock (_random) return _random.NextDouble() < _share ? s_mishaps[_random.Next(s_mishaps.Length)] : Mishap.None;
    }

    private sealed class Exchange
    {
        private volatile Mishap _mishap;

        public Mishap Mishap
        {
            get => _mishap;
            set => _mishap = value;
        }
    }
}
