using JsonContracts.Schema.Rules;

namespace JsonContracts.Schema.Reading;

/// <summary>A schema that a document is read for.</summary>
/// <param name="Pointer">The JSON Pointer to it; empty where the document is a schema as a whole.</param>
/// <param name="Schema">The schema.</param>
public sealed record SchemaRoot(string Pointer, Subschema Schema);
