using System;
using System.Text;

namespace Contracts.Runware;

/// <summary>The bodies of calls. Each is an array, also around a single task.</summary>
internal static class TaskPayload
{
    public static ReadOnlyMemory<byte> Of<TResult>(IRunwareRequest<TResult> request)
        where TResult : class, IJsonContract<TResult> => Array(request.ToJsonUtf8());

    public static ReadOnlyMemory<byte> GetResponse(Guid taskUuid) => Array(new GetResponse { TaskUuid = taskUuid }.ToJsonUtf8());

    public static ReadOnlyMemory<byte> Ping(Guid taskUuid) =>
        Array(Encoding.UTF8.GetBytes($$"""{"taskType":"ping","taskUUID":"{{taskUuid}}"}"""));

    private static ReadOnlyMemory<byte> Array(byte[] task) => (byte[])[(byte)'[', .. task, (byte)']'];
}
