using JsonContracts.Schema.Reading;
using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Linking;

/// <summary>A schema and where it stands.</summary>
/// <param name="Document">The file.</param>
/// <param name="Pointer">The JSON Pointer from the root of the file.</param>
/// <param name="Schema">The schema itself.</param>
public sealed record SchemaLocation(SchemaDocument Document, string Pointer, Subschema Schema);
