using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace JsonContracts.Runware.Emulator.Tests;

/// <summary>An emulator with an HTTP client that knows nothing but HTTP and JSON.</summary>
internal sealed class Service : IAsyncDisposable
{
    private Service(RunwareEmulator emulator) => Emulator = emulator;

    public RunwareEmulator Emulator { get; }

    public HttpClient Http { get; } = new();

    public static async Task<Service> StartAsync(RunwareEmulatorOptions? options = null) =>
        new(await RunwareEmulator.StartAsync(options));

    /// <summary>A task that is valid, with other members on top; a member of null takes one away.</summary>
    public static JsonObject VideoTask(Guid taskUuid, string members = "{}")
    {
        var task = new JsonObject
        {
            ["taskType"] = "videoInference",
            ["taskUUID"] = taskUuid.ToString(),
            ["model"] = "klingai:kling-video@2.6-standard",
            ["positivePrompt"] = "A paper boat drifts down a rain-filled gutter at dusk",
        };
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            task.Remove(name);
            if (value is not null)
            {
                task[name] = value.DeepClone();
            }
        }

        return task;
    }

    public Task<Reply> SubmitAsync(Guid taskUuid, string members = "{}") => CallAsync(VideoTask(taskUuid, members));

    public Task<Reply> PollAsync(Guid taskUuid) =>
        CallAsync(new JsonObject { ["taskType"] = "getResponse", ["taskUUID"] = taskUuid.ToString() });

    public async Task<Reply> PollUntilFinishedAsync(Guid taskUuid)
    {
        for (var poll = 0; poll < 100; poll++)
        {
            var reply = await PollAsync(taskUuid);
            if (!reply.Text.Contains("\"processing\"", StringComparison.Ordinal))
            {
                return reply;
            }
        }

        throw new InvalidOperationException("The task never finishes.");
    }

    public Task<Reply> CallAsync(params JsonObject[] tasks) => SendAsync(HttpMethod.Post, new JsonArray(tasks).ToJsonString());

    /// <summary>What the schema service says of a model.</summary>
    public async Task<JsonNode> ResolvedAsync(string model) =>
        JsonNode.Parse(await Http.GetStringAsync(new Uri(Emulator.SchemaService, $"/resolve/{Uri.EscapeDataString(model)}")))!;

    public async Task<Reply> SendAsync(HttpMethod method, string? body, string? authorization = "Bearer key")
    {
        using var request = new HttpRequestMessage(method, Emulator.Endpoint);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        return new Reply(response.StatusCode, response.Headers, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}

/// <summary>What the emulator answered.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Json { get; } = Text.StartsWith('{') ? JsonDocument.Parse(Text).RootElement : default;

    public JsonElement[] Data => Items("data");

    public JsonElement[] Errors => Items("errors");

    public string[] Codes => Array.ConvertAll(Errors, error => error.GetProperty("code").GetString()!);

    private JsonElement[] Items(string name) =>
        Json.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];
}
