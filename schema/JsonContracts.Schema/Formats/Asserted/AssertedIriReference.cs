using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: iri-reference</c></summary>
internal sealed class AssertedIriReference() : Format("iri-reference", "an IRI or a relative reference", "/ä")
{
    public override bool Has(ReadOnlySpan<char> text) => UriFormat.IsIriReference(text);
}
