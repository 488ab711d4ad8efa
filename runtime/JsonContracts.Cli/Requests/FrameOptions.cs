using System.CommandLine;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace JsonContracts.Cli;

/// <summary>The images that frames of the video are made from.</summary>
internal sealed class FrameOptions
{
    private readonly Option<string?> _first = new("--first-frame")
    {
        HelpName = "IMAGE",
        Description = "Image for the first frame: a URL, the UUID of an uploaded file, a data URI, Base64 text, or a local file "
            + $"(PNG, JPEG, WEBP or GIF, at most {ImageFile.MaxMebibytes} MiB).",
    };

    private readonly Option<string?> _last = new("--last-frame")
    {
        HelpName = "IMAGE",
        Description = "Image for the last frame; only beside another image.",
    };

    private readonly Option<string[]> _any = new("--frame-image")
    {
        HelpName = "IMAGE",
        Description = "Image without a fixed place; can be given twice. One is the first frame, two are the first and the last.",
    };

    public void AddTo(Command command)
    {
        command.Add(_first);
        command.Add(_last);
        command.Add(_any);
    }

    public bool AreGivenIn(ParseResult parsed) =>
        parsed.GetResult(_first) is not null || parsed.GetResult(_last) is not null || parsed.GetResult(_any) is not null;

    /// <summary>The list for the request, in the order of the frames.</summary>
    public async Task<JsonArray> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var images = new JsonArray();
        if (parsed.GetValue(_first) is { } first) images.Add(await PinnedAsync(first, "first"));
        foreach (var image in parsed.GetValue(_any) ?? [])
        {
            images.Add((JsonNode)await ImageFile.ReadAsync(image, cancellationToken));
        }

        if (parsed.GetValue(_last) is { } last) images.Add(await PinnedAsync(last, "last"));
        return images;

        async Task<JsonNode> PinnedAsync(string image, string frame) => new JsonObject
        {
            ["image"] = await ImageFile.ReadAsync(image, cancellationToken),
            ["frame"] = frame,
        };
    }
}
