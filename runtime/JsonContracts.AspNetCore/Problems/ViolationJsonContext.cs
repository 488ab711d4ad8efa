using System.Text.Json.Serialization;

namespace JsonContracts.AspNetCore;

/// <summary>Writes violations as members of a problem, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContractViolation[]))]
internal sealed partial class ViolationJsonContext : JsonSerializerContext;
