using System.Text.Json.Serialization;

namespace JsonContracts.AspNetCore;

/// <summary>Writes a text as a JSON string, without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJsonContext : JsonSerializerContext;
