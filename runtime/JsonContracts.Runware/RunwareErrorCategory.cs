namespace JsonContracts.Runware;

/// <summary>What kind of failure an error code stands for. The codes are many and change; the categories stay.</summary>
public enum RunwareErrorCategory
{
    /// <summary>None of the others. Not worth a retry.</summary>
    Unknown,

    /// <summary>The caller gave up. Not worth a retry.</summary>
    Aborted,

    /// <summary>The service was not reached, or the connection broke. Worth a retry.</summary>
    Connection,

    /// <summary>The account has no credit, quota or balance left. Not worth a retry.</summary>
    Quota,

    /// <summary>Too many calls, or a full queue. Worth a retry, later.</summary>
    RateLimit,

    /// <summary>The prompt, an input or the result was held to be unsafe. Not worth a retry.</summary>
    Safety,

    /// <summary>The API key is missing, wrong, or may not do this. Not worth a retry.</summary>
    Auth,

    /// <summary>Something took too long, here, at Runware or at the provider of the model. Worth a retry.</summary>
    Timeout,

    /// <summary>The task, model or file does not exist or not any more. Not worth a retry.</summary>
    NotFound,

    /// <summary>Runware failed. Worth a retry.</summary>
    ServerError,

    /// <summary>The provider of the model failed. Worth a retry.</summary>
    Provider,

    /// <summary>The request is wrong. Not worth a retry.</summary>
    Validation,
}
