using System;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using static System.FormattableString;

namespace JsonContracts.Cli;

/// <summary>Where a vendor publishes the schemas of its models: one JSON object with what is sent and what comes back.</summary>
internal sealed partial class SchemaService : IDisposable
{
    /// <summary>The service of Runware. It is asked by <c>pull</c> alone, and needs no key.</summary>
    public const string Usual = "https://schemas.runware.ai";

    private const int LargestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Whether a text has the form of a model's identifier.</summary>
    public static bool IsAir(string text) => Air().IsMatch(text);

    /// <summary>Where a service keeps the schemas of a model.</summary>
    public static Uri AddressOf(Uri service, string air) => new($"{service.AbsoluteUri.TrimEnd('/')}/resolve/{Uri.EscapeDataString(air)}");

    /// <summary>Reads the schemas at an address.</summary>
    /// <exception cref="CliException">There are none, or the service was not reached.</exception>
    public async Task<PulledSchemas> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var answer = JsonReading.ObjectOf(await GetAsync(address, cancellationToken)) ?? throw Broken(address, "is no JSON object");
        if (!answer.ContainsKey("requestSchema") && !answer.ContainsKey("responseSchema")) throw Broken(address, "has neither `requestSchema` nor `responseSchema`");
        var schemas = new PulledSchemas(SchemaOf(answer, "requestSchema", address), SchemaOf(answer, "responseSchema", address));
        return schemas is { Request: null, Response: null } ? throw Broken(address, "has no schema") : schemas;
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(address, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.NotFound) throw NoAnswer($"{address} is not there: the service does not know this model.");
            if (!answer.IsSuccessStatusCode) throw NoAnswer(Invariant($"{address} answered with status {(int)answer.StatusCode}."));
            return await answer.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw NoAnswer($"{address} was not reached: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw NoAnswer(Invariant($"{address} did not answer within {Patience.TotalSeconds} seconds."), failure);
        }
    }

    private static JsonObject? SchemaOf(JsonObject answer, string name, Uri address) => answer[name] switch
    {
        null => null,
        JsonObject schema => schema.DeepClone().AsObject(),
        _ => throw Broken(address, $"has a `{name}` that is no schema"),
    };

    private static CliException Broken(Uri address, string what) => NoAnswer($"The answer of {address} {what}.");

    private static CliException NoAnswer(string message, Exception? failure = null) => new(ExitCode.ApiError, message, failure);

    [GeneratedRegex(@"^[^\s/:@]+:[^\s/@]+@[^\s/@]+$")]
    private static partial Regex Air();
}

/// <summary>The schemas of one model; one of them may be missing.</summary>
internal sealed record PulledSchemas(JsonObject? Request, JsonObject? Response);
