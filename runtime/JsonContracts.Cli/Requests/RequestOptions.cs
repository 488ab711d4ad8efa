using System;
using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using JsonContracts.Runware;

namespace JsonContracts.Cli;

/// <summary>Every parameter of Kling VIDEO 2.6 Standard as an option, in the order of the help.</summary>
internal sealed class RequestOptions
{
    private const string Width = "/width";
    private const string Height = "/height";

    private readonly Parameter[] _parameters =
    [
        Parameter.Text("--negative-prompt", "/negativePrompt", "TEXT"),
        Parameter.Number("--duration", "/duration", "SECONDS"),
        Parameter.Number("--cfg-scale", "/CFGScale"),
        Parameter.Number("--width", Width, "PIXELS"),
        Parameter.Number("--height", Height, "PIXELS"),
        Parameter.Choice("--output-type", "/outputType"),
        Parameter.Choice("--output-format", "/outputFormat"),
        Parameter.Number("--output-quality", "/outputQuality"),
        Parameter.Number("--number-results", "/numberResults"),
        Parameter.Number("--ttl", "/ttl", "SECONDS"),
        Parameter.Text("--webhook-url", "/webhookURL", "URL"),
        Parameter.Text("--upload-endpoint", "/uploadEndpoint", "URL"),
        Parameter.Choice("--delivery-method", "/deliveryMethod"),
        Parameter.Flag("--include-cost", "/includeCost", otherwise: true, "true, so that the cost can be printed (the API has false)"),
        Parameter.Flag("--check-content", "/safety/checkContent"),
        Parameter.Choice("--safety-mode", "/safety/mode"),
        Parameter.Flag("--sound", "/providerSettings/klingai/sound"),
        Parameter.Flag("--keep-original-sound", "/providerSettings/klingai/keepOriginalSound"),
        Parameter.Choice("--character-orientation", "/providerSettings/klingai/characterOrientation"),
    ];

    private readonly Option<string?> _size = Sizes.Option();
    private readonly FrameOptions _frames = new();

    private readonly Option<string[]> _videos = new("--reference-video")
    {
        HelpName = "VIDEO",
        Description = $"{RequestSchema.Describe("/inputs/referenceVideos")} A URL or the UUID of an uploaded file.",
    };

    public void AddTo(Command command)
    {
        foreach (var parameter in _parameters)
        {
            command.Add(parameter.Option);
            if (parameter.Pointer == Height) command.Add(_size);
        }

        _frames.AddTo(command);
        command.Add(_videos);
    }

    public bool AreGivenIn(ParseResult parsed) => _parameters.Any(parameter => parameter.IsGivenIn(parsed))
        || parsed.GetResult(_size) is not null
        || parsed.GetResult(_videos) is not null
        || _frames.AreGivenIn(parsed);

    /// <summary>The request that the options describe, unchecked.</summary>
    public async Task<JsonObject> ReadAsync(string prompt, string? taskUuid, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["taskType"] = KlingVideo26Standard.TaskType,
            ["taskUUID"] = taskUuid ?? Guid.NewGuid().ToString(),
            ["model"] = KlingVideo26Standard.Model,
            ["positivePrompt"] = prompt,
        };
        foreach (var parameter in _parameters) Put(request, parameter.Pointer, parameter.ValueIn(parsed));
        PutSize(request, parsed);
        if (_frames.AreGivenIn(parsed)) Put(request, "/inputs/frameImages", await _frames.ReadAsync(parsed, cancellationToken));
        if (parsed.GetValue(_videos) is { Length: > 0 } videos)
        {
            Put(request, "/inputs/referenceVideos", new JsonArray([.. videos.Select(video => JsonValue.Create(video))]));
        }

        return request;
    }

    private void PutSize(JsonObject request, ParseResult parsed)
    {
        if (parsed.GetValue(_size) is not { } name) return;
        if (request.ContainsKey("width") || request.ContainsKey("height"))
        {
            throw CliException.Refused("--size stands for --width and --height; give one or the other.");
        }

        var (width, height) = Sizes.Of(name);
        Put(request, Width, width);
        Put(request, Height, height);
    }

    private static void Put(JsonObject request, string pointer, JsonNode? value)
    {
        if (value is null) return;
        var names = pointer.Split('/')[1..];
        var parent = request;
        foreach (var name in names[..^1]) parent = (JsonObject)(parent[name] ??= new JsonObject());
        parent[names[^1]] = value;
    }
}
