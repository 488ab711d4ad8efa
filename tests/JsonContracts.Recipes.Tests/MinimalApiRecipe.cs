using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using Acme.Parcels;
using JsonContracts.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace JsonContracts.Recipes.Tests;

public sealed class MinimalApiRecipe
{
    [Fact]
    public async Task A_refused_body_is_a_problem_with_every_violation()
    {
        await using var app = Build("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var refused = await client.PostAsync("/parcels", new StringContent("""{ "weight": 31, "sped": "slow" }""", Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Equal(Pages.Blocks("minimal-api", "text").Single().Split('\n'), problem["violations"]!.AsArray().Select(violation => (string)violation!["message"]!));
        Assert.Equal("""{"weight":1.5,"speed":"over night"}""", await client.GetStringAsync("/parcels/over%20night"));
    }

    private static WebApplication Build(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddJsonContracts();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ParcelsJsonContext.Default));

        var app = builder.Build();
        app.MapPost("/parcels", (Parcel parcel) => parcel with { Speed = ParcelSpeed.OverNight });
        app.MapGet("/parcels/{speed}", (Wire<ParcelSpeed> speed) => new Parcel { Weight = 1.5, Speed = speed });
        app.Urls.Add(address);
        return app;
    }
}
