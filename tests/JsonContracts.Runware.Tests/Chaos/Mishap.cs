namespace JsonContracts.Runware.Tests.Chaos;

/// <summary>What may happen to one exchange between a client and a server.</summary>
internal enum Mishap
{
    /// <summary>Nothing: the bytes go through.</summary>
    None,

    /// <summary>The connection ends before the request gets anywhere.</summary>
    Drop,

    /// <summary>The same, with a reset.</summary>
    Reset,

    /// <summary>The request arrives, and the answer is lost.</summary>
    Lose,

    /// <summary>The answer comes by half, and then the connection ends.</summary>
    Cut,

    /// <summary>The answer comes by half, and no more is sent, but the connection stays open the other way.</summary>
    HalfClose,

    /// <summary>The request arrives late.</summary>
    Delay,

    /// <summary>The request arrives twice, over two connections; the client gets the second answer.</summary>
    Duplicate,
}
