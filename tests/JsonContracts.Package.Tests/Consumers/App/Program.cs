using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Acme.Audio;
using Acme.Shipping;
using Acme.Video;
using JsonContracts;

// What comes from outside is not known before the program runs.
var number = double.Parse(args[0], CultureInfo.InvariantCulture);

// Two namespaces, and a contract that a library brings along.
var clip = new Clip { Prompt = "a boat", CfgScale = number, Width = Size(args, 1), Height = Size(args, 2), Format = ClipFormat.Webm };
Show(clip.Validate());
Show(Scale.Weigh(number * 100).Validate());
var song = Encoding.UTF8.GetBytes($$"""{ "format": "FLAC", "seconds": {{600 + (int)number}} }""");
if (!Song.TryParseJson(song, out _, out var violations)) Show(violations);

// Contracts beside the types of the application, in one resolver.
var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(AppJsonContext.Default, VideoJsonContext.Default) };
Console.WriteLine(JsonSerializer.Serialize(new Order("7", Scale.Weigh(1.5)), options));
Console.WriteLine(JsonSerializer.Serialize(clip with { CfgScale = 0.5, Width = null }, options));

static int? Size(string[] args, int index) => index < args.Length ? int.Parse(args[index], CultureInfo.InvariantCulture) : null;

static void Show(ContractViolations violations)
{
    foreach (var violation in violations) Console.WriteLine(violation.Message);
}

internal sealed record Order(string Id, Parcel Parcel);

[JsonSerializable(typeof(Order))]
internal sealed partial class AppJsonContext : JsonSerializerContext;
