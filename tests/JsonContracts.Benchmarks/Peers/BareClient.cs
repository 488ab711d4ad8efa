using System;
using System.Buffers;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>
/// Runs tasks as one does it by hand with an HTTP client and a JSON writer. It checks nothing, sends nothing again, and knows of no
/// error but those that throw.
/// </summary>
internal sealed class BareClient(Uri endpoint, TimeSpan interval) : IDisposable
{
    private static readonly JsonWriterOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly HttpClient _http = new()
    {
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Bearer", "a key of the benchmark"),
            UserAgent = { new ProductInfoHeaderValue("bare", "1.0") },
            Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
        },
    };

    public async Task<VideoResult> RunAsync(KlingRequest request)
    {
        using (var accepted = await PostAsync(writer => JsonSerializer.Serialize(writer, request, FastContext.Default.KlingRequest)))
        {
            if (ItemOf(accepted).GetProperty("taskUUID"u8).GetGuid() != request.TaskUuid) throw new InvalidOperationException("It was not accepted.");
        }

        while (true)
        {
            using var answer = await PostAsync(writer => WritePoll(writer, request.TaskUuid));
            var item = ItemOf(answer);
            if (item.GetProperty("status"u8).ValueEquals("success"u8)) return item.Deserialize(MetadataContext.Default.VideoResult)!;
            await Task.Delay(interval);
        }
    }

    public void Dispose() => _http.Dispose();

    private static JsonElement ItemOf(JsonDocument answer) => answer.RootElement.GetProperty("data"u8)[0];

    private static void WritePoll(Utf8JsonWriter writer, Guid task)
    {
        writer.WriteStartObject();
        writer.WriteString("taskType"u8, "getResponse"u8);
        writer.WriteString("taskUUID"u8, task);
        writer.WriteEndObject();
    }

    private async Task<JsonDocument> PostAsync(Action<Utf8JsonWriter> writeTask)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, s_relaxed))
        {
            writer.WriteStartArray();
            writeTask(writer);
            writer.WriteEndArray();
        }

        using var content = new ReadOnlyMemoryContent(body.WrittenMemory) { Headers = { ContentType = s_json } };
        using var response = await _http.PostAsync(endpoint, content);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
    }
}
