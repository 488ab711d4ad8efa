using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: iri</c></summary>
internal sealed class AssertedIri() : Format("iri", "an IRI", "https://example.com/ä")
{
    public override bool Has(ReadOnlySpan<char> text) => UriFormat.IsIri(text);
}
