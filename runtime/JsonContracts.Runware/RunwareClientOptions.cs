using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace JsonContracts.Runware;

/// <summary>How a <see cref="RunwareClient"/> works. The client copies it when it is made; later changes have no effect.</summary>
public sealed class RunwareClientOptions
{
    /// <summary>Where the service is. HTTPS, or HTTP for an emulator. <c>https://api.runware.ai/v1</c> by default.</summary>
    public Uri Endpoint { get; set; } = new("https://api.runware.ai/v1");

    /// <summary>What tasks and their answers go over. HTTP by default.</summary>
    public RunwareTransport Transport { get; set; }

    /// <summary>Where the WebSocket of the service is. <c>wss://ws-api.runware.ai/v1</c> by default; WS for an emulator.</summary>
    public Uri WebSocketEndpoint { get; set; } = new("wss://ws-api.runware.ai/v1");

    /// <summary>
    /// How often the WebSocket asks for a sign of life: more than zero. 30 seconds by default; the service closes a connection that says nothing for two
    /// minutes, what lies between sometimes earlier.
    /// </summary>
    public TimeSpan WebSocketPingInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the WebSocket may hear nothing, not even an answer to a ping, before it is given up and opened anew: more than
    /// <see cref="WebSocketPingInterval"/>. 100 seconds by default, in real time.
    /// </summary>
    public TimeSpan WebSocketDeadAfter { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The key, sent as a bearer token. Required. It appears in no log and in no exception.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The rhythm and the limit of polling.</summary>
    public PollingOptions Polling { get; set; } = new();

    /// <summary>What is done about calls that get no answer, or HTTP 408, 429 or 5xx.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// How many tasks this client has under way at once: at least 1; any number when it is <see langword="null"/>, as by default. A further one waits
    /// for its turn before its time counts. A task is under way from its submission to its last result, or as long as somebody follows it.
    /// </summary>
    public int? MaxTasksInFlight { get; set; }

    /// <summary>
    /// The time one call may take, up to the last byte of its answer: more than zero. 100 seconds by default, since a request
    /// may carry images. Never longer than what is left of <see cref="PollingOptions.Timeout"/>.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest answer to accept, in bytes: at least 1. 64 MiB by default.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How the client names itself to the service. <c>contracts-runware/</c> and its version by default.</summary>
    public string UserAgent { get; set; } = $"contracts-runware/{typeof(RunwareClientOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The clock behind every wait and every time limit.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the client reports what it does. Nowhere by default.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    /// <summary>A copy nobody else holds, checked.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    internal RunwareClientOptions Checked(string apiKey)
    {
        var copy = (RunwareClientOptions)MemberwiseClone();
        copy.ApiKey = apiKey;
        copy.Check();
        copy.Polling = Polling.Checked();
        copy.Retry = Retry.Checked();
        return copy;
    }

    private void Check()
    {
        Requirement.Of(Endpoint is { IsAbsoluteUri: true, Scheme: "https" or "http" }, nameof(Endpoint), "an absolute HTTP address");
        Requirement.Of(WebSocketEndpoint is { IsAbsoluteUri: true, Scheme: "wss" or "ws" }, nameof(WebSocketEndpoint), "an absolute WebSocket address");
        Requirement.Duration(WebSocketPingInterval, nameof(WebSocketPingInterval));
        Requirement.Duration(WebSocketDeadAfter, nameof(WebSocketDeadAfter));
        Requirement.Of(WebSocketDeadAfter > WebSocketPingInterval, nameof(WebSocketDeadAfter), $"more than {nameof(WebSocketPingInterval)}");
        Requirement.Of(Enum.IsDefined(Transport), nameof(Transport), "a transport there is");
        // A key with a line break would be refused by the header, in a message that quotes it.
        Requirement.Of(IsKey(ApiKey), nameof(ApiKey), "a key of visible ASCII characters");
        Requirement.Of(Polling is not null, nameof(Polling), "set");
        Requirement.Of(Retry is not null, nameof(Retry), "set");
        Requirement.Of(MaxTasksInFlight is not < 1, nameof(MaxTasksInFlight), "at least 1");
        Requirement.Duration(AttemptTimeout, nameof(AttemptTimeout));
        Requirement.Of(MaxResponseBytes >= 1, nameof(MaxResponseBytes), "at least 1 byte");
        Requirement.Of(IsUserAgent(UserAgent), nameof(UserAgent), "one or more products, such as \"my-app/1.0\"");
        Requirement.Of(TimeProvider is not null, nameof(TimeProvider), "set");
        Requirement.Of(Logger is not null, nameof(Logger), "set");
    }

    private static bool IsKey(string? text) => !string.IsNullOrEmpty(text) && text.All(letter => letter is > ' ' and < '\x7f');

    private static bool IsUserAgent(string? text)
    {
        using var probe = new HttpRequestMessage();
        return !string.IsNullOrWhiteSpace(text) && probe.Headers.UserAgent.TryParseAdd(text);
    }
}
