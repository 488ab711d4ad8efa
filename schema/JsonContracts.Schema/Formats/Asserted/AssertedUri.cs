using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: uri</c></summary>
internal sealed class AssertedUri() : Format("uri", "a URI", "https://example.com/a.png", "urn:a:b")
{
    public override bool Has(ReadOnlySpan<char> text) => Formats.UriFormat.IsUri(text);
}
