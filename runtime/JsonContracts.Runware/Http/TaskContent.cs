using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Runware;

/// <summary>The body of a call: one task as the array that the service expects, which is never put together in memory.</summary>
internal sealed class TaskContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly byte[] Start = [(byte)'['];
    private static readonly byte[] End = [(byte)']'];

    private readonly byte[] _task;

    public TaskContent(byte[] task)
    {
        _task = task;
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Start, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(_task, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(End, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Start.Length + (long)_task.Length + End.Length;
        return true;
    }
}
