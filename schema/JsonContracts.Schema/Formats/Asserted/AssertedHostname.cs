using System;

namespace JsonContracts.Schema.Formats.Asserted;

/// <summary><c>format: hostname</c></summary>
internal sealed class AssertedHostname() : Format("hostname", "a host name", "example.com")
{
    public override bool Has(ReadOnlySpan<char> text) => HostFormat.IsHostname(text);
}
