using System.Text.Json.Serialization;

namespace JsonContracts.Benchmarks.Peers;

/// <summary>System.Text.Json's generated code that writes without metadata, its fastest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(KlingRequest))]
[JsonSerializable(typeof(KlingRequest[]))]
[JsonSerializable(typeof(VideoResult))]
[JsonSerializable(typeof(PollAnswer))]
internal sealed partial class FastContext : JsonSerializerContext;

/// <summary>System.Text.Json's generated metadata, which its own converters walk over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(KlingRequest))]
[JsonSerializable(typeof(KlingRequest[]))]
[JsonSerializable(typeof(VideoResult))]
[JsonSerializable(typeof(PollAnswer))]
internal sealed partial class MetadataContext : JsonSerializerContext;
