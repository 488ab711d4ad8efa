using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JsonContracts.AspNetCore.Tests;

/// <summary>A real server that reads contracts in minimal APIs and in controllers.</summary>
public sealed class Harbour : IAsyncDisposable
{
    private static readonly byte[] s_upstream = "{}"u8.ToArray();

    private readonly WebApplication _app;

    private Harbour(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public static async Task<Harbour> OpenAsync(string? environment = null, Action<WebApplication>? before = null, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment ?? Environments.Production, ApplicationName = typeof(Harbour).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddControllers();
        builder.Services.AddJsonContracts();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        before?.Invoke(app);
        app.MapControllers();
        app.MapPost("/minimal/voyages", (Voyage voyage) => voyage);
        app.MapPost("/minimal/logs", (Log log) => log.Author);
        app.MapPost("/minimal/maybe", (Voyage? voyage) => voyage?.Name ?? "none");
        app.MapGet("/minimal/colours/{colour}", (Wire<Colour> colour) => Name(colour));
        app.MapGet("/minimal/colours", (Wire<Colour>? colour) => colour is null ? "none" : Name(colour));
        app.MapGet("/minimal/grades/{grade}", (Wire<Grade> grade) => grade.Value.ToString());
        app.MapGet("/minimal/states/{state}", (Wire<State> state) => state.Value.Value);
        app.MapGet("/minimal/named", ([FromQuery(Name = "c")] Wire<Colour> colour) => Name(colour));
        app.MapGet("/minimal/header", ([FromHeader(Name = "X-Colour")] Wire<Colour> colour) => Name(colour));
        app.MapGet("/minimal/several", (Wire<Colour>[] colour) => string.Join('+', colour.Select(one => Name(one))));
        app.MapGet("/minimal/numbers/{number}", (int number) => number);
        app.MapGet("/minimal/fails", string () => throw new InvalidOperationException("The hull leaks."));
        app.MapGet("/minimal/upstream", string () => Voyage.Parse(s_upstream).Name);
        await app.StartAsync();
        return new Harbour(app);
    }

    public async Task<Answer> PostAsync(string path, string body, string mediaType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Answer.OfAsync(response);
    }

    public async Task<Answer> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return await Answer.OfAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static string Name(Colour colour) => colour switch
    {
        Colour.Red => "the red one",
        Colour.DarkBlue => "the dark blue one",
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, null),
    };

    /// <summary>One server for all tests of a class, as it runs in production.</summary>
    public sealed class InProduction : IAsyncLifetime
    {
        public Harbour Harbour { get; private set; } = null!;

        public async Task InitializeAsync() => Harbour = await OpenAsync();

        public async Task DisposeAsync() => await Harbour.DisposeAsync();
    }
}

/// <summary>A type that is no contract itself.</summary>
public sealed record Log(string Author, int Page, Voyage? Voyage);

/// <summary>What the server answered.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public IReadOnlyList<JsonElement> Violations => [.. Json.GetProperty("violations").EnumerateArray()];

    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    public void MustBeProblem(HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Assert.True(Status == status, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
    }
}
