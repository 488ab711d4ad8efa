using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: regex</c></summary>
internal sealed class AssertedRegex() : Format("regex", "a regular expression", "^a+$")
{
    public override bool Has(ReadOnlySpan<char> text) => RegexFormat.IsRegex(text);
}
