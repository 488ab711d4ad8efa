using System.Text.Json;
using Acme.Service;
using JsonContracts.AspNetCore;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection([new("Standard:To", "5"), new("Standard:Weight", "1.5"), new("Standard:Speed", "whenever")]);
builder.Services.AddJsonContracts();
builder.Services.AddOpenApi(options => options.AddJsonContracts());
builder.Services.AddContractOptions<Parcel>("Standard");
await using var app = builder.Build();
app.MapOpenApi();
app.MapGet("/standard", (IOptions<Parcel> standard) => standard.Value);
app.MapGet("/prices/{speed}", (Wire<Speed> speed) => speed.Value == Speed.SameDay ? 9 : 5);
app.MapPost("/parcels", (Parcel parcel) => parcel);
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
Console.WriteLine(await client.GetStringAsync("/standard"));
Console.WriteLine(await client.GetStringAsync("/prices/same%20day"));
using var answer = await client.PostAsync("/parcels", new StringContent("""{"weight":31}""", null, "application/json"));
Console.WriteLine((int)answer.StatusCode + " " + answer.Content.Headers.ContentType);
foreach (var violation in (await Read(answer)).GetProperty("violations").EnumerateArray()) Console.WriteLine(violation.GetProperty("message"));
using var document = await client.GetAsync("/openapi/v1.json");
Console.WriteLine((await Read(document)).GetProperty("components").GetProperty("schemas").GetProperty("Parcel").GetProperty("properties").GetProperty("weight").GetProperty("maximum"));

static async Task<JsonElement> Read(HttpResponseMessage response) => JsonElement.Parse(await response.Content.ReadAsStringAsync());
