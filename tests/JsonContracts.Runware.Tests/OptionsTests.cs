using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Runware.Tests;

public class OptionsTests
{
    private static readonly Dictionary<string, Action<RunwareClientOptions>> Wrong = new()
    {
        ["Endpoint, relative"] = options => options.Endpoint = new("/v1", UriKind.Relative),
        ["Endpoint, of another scheme"] = options => options.Endpoint = new("ftp://api.example/v1"),
        ["Endpoint, null"] = options => options.Endpoint = null!,
        ["ApiKey, empty"] = options => options.ApiKey = "",
        ["ApiKey, with a line break"] = options => options.ApiKey = "a-secret\r\nX: y",
        ["ApiKey, with a letter no header can hold"] = options => options.ApiKey = "a-secret-é",
        ["UserAgent, empty"] = options => options.UserAgent = "",
        ["UserAgent, of no known form"] = options => options.UserAgent = "(((",
        ["AttemptTimeout, zero"] = options => options.AttemptTimeout = TimeSpan.Zero,
        ["AttemptTimeout, endless"] = options => options.AttemptTimeout = TimeSpan.MaxValue,
        ["WebSocketPingInterval, zero"] = options => options.WebSocketPingInterval = TimeSpan.Zero,
        ["WebSocketDeadAfter, before a ping"] = options => options.WebSocketDeadAfter = options.WebSocketPingInterval,
        ["MaxTasksInFlight, zero"] = options => options.MaxTasksInFlight = 0,
        ["MaxResponseBytes, zero"] = options => options.MaxResponseBytes = 0,
        ["TimeProvider, null"] = options => options.TimeProvider = null!,
        ["Logger, null"] = options => options.Logger = null!,
        ["Polling, null"] = options => options.Polling = null!,
        ["Polling.InitialDelay, negative"] = options => options.Polling.InitialDelay = TimeSpan.FromTicks(-1),
        ["Polling.FirstInterval, zero"] = options => options.Polling.FirstInterval = TimeSpan.Zero,
        ["Polling.Growth, shrinking"] = options => options.Polling.Growth = 0.99,
        ["Polling.Growth, no number"] = options => options.Polling.Growth = double.NaN,
        ["Polling.MaxInterval, below the first"] = options => options.Polling.MaxInterval = TimeSpan.FromSeconds(0.4),
        ["Polling.Timeout, zero"] = options => options.Polling.Timeout = TimeSpan.Zero,
        ["Retry, null"] = options => options.Retry = null!,
        ["Retry.MaxRetries, negative"] = options => options.Retry.MaxRetries = -1,
        ["Retry.BaseDelay, negative"] = options => options.Retry.BaseDelay = TimeSpan.FromSeconds(-1),
        ["Retry.MaxDelay, below the base"] = options => options.Retry.MaxDelay = TimeSpan.FromSeconds(0.5),
        ["Retry.Jitter, above one"] = options => options.Retry.Jitter = 1.1,
    };

    public static TheoryData<string> WrongOptions => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void An_option_out_of_range_is_refused_by_name(string name)
    {
        var options = new RunwareClientOptions { ApiKey = Fixture.Key };
        Wrong[name](options);
        using var http = new HttpClient();

        var failure = Assert.Throws<ArgumentException>(() => new RunwareClient(http, options));

        Assert.Equal(name.Split(',')[0], failure.ParamName);
        Assert.DoesNotContain("a-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_those_of_the_service()
    {
        var options = new RunwareClientOptions();

        Assert.Equal("https://api.runware.ai/v1", options.Endpoint.AbsoluteUri);
        Assert.Equal((1, 0.5, 1.5, 10), (options.Polling.InitialDelay.TotalSeconds, options.Polling.FirstInterval.TotalSeconds, options.Polling.Growth, options.Polling.MaxInterval.TotalSeconds));
        Assert.Equal(20, options.Polling.Timeout.TotalMinutes);
        Assert.Equal((3, 1, 30), (options.Retry.MaxRetries, options.Retry.BaseDelay.TotalSeconds, options.Retry.MaxDelay.TotalSeconds));
    }

    [Fact]
    public void A_key_is_required()
    {
        Assert.ThrowsAny<ArgumentException>(() => new RunwareClient(""));
        Assert.ThrowsAny<ArgumentException>(() => new RunwareClient(null!));
        Assert.Throws<ArgumentNullException>(() => new RunwareClient((HttpClient)null!, new() { ApiKey = Fixture.Key }));
    }

    [Fact]
    public async Task Options_are_copied()
    {
        RunwareClientOptions? kept = null;
        await using var run = await Fixture.StartAsync(options => kept = options, Steps.Ack, Steps.Processing, Steps.Success);
        kept!.Polling.InitialDelay = TimeSpan.FromSeconds(9);
        kept.Endpoint = new("http://nowhere.invalid");

        await run.RunAsync();

        Assert.Equal([1, 0.5], run.Time.Waits);
    }

    [Fact]
    public async Task The_client_comes_from_dependency_injection()
    {
        await using var service = await ScriptedService.StartAsync(Steps.Answer(503, ""), Steps.Ack, Steps.Success);
        var time = new SkippingTime();
        var log = new CollectingLogger();
        var handler = new CountingHandler();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(log)));
        services.AddRunware(options =>
        {
            options.ApiKey = Fixture.Key;
            options.Endpoint = service.Endpoint;
            options.Retry.Jitter = 0;
        }).AddHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var client = provider.GetRequiredService<RunwareClient>();
        var outcome = await client.RunToEndAsync(new SampleRequest());

        Assert.True(outcome.IsComplete);
        Assert.Same(client, provider.GetRequiredService<RunwareClient>());
        Assert.Equal([1, 1], time.Waits);
        Assert.Equal(3, handler.Calls);
        Assert.Contains(log.Lines, line => line.Contains("was accepted", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal) && line.Contains("Authorization", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain(Fixture.Key, line, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_options_are_refused_when_the_client_is_asked_for()
    {
        using var provider = new ServiceCollection().AddRunware(options => options.ApiKey = "").Services.BuildServiceProvider();

        Assert.Equal("ApiKey", Assert.Throws<ArgumentException>(() => provider.GetRequiredService<RunwareClient>()).ParamName);
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Calls++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Provider(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
