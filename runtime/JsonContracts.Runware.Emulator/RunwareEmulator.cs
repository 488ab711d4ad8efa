using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JsonContracts.Runware.Emulator;

/// <summary>
/// The Runware API on 127.0.0.1: a real HTTP server that takes every task that has a contract, checks it by the same contract that clients
/// use, and answers at once or polls until the results are finished. What it makes are small test files, in memory like everything else;
/// nothing costs anything.
/// </summary>
/// <remarks>
/// Results go to a <c>webhookURL</c> (POST) or an <c>uploadEndpoint</c> (PUT) only when it is a loopback address. Other addresses are
/// accepted and never called. Requests for another host than this machine, and those of web pages from elsewhere, are refused.
/// </remarks>
public sealed class RunwareEmulator : IAsyncDisposable
{
    internal const string ApiPath = "/v1";
    private const string FilesPath = "/files/";
    private const string ResolvePath = "/resolve/{model}";
    private const string RegistryPath = "/registry.json";
    private const long LargestBody = 64 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly RequestLog _log;
    private readonly FaultQueue _faults;
    private readonly Deliveries _deliveries;

    private RunwareEmulator(WebApplication app, RunwareEmulatorOptions options)
    {
        _app = app;
        _log = new RequestLog(options.RequestLimit);
        _faults = new FaultQueue(options.Faults);
        _deliveries = new Deliveries(options.TimeProvider);
    }

    /// <summary>The address of the API, for example <c>http://127.0.0.1:54321/v1</c>. With <c>ws</c> in front it is that of its WebSocket.</summary>
    public Uri Endpoint => new(new Uri(_app.Urls.First()), ApiPath);

    /// <summary>
    /// The address of the schema service, for example <c>http://127.0.0.1:54321/</c>. It has the contract of a model under
    /// <c>resolve/</c> and the identifier of the model, and all models under <c>registry.json</c>.
    /// </summary>
    public Uri SchemaService => new(_app.Urls.First());

    /// <summary>The latest requests, oldest first: a copy of the moment, without those that are still arriving.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _log.ToList();

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How it behaves; null takes the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The emulator, ready for requests. Disposing it closes all connections.</returns>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public static async Task<RunwareEmulator> StartAsync(
        RunwareEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new RunwareEmulatorOptions();
        var app = BuildServer(options.Port);
        var emulator = new RunwareEmulator(app, options);
        try
        {
            emulator.Route(options);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Lets faults happen: each waits for the first request that it fits, the earlier fault first.</summary>
    /// <param name="faults">The faults.</param>
    public void Inject(params IReadOnlyCollection<Fault> faults) => _faults.Add(faults);

    /// <summary>Stops the server and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        await _deliveries.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>An empty builder: no configuration files, no environment, no logging, no signal handlers of its own.</summary>
    private static WebApplication BuildServer(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        return builder.Build();
    }

    private void Route(RunwareEmulatorOptions options)
    {
        var store = new TaskStore(options.TaskLimit);
        var media = new MediaStore();
        var catalogue = new Lazy<SchemaCatalogue>(SchemaCatalogue.Read);
        var files = new FileEndpoint(store, media, options.TimeProvider);
        var schemas = new SchemaEndpoint(catalogue);
        var injection = new FaultInjection(_log, _faults, options.TimeProvider);
        var api = new Lazy<ApiEndpoint>(() => new ApiEndpoint(options, DeskOf(options, store, media, catalogue)));

        var sessions = new SessionStore();
        var sockets = new Lazy<WebSocketEndpoint>(() => new WebSocketEndpoint(api.Value, sessions, _log, _faults, options.TimeProvider));

        _app.Use((context, next) => PageGuard.HandleAsync(context, next));
        _app.UseWebSockets();
        _app.Use((context, next) => IsSocket(context) ? sockets.Value.HandleAsync(context) : injection.HandleAsync(context, next));
        _app.UseRouting();
        _app.Map(ApiPath, context => api.Value.HandleAsync(context));
        _app.MapMethods(FilesPath + "{file}", [HttpMethods.Get, HttpMethods.Head], files.HandleAsync);
        _app.MapMethods(ResolvePath, [HttpMethods.Get, HttpMethods.Head], schemas.ResolveAsync);
        _app.MapMethods(RegistryPath, [HttpMethods.Get, HttpMethods.Head], schemas.ListAsync);
        _app.MapFallback(NotFoundAsync);
    }

    private TaskDesk DeskOf(RunwareEmulatorOptions options, TaskStore store, MediaStore media, Lazy<SchemaCatalogue> catalogue)
    {
        var files = new Uri(Endpoint, FilesPath);
        return new(options, files, store, _deliveries, new EarlierSpelling(catalogue), new RequestCheck(catalogue), new UtilityDesk(store, media, catalogue, files));
    }

    private static bool IsSocket(HttpContext context) => context.WebSockets.IsWebSocketRequest && context.Request.Path == ApiPath;

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "application/json; charset=utf-8";
        var answer = new Answer().Refuse(
            StatusCodes.Status404NotFound,
            ApiError.Of("endpointNotFound", $"There is nothing at {context.Request.Path}; the API is at {ApiPath}."));
        return context.Response.WriteAsync(answer.ToJson().ToJsonString());
    }

    /// <summary>The emulator lives as long as its owner says; Ctrl-C is the owner's business.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
