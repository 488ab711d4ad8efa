using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: uri-reference</c></summary>
internal sealed class AssertedUriReference() : Format("uri-reference", "a URI or a relative reference", "/a", "https://example.com/a.png")
{
    public override bool Has(ReadOnlySpan<char> text) => Formats.UriFormat.IsUriReference(text);
}
