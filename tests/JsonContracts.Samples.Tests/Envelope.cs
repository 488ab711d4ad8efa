using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace JsonContracts.Samples.Tests;

/// <summary>A hand-written type with contracts as members.</summary>
public sealed record Envelope(string Sender, Customer Customer, EnumsStatus? Status, IReadOnlyList<RootUnion> Unions, RootEnum Direction);

/// <summary>The context that System.Text.Json writes for it; of the contracts it knows their converters only.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class EnvelopeContext : JsonSerializerContext;
