using System;
using System.Text;

namespace JsonContracts.Runware;

/// <summary>The tasks of the client's own calls.</summary>
internal static class TaskPayload
{
    public static byte[] GetResponse(Guid taskUuid) => new GetResponse { TaskUuid = taskUuid }.ToJsonUtf8();

    public static byte[] Ping(Guid taskUuid) => Encoding.UTF8.GetBytes($$"""{"taskType":"ping","taskUUID":"{{taskUuid}}"}""");
}
