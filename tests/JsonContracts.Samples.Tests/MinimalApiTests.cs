using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JsonContracts.Samples.Tests;

/// <summary>Contracts as body and as result of a minimal API, on a real server.</summary>
public sealed class MinimalApiTests : IAsyncLifetime, IDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    public MinimalApiTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SamplesJsonContext.Default));
        _app = builder.Build();
        _app.MapPost("/customers", (Customer customer) => customer with { Name = customer.Name + "!" });
        _app.MapPost("/unions", (RootUnion union) => TypedResults.Ok(union));
        _app.MapGet("/customers", () => new[] { new Customer { Name = "a" }, new Customer { Name = "b" } });
    }

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/customers", """{"name":"n","home":{"street":"s","zip":"12345"}}""", """{"name":"n!","home":{"street":"s","zip":"12345"}}""")]
    [InlineData("/unions", "\"#a\"", "\"#a\"")]
    [InlineData("/unions", "5", "5")]
    public async Task A_contract_is_body_and_result(string path, string body, string expected)
    {
        using var response = await Post(path, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/customers", """{"name":""}""")]
    [InlineData("/customers", """{"name":"n","more":1}""")]
    [InlineData("/customers", "{")]
    [InlineData("/unions", "-1")]
    public async Task An_invalid_body_is_a_bad_request(string path, string body)
    {
        using var response = await Post(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_array_of_contracts_is_a_result() =>
        Assert.Equal("""[{"name":"a"},{"name":"b"}]""", await _client.GetStringAsync(new Uri("/customers", UriKind.Relative)));

    private async Task<HttpResponseMessage> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
