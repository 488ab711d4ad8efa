using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: uri-template</c></summary>
internal sealed class AssertedUriTemplate() : Format("uri-template", "a URI template", "/items/{id}")
{
    public override bool Has(ReadOnlySpan<char> text) => UriTemplateFormat.IsUriTemplate(text);
}
