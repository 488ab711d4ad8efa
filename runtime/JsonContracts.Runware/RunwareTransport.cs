namespace JsonContracts.Runware;

/// <summary>What tasks and their answers go over.</summary>
public enum RunwareTransport
{
    /// <summary>A call of HTTP for each.</summary>
    Rest,

    /// <summary>One WebSocket for all. It is opened by the first task, and again by the next one after it broke; texts are still streamed over HTTP.</summary>
    WebSocket,
}
