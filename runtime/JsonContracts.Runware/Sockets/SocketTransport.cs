using System;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>
/// All tasks over one WebSocket. It is opened when it is needed, and taken up by its session after it broke. Nothing is sent again here: a
/// submission is by its retry, with the same UUID, and a poll by the next one.
/// </summary>
internal sealed class SocketTransport(RunwareClientOptions options) : ITransport, IDisposable
{
    private static readonly TimeSpan s_handshake = TimeSpan.FromSeconds(15);

    private readonly Redaction _redaction = new(options.ApiKey);
    private readonly CancellationTokenSource _disposing = new();
    private SocketLink? _link;
    private string? _session;

    private SemaphoreSlim Turn { get; } = new(1);

    /// <inheritdoc/>
    public async Task<Reply> PostAsync(byte[] payload, TaskIdentity task, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limit, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken, _disposing.Token);
        var answer = new SocketAnswer(task);
        var isSent = false;
        try
        {
            var link = await OpenAsync(task, either.Token).ConfigureAwait(false);
            isSent = true;
            await link.SendAsync(payload, answer, either.Token).ConfigureAwait(false);
            return await answer.Completion.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is not RunwareException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!clock.IsCancellationRequested) throw Failures.NoSocket(options.WebSocketEndpoint, task.Uuid, broken, isSent);
            return answer.Partial() ?? throw Failures.TooSlow(limit, task.Uuid, broken);
        }
        finally
        {
            _link?.Forget(answer);
        }
    }

    public void Dispose()
    {
        _disposing.Cancel();
        _link?.Dispose();
    }

    /// <summary>The open connection, or a new one; whoever comes while it is opened waits for it.</summary>
    private async Task<SocketLink> OpenAsync(TaskIdentity task, CancellationToken cancellationToken)
    {
        if (_link is { IsOpen: true } open) return open;
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_link is { IsOpen: true } opened) return opened;
            _link?.Dispose();
            var link = await SocketLink.ConnectAsync(options, _redaction, cancellationToken).ConfigureAwait(false);
            try
            {
                await AuthenticateAsync(link, task, cancellationToken).ConfigureAwait(false);
                _link = link;
                return link;
            }
            catch
            {
                link.Dispose();
                throw;
            }
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task AuthenticateAsync(SocketLink link, TaskIdentity task, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(s_handshake, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        var answer = new SocketAnswer(new TaskIdentity(task.Uuid, SocketAnswer.Authentication, IsImmediate: true));
        var asked = Authentication();
        _session = null;
        await link.SendAsync(asked, answer, either.Token).ConfigureAwait(false);
        using var reply = await answer.Completion.WaitAsync(either.Token).ConfigureAwait(false);
        link.Forget(answer);
        _session = answer.Session ?? throw (reply.ErrorsFor(task.Uuid).Length > 0 ? Failures.Refused(reply, task.Uuid) : Failures.Unrecognized(reply, task.Uuid, "not with a session"));
    }

    private byte[] Authentication()
    {
        var session = _session is null ? "" : $",\"connectionSessionUUID\":\"{JsonEncodedText.Encode(_session)}\"";
        return Encoding.UTF8.GetBytes($"{{\"taskType\":\"{SocketAnswer.Authentication}\",\"apiKey\":\"{JsonEncodedText.Encode(options.ApiKey)}\"{session}}}");
    }
}
