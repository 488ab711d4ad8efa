using System;
using System.Net.Http;
using JsonContracts.Runware;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Runware client.</summary>
public static class RunwareServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="RunwareClient"/> for the whole application, over the <see cref="IHttpClientFactory"/>. Its logger
    /// and its clock are those of the application unless the options name others.
    /// </summary>
    /// <param name="services">Where to register it.</param>
    /// <param name="configure">Sets the options; the key is required. They are checked when the client is first asked for.</param>
    /// <returns>The builder of the HTTP client behind it, to add handlers to.</returns>
    public static IHttpClientBuilder AddRunware(this IServiceCollection services, Action<RunwareClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<RunwareClientOptions>().Configure<IServiceProvider>(TakeFromApplication).Configure(configure);
        services.TryAddSingleton(provider =>
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            var options = provider.GetRequiredService<IOptions<RunwareClientOptions>>().Value;
            return new RunwareClient(() => factory.CreateClient(RunwareClient.TelemetryName), options);
        });
        return services.AddHttpClient(RunwareClient.TelemetryName)
            .ConfigureHttpClient(http => http.Timeout = System.Threading.Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"]);
    }

    private static void TakeFromApplication(RunwareClientOptions options, IServiceProvider provider)
    {
        if (provider.GetService<TimeProvider>() is { } clock) options.TimeProvider = clock;
        if (provider.GetService<ILoggerFactory>() is { } loggers) options.Logger = loggers.CreateLogger<RunwareClient>();
    }
}
