using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: idn-hostname</c></summary>
internal sealed class AssertedIdnHostname() : Format("idn-hostname", "a host name of any script", "bücher.example")
{
    public override bool Has(ReadOnlySpan<char> text) => IdnHostFormat.IsIdnHostname(text);
}
